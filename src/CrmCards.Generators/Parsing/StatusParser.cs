using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the options of a STATUS property from its enum.</summary>
internal static class StatusParser
{
    public static bool HasOptions(ITypeSymbol type) => MembersOf(type).Any(IsOption);

    /// <summary>The name by which the option is sent; null if the member is not an option.</summary>
    public static string? OptionName(IFieldSymbol field) => field.Attribute(StatusOption.Attribute) is { } attribute ? OptionName(field, attribute) : null;

    /// <summary>The enum's members.</summary>
    public static IEnumerable<IFieldSymbol> MembersOf(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsConst: true, IsImplicitlyDeclared: false });

    public static StatusModel Parse(ParseContext context, ResultMember member, string methodName)
    {
        var type = member.Type.WithoutNullable();
        var hasOptions = HasOptions(type);
        var options = new List<StatusOptionModel>();
        var memberOfName = new Dictionary<string, string>(StringComparer.Ordinal);
        context.Use(type);
        if (!hasOptions)
            context.Report(Rules.StatusWithoutOptions, member.Symbol, member.Name, $"'{type.ShortName()}' has no options");

        // Members of one value cannot be told apart: the first that is an option stands for all.
        foreach (var field in MembersOf(type).GroupBy(field => field.ConstantValue).Select(same => same.FirstOrDefault(IsOption) ?? same.First()))
        {
            if (field.Name.Length == 0)
            {
                context.Fail();
                continue;
            }

            if (field.Attribute(StatusOption.Attribute) is not { } attribute)
            {
                if (hasOptions) context.Report(Rules.StatusWithoutOptions, field, member.Name, $"'{type.ShortName()}.{field.Name}' is not an option");
                continue;
            }

            context.Use(field);
            if (field.IsForbidden()) context.Report(Rules.MemberNotReadable, field, field.Name, ResultMember.Forbidden);
            var name = OptionName(field, attribute);
            if (memberOfName.TryGetValue(name, out var other))
                context.Report(Rules.DuplicateStatusOption, field, other, field.Name, name);
            else
                memberOfName.Add(name, field.Name);
            var label = attribute.Argument<string>(StatusOption.Label) ?? "";
            if (string.IsNullOrWhiteSpace(label) || string.IsNullOrWhiteSpace(name))
                context.Report(Rules.WireNameUnusable, attribute, string.IsNullOrWhiteSpace(label) ? "label" : "name", "", field.Name, "it is empty");
            if (attribute.Constant(StatusOption.Type) is { Kind: TypedConstantKind.Enum } colour && colour.EnumMember() is null)
                context.Report(Rules.WireNameUnusable, context.LocationOf(attribute, StatusOption.Type), "type", colour.Value, field.Name, $"it is not a member of {Members.StatusOptionType.Type.Shown}");
            options.Add(new(field.EscapedName(), name, label, OptionType(attribute)));
        }

        return new(type.FullName(), member.Type.IsNullableValue(), methodName, options.ToEquatableArray());
    }

    private static string OptionName(IFieldSymbol field, AttributeData attribute) =>
        attribute.Named<string>(StatusOption.Name) ?? Names.UpperSnakeCase(field.Name);

    private static string OptionType(AttributeData attribute) =>
        attribute.Constant(StatusOption.Type)?.EnumMember() ?? Members.StatusOptionType.Default;

    private static bool IsOption(IFieldSymbol field) => field.Attribute(StatusOption.Attribute) is not null;
}
