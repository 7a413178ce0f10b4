using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Parsing;

/// <summary>
/// One card being parsed. The generator only needs to know whether there are errors; the analyzer takes the
/// diagnostics themselves, so that what is skipped and what is reported cannot disagree.
/// </summary>
/// <param name="compilation">The compilation that the card is in.</param>
/// <param name="card">The card.</param>
/// <param name="files">The files in which diagnostics and their places are wanted; null if nobody asks for them.</param>
/// <param name="cancellationToken">Stops the parser.</param>
internal sealed class ParseContext(Compilation compilation, INamedTypeSymbol card, UserFiles? files, CancellationToken cancellationToken)
{
    private readonly List<Diagnostic> _findings = [];
    private readonly List<CodeFact> _facts = [];
    private readonly SortedSet<string> _errors = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _silencedIds = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _used = new(SymbolEqualityComparer.Default);
    private bool _failed;

    public INamedTypeSymbol Card { get; } = card;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public bool HasErrors => _failed || _errors.Count > 0;

    /// <summary>What has been reported; nothing if nobody asks for it.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>What the findings depend on beside declarations.</summary>
    public IReadOnlyList<CodeFact> Facts => _facts;

    public EquatableArray<string> Errors => _errors.ToEquatableArray();

    /// <summary>The ids of what the compiler would say of obsolete and experimental things that the card uses.</summary>
    public EquatableArray<string> SilencedIds => _silencedIds.ToEquatableArray();

    /// <summary>Notes what generated code will refer to: declaring it for a card means agreeing to its use.</summary>
    public void Use(ISymbol symbol)
    {
        if (!_used.Add(symbol)) return;
        Silence(symbol);
        if (symbol.ContainingModule is { } module && _used.Add(module)) Silence(module);
        if (symbol.ContainingAssembly is { } assembly && _used.Add(assembly))
        {
            Silence(assembly);
            CheckAlias(symbol, assembly);
        }

        foreach (var part in Parts(symbol).OfType<ISymbol>()) Use(part);
    }

    public bool IsAccessible(ISymbol symbol, ITypeSymbol? through = null) => compilation.IsSymbolAccessibleWithin(symbol, Card, through);

    /// <summary>Asks the code of the app; nothing is known where nobody asks for diagnostics.</summary>
    public bool Ask(CodeFact.Question question, string about)
    {
        if (files is null) return false;
        var fact = CodeFact.Of(question, about, files, CancellationToken);
        _facts.Add(fact);
        return fact.Answer;
    }

    /// <summary>The code is not whole yet, and the compiler says so itself.</summary>
    public void Fail() => _failed = true;

    public void Report(DiagnosticDescriptor rule, ISymbol at, params object?[] arguments) => Report(rule, LocationOf(at), arguments);

    public void Report(DiagnosticDescriptor rule, AttributeData at, params object?[] arguments) => Report(rule, LocationOf(at), arguments);

    public void Report(DiagnosticDescriptor rule, Location? at, params object?[] arguments) => Report(rule, at, fixData: null, arguments);

    /// <param name="rule">The rule that is broken; only an error keeps the card from being generated.</param>
    /// <param name="at">Where; null stands for the card.</param>
    /// <param name="fixData">What the code fix needs to know apart from the place, by the names in <see cref="FixData"/>.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void Report(DiagnosticDescriptor rule, Location? at, ImmutableDictionary<string, string?>? fixData, params object?[] arguments)
    {
        if (rule.DefaultSeverity == DiagnosticSeverity.Error) _errors.Add(rule.Id);
        if (files is not null) _findings.Add(Diagnostic.Create(rule, at ?? LocationOf(Card), fixData, arguments));
    }

    /// <summary>Reports what is wrong between two places.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="at">Where; null stands for the card.</param>
    /// <param name="other">The other place.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void ReportClash(DiagnosticDescriptor rule, Location? at, Location? other, params object?[] arguments)
    {
        _errors.Add(rule.Id);
        if (files is not null) _findings.Add(Diagnostic.Create(rule, at ?? LocationOf(Card), other is null ? [] : [other], arguments));
    }

    /// <summary>
    /// Where the symbol is in the user's files; null for a symbol of another assembly, of another project in the IDE, or of generated code: the
    /// card then has to answer for it. Null, too, where nobody asks for diagnostics, as with all places: to find one takes time.
    /// </summary>
    public Location? LocationOf(ISymbol symbol) => files is null ? null : symbol.Locations.FirstOrDefault(location => files.Contain(location.SourceTree));

    public Location? LocationOf(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference && files?.Contain(reference.SyntaxTree) is true
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : null;

    /// <summary>The value of a constructor argument by its place, else the attribute.</summary>
    public Location? LocationOf(AttributeData attribute, int index)
    {
        if (files is null) return null;
        var name = attribute.AttributeConstructor?.Parameters.ElementAtOrDefault(index)?.Name;
        return LocationOf(attribute, arguments =>
            arguments.FirstOrDefault(argument => argument.NameColon is not null && argument.NameColon.Name.Identifier.ValueText == name)
            ?? arguments.Where(argument => argument.NameEquals is null && argument.NameColon is null).ElementAtOrDefault(index));
    }

    /// <summary>A piece of the text in a constructor argument, else its value: a constant or an escaped text does not show it.</summary>
    public Location? LocationOf(AttributeData attribute, int index, string piece) => Piece(LocationOf(attribute, index), piece);

    /// <summary>A piece of a named argument, else its value.</summary>
    public Location? LocationOf(AttributeData attribute, string name, string piece) => Piece(LocationOf(attribute, name), piece);

    private Location? Piece(Location? value, string piece)
    {
        if (value is not { SourceTree: { } tree }) return value;
        var start = tree.GetText(CancellationToken).ToString(value.SourceSpan).IndexOf(piece, StringComparison.Ordinal);
        return start < 0 ? value : Location.Create(tree, new TextSpan(value.SourceSpan.Start + start, piece.Length));
    }

    /// <summary>The value of a named argument, else the attribute.</summary>
    public Location? LocationOf(AttributeData attribute, string name) =>
        LocationOf(attribute, arguments => arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name));

    private Location? LocationOf(AttributeData attribute, Func<IEnumerable<AttributeArgumentSyntax>, AttributeArgumentSyntax?> find)
    {
        if (LocationOf(attribute) is not { } whole) return null;
        var syntax = attribute.ApplicationSyntaxReference!.GetSyntax(CancellationToken) as AttributeSyntax;
        return find(syntax?.ArgumentList?.Arguments ?? [])?.Expression.GetLocation() ?? whole;
    }

    /// <summary>Generated code begins all names at the root, where it does not see what has another alias only.</summary>
    private void CheckAlias(ISymbol symbol, IAssemblySymbol assembly)
    {
        if (compilation.GetMetadataReference(assembly)?.Properties.Aliases is not [var alias, ..] aliases || aliases.Contains(MetadataReferenceProperties.GlobalAlias)) return;
        Report(Rules.CardNotPartial, Card, Card.Name, $"'{symbol.Name}' is visible only through the alias '{alias}'; add the alias 'global' to the reference to its assembly");
    }

    private void Silence(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            var id = attribute.AttributeClass.IsNamed("System", "ObsoleteAttribute") ? attribute.Named<string>("DiagnosticId")
                : attribute.AttributeClass.IsNamed("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute") ? attribute.Argument<string>(0)
                : null;
            if (id is not null && SyntaxFacts.IsValidIdentifier(id)) _silencedIds.Add(id);
        }
    }

    /// <summary>What else the compiler looks at where the symbol is used.</summary>
    private static IEnumerable<ISymbol?> Parts(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => [property.GetMethod, property.OverriddenProperty],
        IMethodSymbol method => [method.OverriddenMethod],
        INamedTypeSymbol type => [type.ContainingType, .. type.TypeArguments],
        IArrayTypeSymbol array => [array.ElementType],
        _ => [],
    };
}
