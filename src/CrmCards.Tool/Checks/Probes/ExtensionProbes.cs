using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmCards.Client;

namespace CrmCards.Tool.Checks.Probes;

/// <summary>What CrmCards adds to the contract, as its own app cards ask for it: actions with forms, and pages of results.</summary>
internal static class ExtensionProbes
{
    private const string About = "For a caller that understands forms and pages: ";
    private const string NoInput = "crmcards_unknown";

    private static readonly Manner Extended = new(UnderstandsForms: true, Page: new(0, CardLimits.MaxResults));

    internal static IEnumerable<Probe> Of(CheckOptions options) =>
        options.Caller == CrmCaller.AppCard ? [new("forms and pages", RunAsync)] : [];

    private static async Task RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var first = await run.Endpoint.FetchAsync(Extended, cancellationToken).ConfigureAwait(false);
        run.AddFindings(first, Extended, About);
        if (first.Card is not { } card) return;
        if (card is { Page: not null, TotalCount: > CardLimits.MaxResults }) await TurnAsync(run, card, cancellationToken).ConfigureAwait(false);
        if (!run.Options.AllowActions) return;
        foreach (var action in card.AllActions.Where(action => action.Inputs.Count > 0 && run.Endpoint.Owns(action.Uri)).DistinctBy(action => action.Label))
        {
            await RefuseAsync(run, action, [.. action.Inputs.Select(input => (input.Name, (JsonNode?)new JsonObject())), (NoInput, 1)], cancellationToken).ConfigureAwait(false);
            (string, JsonNode?)[] beyond = [.. action.Inputs.Select(input => (input.Name, Beyond(input))).Where(value => value.Item2 is not null)];
            if (beyond.Length > 0) await RefuseAsync(run, action, beyond, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The page after the first one has other results.</summary>
    private static async Task TurnAsync(CheckRun run, ReceivedCard first, CancellationToken cancellationToken)
    {
        var manner = Extended with { Page = new(CardLimits.MaxResults, CardLimits.MaxResults) };
        var next = await run.Endpoint.FetchAsync(manner, cancellationToken).ConfigureAwait(false);
        run.AddFindings(next, manner, About);
        var shown = first.Results.Select(result => result.ObjectId).ToHashSet();
        if (next.Card?.Results.FirstOrDefault(result => shown.Contains(result.ObjectId)) is not { } again) return;
        var message = $"The next page has a result of the first one, {again.ObjectId?.ToString(CultureInfo.InvariantCulture)}: "
            + "begin with the result that cardFrom says, in the same order each time";
        run.Add(MannerRules.PageRepeatsResults, message, next.Request, manner, again.Path);
    }

    /// <summary>All of the values are wrong, so that nothing may be carried out, and each must be named.</summary>
    private static async Task RefuseAsync(CheckRun run, ReceivedAction action, (string Name, JsonNode? Value)[] values, CancellationToken cancellationToken)
    {
        var inputs = new JsonObject(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        var exchange = await run.Endpoint.RunAsync(action, inputs, cancellationToken).ConfigureAwait(false);
        if (exchange.Answer is not { } answer) return;
        var found = exchange.InputFindings.Select(finding => finding.Name).ToHashSet(StringComparer.Ordinal);
        var passed = values.Where(value => !found.Contains(value.Name)).Select(value => value.Name).ToArray();
        if (answer.StatusCode == 422 && passed.Length == 0) return;
        var message = answer.StatusCode == 422
            ? $"'{action.Label}' does not say what is wrong with {string.Join(", ", passed)}: name each input that is wrong"
            : $"'{action.Label}' does not refuse values that its inputs do not allow: check them again, and answer 422 with inputs";
        run.Add(MannerRules.InputsUnchecked, message, exchange.Request, path: action.Path, value: $"{answer.StatusCode}");
    }

    /// <summary>A value of the right type that the input's rules do not allow; null if they allow all of them, or only say so to the form.</summary>
    private static JsonNode? Beyond(ReceivedInput input) => input switch
    {
        { Type: "TEXT" or "LINES", MaxLength: { } most and < 100_000 } => new string('a', most + 1),
        { Type: "EMAIL" or "URL" } => "crmcards",
        { Type: "INTEGER" or "DECIMAL" or "CURRENCY", Max: { ValueKind: JsonValueKind.Number } max } when max.TryGetDecimal(out var most) && most < long.MaxValue => most + 1,
        { Type: "CHOICE" } => NoInput,
        { Type: "CHOICES" } => new JsonArray(NoInput),
        { Type: "DATE" or "DATETIME" } => "2026-02-30",
        _ => null,
    };
}
