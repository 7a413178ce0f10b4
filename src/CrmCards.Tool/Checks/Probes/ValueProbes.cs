using System.Net;

namespace CrmCards.Tool.Checks.Probes;

/// <summary>Requests of HubSpot that differ from the usual one in their values, and must be answered as well.</summary>
internal static class ValueProbes
{
    /// <summary>A property that no card asks for, where no other is known.</summary>
    private const string UnknownProperty = "crmcards_check";

    private const long LargestId = 9_007_199_254_740_991;

    private static readonly (string About, string Value)[] Values =
    [
        ("letters of many languages", "Größe, Łódź, Ελλάδα"),
        ("an emoji", "😀 👩‍👧"),
        ("a plus sign", "1 + 1"),
        ("quotes", "\"it's\" \\ `so`"),
        ("characters that URLs reserve", "100% & more = ? #"),
        ("characters that HubSpot signs unescaped", "a:b/c?d@e!f$g'h(i)j*k,l;m"),
    ];

    internal static IEnumerable<Probe> Of(CheckOptions options)
    {
        var record = options.Record;
        var names = options.PropertyNames.Count > 0 ? options.PropertyNames : [UnknownProperty];
        if (options.PropertyNames.Count > 0)
        {
            yield return Answered("properties absent", new(record.With()), "Without any CRM property", MannerRules.AbsentPropertyFails);
            yield return Answered("properties empty", new(record.With(), Query(names, "")), "With empty CRM properties", MannerRules.AbsentPropertyFails);
        }

        foreach (var (about, value) in Values)
            yield return Answered(about, new(record.With(names.Select(name => (name, (string?)value)))), $"With {about} in a value", MannerRules.ValueFails);
        yield return Answered("spaces as %20", new(record.With(), Query(names, "a%20b")), "With a space written as %20", MannerRules.ValueFails);
        yield return new("parameters repeated", (run, cancellationToken) => AnswerAsync(
            run, new(Query: Repeated(run)), "With a parameter that comes twice with the same value", MannerRules.RepeatedParameterFails, cancellationToken));
        yield return new("a record that the app does not know", UnknownRecordAsync);
    }

    private static Probe Answered(string about, Manner manner, string situation, CheckRule rule) =>
        new(about, (run, cancellationToken) => AnswerAsync(run, manner, situation, rule, cancellationToken));

    /// <summary>An answer like the usual one is wanted.</summary>
    private static async Task AnswerAsync(CheckRun run, Manner manner, string about, CheckRule rule, CancellationToken cancellationToken)
    {
        var exchange = await run.Endpoint.FetchAsync(manner, cancellationToken).ConfigureAwait(false);
        switch (exchange.Answer?.StatusCode)
        {
            case (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden:
                var message = $"{about}, a correctly signed request was refused: check the signature against the URL as it came, before it is parsed";
                run.Add(MannerRules.ValueRefused, message, exchange.Request, manner, value: $"{exchange.Answer.StatusCode}");
                break;
            case not null and not (int)HttpStatusCode.OK:
                run.Add(rule, $"{about}, no card was answered: answer with 200", exchange.Request, manner, value: $"{exchange.Answer.StatusCode}");
                break;
            default:
                run.AddFindings(exchange, manner, $"{about}: ");
                break;
        }
    }

    private static async Task UnknownRecordAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var manner = new Manner(run.Options.Record.With(LargestId));
        var exchange = await run.Endpoint.FetchAsync(manner, cancellationToken).ConfigureAwait(false);
        const string message = "A record that the app does not know must be answered with no results, not with 5xx";
        if (exchange.Answer is null)
            run.AddFindings(exchange, manner, "For a record that the app does not know: ");
        else if (exchange.Answer.StatusCode >= 500)
            run.Add(MannerRules.FailureIsServerError, message, exchange.Request, manner, value: $"{exchange.Answer.StatusCode}");
    }

    private static string Query(IReadOnlyList<string> names, string encoded) =>
        string.Join('&', names.Select(name => $"{Uri.EscapeDataString(name)}={encoded}"));

    /// <summary>The parameters that the platform appends, as the usual request has them.</summary>
    private static string Repeated(CheckRun run) => string.Join('&', run.Usual.Request.Url.OriginalString.Split('?', 2)[1].Split('&')
        .Where(parameter => parameter.Split('=')[0] is "userId" or "userEmail" or "portalId" or "appId"));
}
