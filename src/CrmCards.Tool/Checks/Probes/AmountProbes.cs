using System.Text.Json;
using CrmCards.Client;

namespace CrmCards.Tool.Checks.Probes;

/// <summary>Amounts of money, which app cards show otherwise than the legacy card service did. Sends nothing.</summary>
internal static class AmountProbes
{
    internal static IEnumerable<Probe> Of(CheckOptions options) => options.Caller == CrmCaller.AppCard ? [new("amounts of money", Look)] : [];

    private static Task Look(CheckRun run, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(run.Usual.Answer!.Body);
        foreach (var (name, value, path) in Fields(json.RootElement))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("currencyCode", out _)) continue;
            run.Add(MannerRules.CurrencyIsObject, $"HubSpot's converter shows an object as [object Object]: send {name} as an entry of properties",
                run.Usual.Request, path: path, value: value.GetRawText());
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<(string Name, JsonElement Value, string Path)> Fields(JsonElement card)
    {
        if (!card.TryGetProperty("results", out var results) || results.ValueKind != JsonValueKind.Array) yield break;
        foreach (var (index, result) in results.EnumerateArray().Index())
        {
            if (result.ValueKind != JsonValueKind.Object) continue;
            foreach (var field in result.EnumerateObject()) yield return (field.Name, field.Value, $"$.results[{index}].{field.Name}");
        }
    }
}
