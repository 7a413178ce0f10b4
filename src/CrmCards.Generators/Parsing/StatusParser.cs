using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the options of a STATUS property from its enum.</summary>
internal static class StatusParser
{
    private const string OptionAttribute = "StatusOptionAttribute";

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
            options.Add(new(field.EscapedName(), name));
        }

        return new(type.FullName(), methodName, options.ToEquatableArray());
    }

    private static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsConst: true, IsImplicitlyDeclared: false });
}
