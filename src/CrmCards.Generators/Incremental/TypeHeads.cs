using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Incremental;

/// <summary>Usings, namespaces and the heads of types: what decides which type a name means.</summary>
internal sealed class TypeHeads
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    public TypeHeads(CompilationUnitSyntax root)
    {
        // Attributes of the assembly and of the module hold for all that is in it.
        _text.Append(root.Externs).Append(root.Usings).Append(root.AttributeLists);
        Add(root.Members);
    }

    public string Text => _text.ToString();

    public IReadOnlyCollection<string> Types => _types;

    private void Add(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members) Add(member);
    }

    private void Add(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax ns:
                _text.Append($"namespace {ns.Name} {{ {ns.Externs} {ns.Usings}");
                Add(ns.Members);
                _text.Append('}');
                break;
            case TypeDeclarationSyntax type:
                _types.Add(type.Identifier.ValueText);
                _text.Append($"{type.Modifiers} {type.Keyword} {type.Identifier} {type.TypeParameterList} {type.BaseList} {type.ConstraintClauses} {{");
                Add(type.Members);
                _text.Append('}');
                break;
            case EnumDeclarationSyntax type:
                _types.Add(type.Identifier.ValueText);
                _text.Append($"{type.Modifiers} enum {type.Identifier} {type.BaseList}");
                break;
            case DelegateDeclarationSyntax type:
                _types.Add(type.Identifier.ValueText);
                _text.Append($"{type.Modifiers} delegate {type.Identifier} {type.TypeParameterList}");
                break;
            case GlobalStatementSyntax:
                _text.Append("statement;");
                break;
        }
    }
}
