using System.Text.Json.Nodes;
using CrmCards.Tests.Serialization;
using CsCheck;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>Every method, with and without a body, with and without <c>PublicUrl</c>: no valid request is refused, and every value arrives.</summary>
public sealed class EchoTests(EchoApps apps) : IClassFixture<EchoApps>
{
    private static readonly string[] Values =
    [
        "Ada",
        "",
        "Grüße aus Köln, Łódź & Ελλάδα",
        "😀 👩‍👩‍👧 日本",
        "a+b c  d",
        "\"quoted\" and `ticked`",
        "100% %41 %2B %zz",
        "~ * ( ) ! - . _",
        "it's",
        "a/b?c=d&e#f:@;,$",
        "{\"a\":[1]} <b> \\ | ^",
        "line\r\nline\ttab",
    ];

    public static MatrixTheoryData<bool, Route, QueryEncoding> Ways { get; } = new([false, true], Enum.GetValues<Route>(), Enum.GetValues<QueryEncoding>());

    public static MatrixTheoryData<bool, Route, QueryEncoding, string> Actions { get; } =
        new([false, true], Enum.GetValues<Route>(), Enum.GetValues<QueryEncoding>(), ["GET", "POST", "PUT", "PATCH", "DELETE"]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_data_fetch_is_never_refused(bool hasPublicUrl, Route route, QueryEncoding encoding)
    {
        var app = await apps.GetAsync(hasPublicUrl);
        var refused = new List<string>();
        foreach (var value in Values)
        {
            var answer = await app.Proxy.FetchAsync($"{app.Origin(route)}/echo{new Parameters(("note", value)).Query(encoding)}");
            if ((string?)answer.Body?["results"]?[0]?["title"] != EchoCard.Said(value)) refused.Add($"{value}: {answer}");
        }

        Assert.Empty(refused);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task An_action_is_never_refused(bool hasPublicUrl, Route route, QueryEncoding encoding, string method)
    {
        var app = await apps.GetAsync(hasPublicUrl);
        var refused = new List<string>();
        foreach (var value in Values)
        {
            foreach (var (query, body) in Shapes(method, new(("note", value)), encoding))
            {
                var answer = await app.Proxy.FetchAsync($"{app.Origin(route)}/echo/act{query}", method, body);
                if (answer.Message != EchoCard.Said(value)) refused.Add($"{query} {body?.ToJsonString()}: {answer}");
            }
        }

        Assert.Empty(refused);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Any_text_arrives_as_it_was_written(bool hasPublicUrl, Route route, QueryEncoding encoding)
    {
        var app = await apps.GetAsync(hasPublicUrl);

        await Texts.Any.Select(Texts.WellFormed).SampleAsync(
            async text =>
            {
                var parameters = new Parameters(("note", text));
                var answer = await app.Proxy.FetchAsync($"{app.Origin(route)}/echo/act{parameters.Query(encoding)}", "POST", parameters.Body);
                return answer.Message == EchoCard.Said(text);
            },
            iter: 100);
    }

    /// <summary>Where the parameters stand: query, body, or both. The proxy sends no body with GET, and with DELETE one that nothing is bound from.</summary>
    private static IEnumerable<(string Query, JsonObject? Body)> Shapes(string method, Parameters parameters, QueryEncoding encoding)
    {
        var query = parameters.Query(encoding);
        yield return (query, null);
        yield return (query, []);
        yield return (query, parameters.Body);
        if (method is "GET" or "DELETE")
            yield return (query, new() { ["note"] = "another" });
        else
            yield return ("", parameters.Body);
    }
}
