using System.Runtime.CompilerServices;
using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Parsing;

/// <summary>The declarations that may be cards, by the names of their attributes alone: each file is looked at once.</summary>
internal sealed class CardDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, CardDeclarations> Known = new();

    /// <summary>The names of the attribute.</summary>
    private static readonly string[] Names = [CardAttributes.CrmCard.Attribute.Shown, CardAttributes.CrmCard.Attribute.Name];

    private readonly List<(TypeDeclarationSyntax Declaration, string[] Attributes)> _declarations = [];
    private readonly List<string> _aliases = [];

    private CardDeclarations(CompilationUnitSyntax root)
    {
        AddAliases(root.Usings);
        Add(root.Members);
    }

    public static IEnumerable<TypeDeclarationSyntax> In(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees
            .Where(tree => !Generated.Contains(tree))
            .Select(tree => Known.GetValue(tree, tree => new((CompilationUnitSyntax)tree.GetRoot(cancellationToken))))
            .ToArray();

        // An alias may be global, and one may stand for another.
        var names = new HashSet<string>(Names.Concat(files.SelectMany(file => file._aliases)), StringComparer.Ordinal);
        return from file in files from item in file._declarations where item.Attributes.Any(names.Contains) select item.Declaration;
    }

    private void AddAliases(SyntaxList<UsingDirectiveSyntax> usings) =>
        _aliases.AddRange(usings.Select(directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>());

    private void Add(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax ns)
            {
                AddAliases(ns.Usings);
                Add(ns.Members);
            }
            else if (member is TypeDeclarationSyntax type)
            {
                if (type.AttributeLists.Count > 0) _declarations.Add((type, [.. type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => attribute.Name.Simple())]));
                Add(type.Members);
            }
        }
    }
}
