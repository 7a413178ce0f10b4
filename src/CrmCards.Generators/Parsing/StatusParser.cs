using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the options of a STATUS property from its enum.</summary>
internal static class StatusParser
{
    private const string OptionAttribute = "StatusOptionAttribute";

    /// <summary>The runtime's <c>StatusOptionType</c>, in its order.</summary>
    private static readonly string[] OptionTypes = ["Default", "Success", "Warning", "Danger", "Info"];

    public static bool HasOptions(ITypeSymbol type) => Members(type).Any(member => member.Attribute(OptionAttribute) is not null);

    public static StatusModel Parse(ParseContext context, ResultMember member, string methodName)
    {
        var type = member.Type.WithoutNullable();
        var options = new List<StatusOptionModel>();
        var memberOfName = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new HashSet<object?>();
        if (!HasOptions(type))
            context.Report(Rules.StatusWithoutOptions, member.Symbol, member.Name, $"'{type.ShortName()}' has no options");

        foreach (var field in Members(type))
        {
            if (field.Name.Length == 0)
            {
                context.Fail();
                continue;
            }

            context.Use(field);

            // Two members of one value cannot be told apart: the first stands for both.
            if (!values.Add(field.ConstantValue)) continue;

            if (field.Attribute(OptionAttribute) is not { } attribute)
            {
                if (HasOptions(type)) context.Report(Rules.StatusWithoutOptions, field, member.Name, $"'{type.ShortName()}.{field.Name}' is no option");
                continue;
            }

            var name = attribute.Named<string>("Name") ?? Names.UpperSnakeCase(field.Name);
            if (memberOfName.TryGetValue(name, out var other))
                context.Report(Rules.DuplicateStatusOption, field, other, field.Name, name);
            else
                memberOfName.Add(name, field.Name);
            var label = attribute.Argument<string>(0) ?? "";
            if (string.IsNullOrWhiteSpace(label) || string.IsNullOrWhiteSpace(name))
                context.Report(Rules.WireNameUnusable, attribute, string.IsNullOrWhiteSpace(label) ? "label" : "name", "", field.Name, "it is empty");
            options.Add(new(field.EscapedName(), name, label, OptionType(attribute)));
        }

        return new(type.FullName(), methodName, options.ToEquatableArray());
    }

    private static string OptionType(AttributeData attribute) =>
        attribute.Argument<int>(1) is > 0 and var type && type < OptionTypes.Length ? OptionTypes[type] : OptionTypes[0];

    private static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsConst: true, IsImplicitlyDeclared: false });
}
