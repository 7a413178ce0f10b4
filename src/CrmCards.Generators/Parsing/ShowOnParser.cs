using CrmCards.Generators.Diagnostics;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the object types that a card is shown on.</summary>
internal static class ShowOnParser
{
    private static readonly string[] ObjectTypes = ["Contact", "Company", "Deal", "Ticket"];

    /// <summary>The CRM properties that are sent for any of the object types.</summary>
    public static HashSet<string> SentProperties(ParseContext context)
    {
        var properties = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        foreach (var attribute in context.Card.Attributes("ShowOnAttribute"))
        {
            var objectType = attribute.Argument<int>(0);
            if (!seen.Add(objectType))
                context.Report(Rules.DuplicateObjectType, attribute, context.Card.Name, Name(objectType));
            if (attribute.ConstructorArguments.Length > 1)
                properties.UnionWith(attribute.ConstructorArguments[1].Strings());
        }

        if (seen.Count == 0) context.Report(Rules.MissingObjectType, context.Card, context.Card.Name);
        return properties;
    }

    private static string Name(int objectType) =>
        objectType >= 0 && objectType < ObjectTypes.Length ? ObjectTypes[objectType] : objectType.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
