using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Diagnostics;

// CARD01xx: the result type.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingObjectId = new(
        id: "CARD0101",
        title: "A result needs an objectId",
        messageFormat: "The result type '{0}' has no [CardObjectId] member: mark the member that identifies the object",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0101.md");

    public static readonly DiagnosticDescriptor MissingTitle = new(
        id: "CARD0102",
        title: "A result needs a title",
        messageFormat: "The result type '{0}' has no [CardTitle] member: mark the member that titles the object",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0102.md");

    public static readonly DiagnosticDescriptor DuplicateRole = new(
        id: "CARD0103",
        title: "A result has one member for each role",
        messageFormat: "'{0}' and '{1}' are both marked [{2}]: a result has only one",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0103.md");

    public static readonly DiagnosticDescriptor ObjectIdType = new(
        id: "CARD0104",
        title: "objectId is an integral number",
        messageFormat: "'{0}' is of type '{1}', but an objectId is an integral number{2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0104.md");

    public static readonly DiagnosticDescriptor TitleType = new(
        id: "CARD0105",
        title: "title is a string",
        messageFormat: "'{0}' is of type '{1}', but a title is a string{2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0105.md");

    public static readonly DiagnosticDescriptor LinkType = new(
        id: "CARD0106",
        title: "link is a string or a Uri",
        messageFormat: "'{0}' is of type '{1}', but a link is a string or a Uri{2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0106.md");

    public static readonly DiagnosticDescriptor PropertyType = new(
        id: "CARD0108",
        title: "The value cannot be written as its data type",
        messageFormat: "'{0}' is of type '{1}', which {2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0108.md");

    public static readonly DiagnosticDescriptor WireNameTaken = new(
        id: "CARD0109",
        title: "Wire names are unique and not reserved",
        messageFormat: "'{0}' would be written as '{1}', which {2}: give it a different Name",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0109.md");

    public static readonly DiagnosticDescriptor WireNameUnusable = new(
        id: "CARD0110",
        title: "A property needs a name and a label",
        messageFormat: "The {0} '{1}' of '{2}' cannot be used: {3}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0110.md");

    public static readonly DiagnosticDescriptor StatusWithoutOptions = new(
        id: "CARD0111",
        title: "STATUS needs options",
        messageFormat: "'{0}' is a STATUS property, but {1}: mark the members of its enum with [StatusOption]",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0111.md");

    public static readonly DiagnosticDescriptor DuplicateStatusOption = new(
        id: "CARD0112",
        title: "Status options have different names",
        messageFormat: "'{0}' and '{1}' are both written as the option '{2}': give one of them a different Name",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0112.md");

    public static readonly DiagnosticDescriptor CurrencyCode = new(
        id: "CARD0113",
        title: "CURRENCY and a currency code go together",
        messageFormat: "'{0}' {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0113.md");

    public static readonly DiagnosticDescriptor MemberNotReadable = new(
        id: "CARD0115",
        title: "The member cannot be read",
        messageFormat: "'{0}' cannot be read by generated code, because {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0115.md");

    public static readonly DiagnosticDescriptor ResultTypeUnusable = new(
        id: "CARD0116",
        title: "The type cannot be a result",
        messageFormat: "'{0}' cannot be the result type of a card: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0116.md");

    public static readonly DiagnosticDescriptor RoleNotSet = new(
        id: "CARD0107",
        title: "objectId and title are always set",
        messageFormat: "'{0}' {1}, but every result needs {2}: {3}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0107.md");

    public static readonly DiagnosticDescriptor UnknownCurrencyCode = new(
        id: "CARD0114",
        title: "Currency codes are ISO 4217 codes",
        messageFormat: "'{0}' is not an ISO 4217 currency code, such as GBP: HubSpot cannot show the amount as money",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0114.md");

    public static readonly DiagnosticDescriptor StrayMember = new(
        id: "CARD0117",
        title: "Attributes of results belong on result types",
        messageFormat: "[{0}] has no effect here, because no card of this app returns '{1}': "
            + "return CardResponse<{1}> from a [DataFetch] method, or remove the attribute",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0117.md");

    public static readonly DiagnosticDescriptor BooleanProperty = new(
        id: "CARD0118",
        title: "BOOLEAN properties are for app cards of CrmCards",
        messageFormat: "'{0}' is a BOOLEAN property, which only CrmCards' own app cards show: make it STRING so that every caller shows it",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0118.md");

    private static DiagnosticDescriptor[] OfResults =>
    [
        MissingObjectId,
        MissingTitle,
        DuplicateRole,
        ObjectIdType,
        TitleType,
        LinkType,
        PropertyType,
        WireNameTaken,
        WireNameUnusable,
        StatusWithoutOptions,
        DuplicateStatusOption,
        CurrencyCode,
        MemberNotReadable,
        ResultTypeUnusable,
        RoleNotSet,
        UnknownCurrencyCode,
        BooleanProperty,
    ];
}
