using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Diagnostics;

/// <summary>Analyzers can be switched off, and with them all that would say why a card is not generated: then the generator has to.</summary>
internal static class AnalyzerSwitch
{
    /// <summary>By the properties of MSBuild, of which the first decides where it is set.</summary>
    public static bool IsOff(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.RunAnalyzers", out var always) && always.Length > 0 ? IsFalse(always)
        : options.TryGetValue("build_property.RunAnalyzersDuringBuild", out var inBuilds) && IsFalse(inBuilds);

    /// <summary>The error for a card that was not generated.</summary>
    public static Diagnostic Error(string card, IEnumerable<string> reasons) => Diagnostic.Create(
        Rules.CardNotWhole, Location.None, card,
        $"is not generated because of {string.Join(", ", reasons)}, and the analyzers that explain them are switched off: build once with -p:RunAnalyzers=true");

    private static bool IsFalse(string value) => value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
