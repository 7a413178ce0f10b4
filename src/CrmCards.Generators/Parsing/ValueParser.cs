using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds out how the texts of parameters are read.</summary>
internal sealed class ValueParser(ParseContext context, UniqueNames names)
{
    private readonly Dictionary<(ValueKind, string), ValueModel> _known = [];

    /// <summary>Whether a text can be read as the type, or what a <see cref="Nullable{T}"/> of it holds.</summary>
    public static bool IsValue(ITypeSymbol type) => Kind(type) is not null;

    /// <summary>The type of a list's items; null if it is not a list.</summary>
    public static ITypeSymbol? Item(ITypeSymbol type) => List(type.WithoutNullable())?.Item;

    /// <summary>The members of an enum that code may name.</summary>
    public static IEnumerable<IFieldSymbol> Choices(ITypeSymbol type) => StatusParser.MembersOf(type).Where(member => !member.IsForbidden());

    public ValueModel Parse(ITypeSymbol type)
    {
        var value = type.WithoutNullable().WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var kind = Kind(value)!.Value;
        if (Item(value) is { } item) return ParseList(kind, Parse(item));
        return kind is ValueKind.OneOf ? ParseEnum(value) : new ScalarValueModel(kind, value.FullName());
    }

    private ValueModel ParseEnum(ITypeSymbol type)
    {
        var typeName = type.FullName();
        if (_known.TryGetValue((ValueKind.OneOf, typeName), out var known)) return known;
        var members = Choices(type).ToArray();
        foreach (var member in members)
        {
            context.Use(member);
            if (member.Name.Length == 0) context.Fail();
        }

        var options = members
            .Select(member => StatusParser.OptionName(member) is { } name ? new ChoiceModel(name, member.EscapedName()) : null)
            .OfType<ChoiceModel>();
        var choices = options.Concat(members.Select(member => new ChoiceModel(member.Name, member.EscapedName())))
            .GroupBy(choice => choice.Name, StringComparer.Ordinal)
            .Select(same => same.First());
        return _known[(ValueKind.OneOf, typeName)] = new EnumValueModel(typeName, ReaderName(type.Name), choices.ToEquatableArray());
    }

    private ValueModel ParseList(ValueKind kind, ValueModel item)
    {
        if (_known.TryGetValue((kind, item.TypeName), out var known)) return known;
        var typeName = kind switch
        {
            ValueKind.Array => $"{item.TypeName}[]",
            ValueKind.List => $"{DotNet.List}<{item.TypeName}>",
            _ => $"{DotNet.ImmutableArray}<{item.TypeName}>",
        };
        var readerName = ReaderName($"{item.TypeName.Substring(item.TypeName.LastIndexOfAny(['.', ':']) + 1)} {kind}");
        return _known[(kind, item.TypeName)] = new ListValueModel(kind, typeName, readerName, item);
    }

    private string ReaderName(string type) => names.Take($"ReaderOf{Names.PascalCase(type)}");

    private static ValueKind? Kind(ITypeSymbol type)
    {
        var value = type.WithoutNullable();
        return List(value) is var (kind, item) ? Scalar(item.WithoutNullable()) is null ? null : kind : Scalar(value);
    }

    private static ValueKind? Scalar(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String ? ValueKind.Text
        : type.IsNamed("System", "Uri") ? ValueKind.Uri
        : type.TypeKind == TypeKind.Enum ? ValueKind.OneOf
        : type.IsParsable() ? ValueKind.Parsable
        : null;

    /// <summary>A list where the handler may add to it, and otherwise an array.</summary>
    public static (ValueKind Kind, ITypeSymbol Item)? List(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { IsSZArray: true, ElementType: var element }) return (ValueKind.Array, element);
        if (type is not INamedTypeSymbol { TypeArguments: [var item] }) return null;
        if (type.IsNamed("System.Collections.Immutable", "ImmutableArray")) return (ValueKind.ImmutableArray, item);
        return type.ContainingType is null && type.IsNamed("System.Collections.Generic", type.Name)
            ? type.Name switch
            {
                "List" or "IList" or "ICollection" => (ValueKind.List, item),
                "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" => (ValueKind.Array, item),
                _ => null,
            }
            : null;
    }
}
