using System.Globalization;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the object types that a card is shown on.</summary>
internal static class ShowOnParser
{
    /// <summary>The beginning of the names of custom types.</summary>
    private const string NamePrefix = "p_";

    /// <summary>The beginning of the ids of custom types.</summary>
    private const string IdPrefix = "2-";

    public static IReadOnlyList<ObjectTypeModel> Parse(ParseContext context)
    {
        var shownOn = new List<ObjectTypeModel>();
        var attributes = context.Card.Attributes(ShowOn.Attribute).ToArray();
        if (attributes.Length == 0) context.Report(Rules.MissingObjectType, context.Card, context.Card.Name, "has no [ShowOn]");
        foreach (var attribute in attributes)
        {
            if (ObjectType(context, attribute) is not { } type) continue;
            if (shownOn.Any(other => (other.Member, other.CustomType) == (type.Member, type.CustomType)))
                context.Report(Rules.DuplicateObjectType, attribute, context.Card.Name, type.Member ?? type.CustomType);
            for (var i = 0; i < type.Properties.Count; i++)
            {
                CheckName(context, type.Properties[i], context.LocationOf(attribute, ShowOn.PropertiesToSend + i));
            }

            shownOn.Add(type with { Properties = type.Properties.Distinct(StringComparer.Ordinal).ToEquatableArray() });
        }

        return shownOn;
    }

    /// <summary>Reports a text that is not the internal name of a CRM property.</summary>
    public static void CheckName(ParseContext context, string name, Location? at)
    {
        if (!IsInternalName(name)) context.Report(Rules.PropertyNameUnusual, at, name);
    }

    /// <summary>Reports properties that are sent for nobody to look at.</summary>
    public static void CheckTaken(ParseContext context, IMethodSymbol fetchMethod, IReadOnlyList<HandlerModel> fetching)
    {
        // A handler with the whole request may use any of them.
        var parameters = fetching.SelectMany(handler => handler.Parameters).ToArray();
        if (parameters.OfType<RequestParameterModel>().Any(parameter => parameter.IsHttp || parameter.Part == RequestPart.CardRequest)) return;
        var taken = parameters.OfType<CrmPropertyParameterModel>().Select(parameter => parameter.WireName).ToArray();
        if (Unfinished.Contains(fetchMethod, context.CancellationToken)) return;
        foreach (var attribute in context.Card.Attributes(ShowOn.Attribute))
        {
            var properties = Properties(attribute).ToArray();
            for (var i = 0; i < properties.Length; i++)
            {
                if (taken.Contains(properties[i])) continue;
                context.Report(Rules.PropertyNotTaken, context.LocationOf(attribute, ShowOn.PropertiesToSend + i), properties[i], fetchMethod.Name);
            }
        }
    }

    /// <returns>Null for a type that no card can be shown on.</returns>
    private static ObjectTypeModel? ObjectType(ParseContext context, AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Enum or TypedConstantKind.Primitive } type, ..])
        {
            context.Fail();
            return null;
        }

        var properties = Properties(attribute).ToEquatableArray();
        var member = type.EnumMember();
        if (member is not null and not Members.CrmObjectType.Custom) return new(member, CustomType: null, properties);
        if (type.Value is string text && IsCustomType(text)) return new(Member: null, text, properties);

        var location = context.LocationOf(attribute, ShowOn.ObjectType);
        if (type.Kind == TypedConstantKind.Enum && member is null)
            context.Report(Rules.MissingObjectType, location, context.Card.Name, "has a [ShowOn] of an unknown object type");
        else
            context.Report(Rules.UnusableCustomType, location, context.Card.Name, member ?? type.Value);
        return null;
    }

    /// <summary>Whether it is the name of a custom type in the app card's project, or its id in one account.</summary>
    private static bool IsCustomType(string text) =>
        text.StartsWith(NamePrefix, StringComparison.Ordinal)
            ? text.Length > NamePrefix.Length && text.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_')
            : text.StartsWith(IdPrefix, StringComparison.Ordinal)
                && text.Length > IdPrefix.Length && text[IdPrefix.Length] != '0' && text.Skip(IdPrefix.Length).All(c => c is >= '0' and <= '9')
                && long.TryParse(text.Substring(IdPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> Properties(AttributeData attribute) => attribute.Constant(ShowOn.PropertiesToSend)?.Strings() ?? [];

    private static bool IsInternalName(string name) => name.Length > 0 && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
}
