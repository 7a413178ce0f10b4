using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the object types that a card is shown on.</summary>
internal static class ShowOnParser
{
    /// <summary>The runtime's <c>CrmObjectType</c>, in its order.</summary>
    private static readonly string[] ObjectTypes = ["Contact", "Company", "Deal", "Ticket"];

    public static IReadOnlyList<ObjectTypeModel> Parse(ParseContext context)
    {
        var shownOn = new List<ObjectTypeModel>();
        var attributes = context.Card.Attributes("ShowOnAttribute").ToArray();
        if (attributes.Length == 0) context.Report(Rules.MissingObjectType, context.Card, context.Card.Name, "has no [ShowOn]");
        foreach (var attribute in attributes)
        {
            if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Enum, Value: int value }, ..])
            {
                context.Fail();
                continue;
            }

            if (value < 0 || value >= ObjectTypes.Length)
            {
                context.Report(Rules.MissingObjectType, context.LocationOf(attribute, 0), fixData: null, context.Card.Name, "has a [ShowOn] of an unknown object type");
                continue;
            }

            var member = ObjectTypes[value];
            if (shownOn.Any(other => other.Member == member))
                context.Report(Rules.DuplicateObjectType, attribute, context.Card.Name, member);
            var properties = Properties(attribute).ToArray();
            for (var i = 0; i < properties.Length; i++)
            {
                CheckName(context, properties[i], context.LocationOf(attribute, 1 + i));
            }

            shownOn.Add(new(member, properties.Distinct(StringComparer.Ordinal).ToEquatableArray()));
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

    private static IEnumerable<string> Properties(AttributeData attribute) => attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Strings() : [];

    private static bool IsInternalName(string name) => name.Length > 0 && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
}
