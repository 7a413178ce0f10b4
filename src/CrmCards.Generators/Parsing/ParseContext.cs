using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Parsing;

/// <summary>
/// One card being parsed. The generator only needs to know whether there are errors; the analyzer takes the
/// diagnostics themselves, so that what is skipped and what is reported cannot disagree.
/// </summary>
internal sealed class ParseContext(Compilation compilation, INamedTypeSymbol card, Action<Diagnostic>? report, CancellationToken cancellationToken)
{
    private readonly SortedSet<string> _errors = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _obsoletionIds = new(StringComparer.Ordinal);
    private bool _failed;

    public INamedTypeSymbol Card { get; } = card;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public bool HasErrors => _failed || _errors.Count > 0;

    public EquatableArray<string> Errors => _errors.ToEquatableArray();

    /// <summary>The ids of warnings that the user gave to obsolete things that the card uses.</summary>
    public EquatableArray<string> ObsoletionIds => _obsoletionIds.ToEquatableArray();

    /// <summary>Takes note of what generated code will refer to.</summary>
    public void Use(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsNamed("System", "ObsoleteAttribute") && attribute.Named<string>("DiagnosticId") is { } id && SyntaxFacts.IsValidIdentifier(id))
                _obsoletionIds.Add(id);
        }
    }

    public bool IsAccessible(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, Card);

    /// <summary>The code is not whole yet, and the compiler says so itself.</summary>
    public void Fail() => _failed = true;

    public void Report(DiagnosticDescriptor rule, ISymbol at, params object?[] arguments)
    {
        _errors.Add(rule.Id);
        report?.Invoke(Diagnostic.Create(rule, SourceLocation(at) ?? SourceLocation(Card), arguments));
    }

    public void Report(DiagnosticDescriptor rule, AttributeData at, params object?[] arguments)
    {
        _errors.Add(rule.Id);
        report?.Invoke(Diagnostic.Create(rule, at.ApplicationSyntaxReference is { } reference && compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : SourceLocation(Card), arguments));
    }

    /// <summary>A result type may stand in another assembly, or in another project of the IDE's; the card then has to answer for it.</summary>
    private Location? SourceLocation(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));
}
