using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Diagnostics;

// CARD04xx: the card.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingObjectType = new(
        id: "CARD0401",
        title: "A card is shown on an object type",
        messageFormat: "The card '{0}' {1}: name the type of CRM record that shows it",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0401.md");

    public static readonly DiagnosticDescriptor DuplicateObjectType = new(
        id: "CARD0402",
        title: "Each object type is given once",
        messageFormat: "The card '{0}' is shown on {1} twice: put the properties into one [ShowOn]",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0402.md");

    public static readonly DiagnosticDescriptor DataFetchCount = new(
        id: "CARD0403",
        title: "A card has one data fetch method",
        messageFormat: "The card '{0}' has {1} [DataFetch] method: it needs exactly one",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0403.md");

    public static readonly DiagnosticDescriptor PropertyNotSent = new(
        id: "CARD0404",
        title: "Every CRM property that a handler takes is sent",
        messageFormat: "The parameter '{0}' of '{1}' is the CRM property '{2}', {3}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0404.md");

    public static readonly DiagnosticDescriptor CardNotPartial = new(
        id: "CARD0408",
        title: "The card class can be extended by generated code",
        messageFormat: "The card '{0}' cannot be generated: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0408.md");

    public static readonly DiagnosticDescriptor MissingProperty = new(
        id: "CARD0410",
        title: "A card shows a property",
        messageFormat: "The result type '{0}' has no [CardProperty] member: HubSpot does not accept a card without a property to display",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0410.md");

    public static readonly DiagnosticDescriptor UnusableTitleOrRoute = new(
        id: "CARD0411",
        title: "A card needs a title and a route",
        messageFormat: "The {0} '{1}' of the card '{2}' cannot be used: {3}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0411.md");

    public static readonly DiagnosticDescriptor FetchSignature = new(
        id: "CARD0412",
        title: "The data fetch method has the right signature",
        messageFormat: "'{0}' cannot answer the data fetch: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0412.md");

    public static readonly DiagnosticDescriptor UnusableCaching = new(
        id: "CARD0413",
        title: "A card can be cached",
        messageFormat: "CacheSeconds of the card '{0}' cannot be used: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0413.md");

    public static readonly DiagnosticDescriptor UnusableCustomType = new(
        id: "CARD0414",
        title: "A custom type has a name or an id",
        messageFormat: "The card '{0}' cannot be shown on '{1}': "
            + "a standard type is a member of CrmObjectType, a custom type has a name such as \"p_vehicle\" or an id such as \"2-1234567\"",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0414.md");

    public static readonly DiagnosticDescriptor CardNotWhole = new(
        id: "CARD0415",
        title: "A card is generated from all of its code",
        messageFormat: "The card '{0}' {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0415.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor StrayAttribute = new(
        id: "CARD0416",
        title: "Attributes of cards belong where a card reads them",
        messageFormat: "[{0}] has no effect here: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0416.md");

    public static readonly DiagnosticDescriptor CardNotCreatable = new(
        id: "CARD0417",
        title: "The app's services can create a card",
        messageFormat: "The app's services cannot create the card '{0}': {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0417.md");

    public static readonly DiagnosticDescriptor PropertyNotTaken = new(
        id: "CARD0405",
        title: "CRM properties that are sent are used",
        messageFormat: "The CRM property '{0}' is sent to '{1}', which does not use it: take it as a parameter, or remove it from [ShowOn]",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0405.md");

    public static readonly DiagnosticDescriptor PropertyNameUnusual = new(
        id: "CARD0406",
        title: "CRM properties have internal names",
        messageFormat: "'{0}' is not the internal name of a CRM property: internal names have only lower-case letters, digits and underscores",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0406.md");

    public static readonly DiagnosticDescriptor TooManyCards = new(
        id: "CARD0407",
        title: "An application has at most 25 cards",
        messageFormat: "The card '{0}' is number {1} of this application, but HubSpot accepts at most 25 cards for each application",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0407.md");

    public static readonly DiagnosticDescriptor CardNotUnique = new(
        id: "CARD0409",
        title: "Cards have titles and routes of their own",
        messageFormat: "The card '{0}' has the {1} '{2}', and so has the card '{3}': give one of them a different one",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0409.md");

    /// <summary>The rules between cards.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfApplications => [TooManyCards, CardNotUnique];

    private static DiagnosticDescriptor[] OfCards =>
    [
        MissingObjectType,
        DuplicateObjectType,
        DataFetchCount,
        PropertyNotSent,
        CardNotPartial,
        MissingProperty,
        UnusableTitleOrRoute,
        FetchSignature,
        UnusableCaching,
        UnusableCustomType,
        CardNotCreatable,
        PropertyNotTaken,
        PropertyNameUnusual,
    ];
}
