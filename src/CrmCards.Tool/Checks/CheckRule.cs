using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>A rule that endpoints are checked against.</summary>
/// <param name="Id">Its name: for rules about answers the client's (<see cref="ContractRule"/>).</param>
/// <param name="Severity">The severity of its findings.</param>
/// <param name="Holds">The rule as a sentence.</param>
/// <param name="Sees">What a rep sees, or what else happens, if an endpoint breaks the rule.</param>
/// <param name="Diagnostics">The rules of the analyzers that say the same of C# code.</param>
internal sealed record CheckRule(string Id, FindingSeverity Severity, string Holds, string Sees, IReadOnlyList<string> Diagnostics)
{
    /// <summary>The page that explains it.</summary>
    internal string Page => $"https://github.com/CrmCards/CrmCards/blob/main/docs/findings.md#{Id.ToLowerInvariant()}";

    /// <summary>The severity in a word, as reports have it.</summary>
    internal string Level => Severity == FindingSeverity.Error ? "error" : "warning";
}
