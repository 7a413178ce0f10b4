using CrmCards.Client.Reading;

namespace CrmCards.Client.Findings;

/// <summary>Collects what is found while an answer is read.</summary>
internal sealed class FindingList
{
    private const int LongestValue = 80;

    private readonly List<Finding> _findings = [];

    internal IReadOnlyList<Finding> All => _findings;

    internal void Add(ContractRule rule, string path, string message, string? value = null) => _findings.Add(new(rule, path, Shortened(value), message));

    internal void Add(ContractRule rule, Place place, string message) => Add(rule, place.Path, message, place.Json.GetRawText());

    private static string? Shortened(string? value) => value is { Length: > LongestValue } ? value[..LongestValue] + "…" : value;
}
