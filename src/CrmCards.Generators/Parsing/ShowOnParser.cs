using System.Globalization;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the object types that a card is shown on.</summary>
internal static class ShowOnParser
{
    /// <summary>The member of <c>CrmObjectType</c> that does not say which type it is.</summary>
    private const string Custom = "Custom";

    /// <summary>What the names of custom types begin with.</summary>
    private const string NamePrefix = "p_";

    /// <summary>What the ids of custom types begin with.</summary>
    private const string IdPrefix = "2-";

    public static IReadOnlyList<ObjectTypeModel> Parse(ParseContext context)
    {
        var shownOn = new List<ObjectTypeModel>();
        var attributes = context.Card.Attributes("ShowOnAttribute").ToArray();
        if (attributes.Length == 0) context.Report(Rules.MissingObjectType, context.Card, context.Card.Name, "has no [ShowOn]");
        foreach (var attribute in attributes)
        {
            if (ObjectType(context, attribute) is not { } type) continue;
            if (shownOn.Any(other => (other.Member, other.CustomType) == (type.Member, type.CustomType)))
                context.Report(Rules.DuplicateObjectType, attribute, context.Card.Name, type.Member ?? type.CustomType);
            for (var i = 0; i < type.Properties.Count; i++)
            {
                CheckName(context, type.Properties[i], context.LocationOf(attribute, 1 + i));
            }

            shownOn.Add(type with { Properties = type.Properties.Distinct(StringComparer.Ordinal).ToEquatableArray() });
        }

        return shownOn;
    }

    /// <summary>Reports what is no internal name of a CRM property.</summary>
    public static void CheckName(ParseContext context, string name, Location? at)
    {
        if (!IsInternalName(name)) context.Report(Rules.PropertyNameUnusual, at, fixData: null, name);
    }

    /// <summary>Reports properties that are sent for nobody to look at.</summary>
    public static void CheckTaken(ParseContext context, IMethodSymbol fetchMethod, HandlerModel fetch)
    {
        if (fetch.Parameters.Any(parameter => parameter.IsHttp || parameter.Source == ParameterSource.Request)) return;
        foreach (var attribute in context.Card.Attributes("ShowOnAttribute"))
        {
            var properties = Properties(attribute).ToArray();
            for (var i = 0; i < properties.Length; i++)
            {
                if (!fetch.Parameters.Any(parameter => parameter.IsProperty && parameter.WireName == properties[i]))
                    context.Report(Rules.PropertyNotTaken, context.LocationOf(attribute, 1 + i), fixData: null, properties[i], fetchMethod.Name);
            }
        }
    }

    /// <returns>Null of a type that no card can be shown on.</returns>
    private static ObjectTypeModel? ObjectType(ParseContext context, AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Enum or TypedConstantKind.Primitive } type, ..])
        {
            context.Fail();
            return null;
        }

        var properties = Properties(attribute).ToEquatableArray();
        var member = type.Kind == TypedConstantKind.Enum ? MemberOf(type) : null;
        if (member is not null and not Custom) return new(member, CustomType: null, properties);
        if (type.Value is string text && IsCustomType(text)) return new(Member: null, text, properties);

        if (type.Kind == TypedConstantKind.Enum && member is null)
            context.Report(Rules.MissingObjectType, context.LocationOf(attribute, 0), fixData: null, context.Card.Name, "has a [ShowOn] of an unknown object type");
        else
            context.Report(Rules.UnusableCustomType, context.LocationOf(attribute, 0), fixData: null, context.Card.Name, member ?? type.Value);
        return null;
    }

    private static string? MemberOf(TypedConstant constant) =>
        constant.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))?.Name;

    /// <summary>Whether it is the name of a custom type in the app card's project, or its id in one account.</summary>
    private static bool IsCustomType(string text) =>
        text.StartsWith(NamePrefix, StringComparison.Ordinal)
            ? text.Length > NamePrefix.Length && text.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_')
            : text.StartsWith(IdPrefix, StringComparison.Ordinal)
                && text.Length > IdPrefix.Length && text[IdPrefix.Length] != '0' && text.Skip(IdPrefix.Length).All(c => c is >= '0' and <= '9')
                && long.TryParse(text.Substring(IdPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> Properties(AttributeData attribute) => attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Strings() : [];

    private static bool IsInternalName(string name) => name.Length > 0 && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
}
