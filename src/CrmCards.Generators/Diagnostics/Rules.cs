using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Diagnostics;

/// <summary>Every rule of the contract that code can break; the parser finds what breaks it, the analyzer reports that.</summary>
internal static partial class Rules
{
    private const string Category = "CrmCards";
    private const string Pages = "https://github.com/CrmCards/CrmCards/blob/main/docs/diagnostics/";

    /// <summary>The rules that the parser checks.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfDeclarations => [.. OfResults, .. OfActions, .. OfCards, AsyncVoidHandler];
}
