using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Diagnostics;

// CARD02xx: the response.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor TooManyResults = new(
        id: "CARD0201",
        title: "A card shows five results",
        messageFormat: "There are {0} results, but a card shows at most five: return the first five, and set TotalCount to the total number",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0201.md");

    public static readonly DiagnosticDescriptor TotalCountTooSmall = new(
        id: "CARD0202",
        title: "TotalCount counts all objects",
        messageFormat: "TotalCount is {0}, but there are {1} results: TotalCount counts these results too",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0202.md");

    public static readonly DiagnosticDescriptor MissingAllItemsLink = new(
        id: "CARD0203",
        title: "More objects than a card shows need a link",
        messageFormat: "{0}, and there is no AllItemsLink: give users a page that shows the others",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0203.md");

    public static readonly DiagnosticDescriptor DuplicateObjectId = new(
        id: "CARD0204",
        title: "Every result has an objectId of its own",
        messageFormat: "Two results have the objectId {0}: HubSpot tells results apart by it",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0204.md");

    public static readonly DiagnosticDescriptor ForeignSerializer = new(
        id: "CARD0205",
        title: "Responses are written by the generated serializer",
        messageFormat: "{0} does not write a card response as the contract requires: return it from a [DataFetch] method, whose endpoint writes it",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0205.md");

    public static readonly DiagnosticDescriptor UnusableAllItemsLink = new(
        id: "CARD0206",
        title: "AllItemsLink is absolute http(s) or a path of this app",
        messageFormat: "'{0}' cannot be the AllItemsLink: it is {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0206.md");

    public static readonly DiagnosticDescriptor PerhapsTooManyResults = new(
        id: "CARD0207",
        title: "A card may get more than five results",
        messageFormat: "There may be up to {0} results, but a card shows at most five: return the first five, and set TotalCount to the total number",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0207.md");

    public static readonly DiagnosticDescriptor UnusableEntry = new(
        id: "CARD0208",
        title: "A property made at run time follows the contract",
        messageFormat: "The property '{0}' cannot be sent: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0208.md");

    public static readonly DiagnosticDescriptor DuplicateEntryLabel = new(
        id: "CARD0209",
        title: "Properties of one result have different labels",
        messageFormat: "The label '{0}' is in this list twice, so users see two properties with the same name: give one of them a different label",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0209.md");
}
