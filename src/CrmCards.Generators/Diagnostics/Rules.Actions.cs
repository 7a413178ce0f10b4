using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Diagnostics;

// CARD03xx: actions.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BodyNotAllowed = new(
        id: "CARD0301",
        title: "A GET or DELETE request has no body",
        messageFormat: "'{0}' expects a body, but HubSpot sends the properties of a {1} in the query: take each as a parameter{2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0301.md");

    public static readonly DiagnosticDescriptor UnknownMethod = new(
        id: "CARD0302",
        title: "The contract has five HTTP methods",
        messageFormat: "'{0}' has no HTTP method that the contract allows: use GET, POST, PUT, DELETE or PATCH",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0302.md");

    public static readonly DiagnosticDescriptor UnknownPlaceholder = new(
        id: "CARD0303",
        title: "A placeholder names a member of the result",
        messageFormat: "The placeholder '{{{0}}}' in '{1}' {2}: {3}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0303.md");

    public static readonly DiagnosticDescriptor UnusableUri = new(
        id: "CARD0304",
        title: "A URI is absolute http(s) or a path of this app",
        messageFormat: "'{0}' cannot be the URI of the action '{1}': {2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0304.md");

    public static readonly DiagnosticDescriptor ForeignUri = new(
        id: "CARD0305",
        title: "Actions stay within the card's base URLs",
        messageFormat: "'{0}' of the action '{1}' is outside ActionBaseUrls of the card '{2}', so callers would not run it, or not show the card: add '{3}' there",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0305.md");

    public static readonly DiagnosticDescriptor MissingLabel = new(
        id: "CARD0306",
        title: "An action needs a label",
        messageFormat: "The {0} has an empty label: give it the text that users see",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0306.md");

    public static readonly DiagnosticDescriptor MissingSize = new(
        id: "CARD0307",
        title: "An iframe action needs a size",
        messageFormat: "The iframe action '{0}' needs a positive {1}, in pixels",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0307.md");

    public static readonly DiagnosticDescriptor SettingsNotIframe = new(
        id: "CARD0308",
        title: "The settings action is an iframe",
        messageFormat: "The settings action '{0}' is not an iframe action, which HubSpot requires: use CardAction.Iframe",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0308.md");

    public static readonly DiagnosticDescriptor MissingConfirmation = new(
        id: "CARD0309",
        title: "A confirmation action needs a message",
        messageFormat: "The confirmation action '{0}' has an empty message: give it the question that users are asked",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0309.md");

    public static readonly DiagnosticDescriptor SecondPrimary = new(
        id: "CARD0310",
        title: "A card has one primary action",
        messageFormat: "'{0}' is a second primary action: make it a secondary one",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0310.md");

    public static readonly DiagnosticDescriptor DuplicateLabel = new(
        id: "CARD0311",
        title: "Actions in one list have different labels",
        messageFormat: "Another action in this list is also labelled '{0}', so users cannot tell them apart: give one of them a different label",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0311.md");

    public static readonly DiagnosticDescriptor UnusableCondition = new(
        id: "CARD0312",
        title: "When names a readable bool of the result",
        messageFormat: "When = '{0}' of the action '{1}' {2}: {3}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0312.md");

    public static readonly DiagnosticDescriptor DuplicateRoute = new(
        id: "CARD0313",
        title: "Every handler has a route of its own",
        messageFormat: "'{0}' handles {1} {2}, and so does '{3}': give one of them a different route",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0313.md");

    public static readonly DiagnosticDescriptor ActionSignature = new(
        id: "CARD0314",
        title: "An action handler has the right signature",
        messageFormat: "'{0}' cannot handle an action: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0314.md");

    public static readonly DiagnosticDescriptor UnbindableParameter = new(
        id: "CARD0315",
        title: "The parameter cannot be bound",
        messageFormat: "The parameter '{0}' of '{1}' cannot be bound: {2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0315.md");

    public static readonly DiagnosticDescriptor UnconfirmedDelete = new(
        id: "CARD0316",
        title: "A DELETE action asks first",
        messageFormat: "The action '{0}' deletes with a single click: make it a {1}, which asks the user first",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0316.md");

    public static readonly DiagnosticDescriptor InsecureUri = new(
        id: "CARD0317",
        title: "The page of an iframe action is https",
        messageFormat: "'{0}' of the action '{1}' is http, which browsers do not open inside HubSpot's https page: use https",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0317.md");

    public static readonly DiagnosticDescriptor RouteMismatch = new(
        id: "CARD0318",
        title: "A route and its handler have the same parameters",
        messageFormat: "The route of '{0}' and its parameters disagree: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0318.md");

    public static readonly DiagnosticDescriptor UnsignedPage = new(
        id: "CARD0319",
        title: "A page that changes data is opened by a signed action",
        messageFormat: "This page changes data, and the action '{0}' that opens it is not signed, "
            + "so anyone who knows the address can change it too: set Signed = true on the action, and call RequireCardIframe() on the page",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0319.md");

    public static readonly DiagnosticDescriptor UnknownPlacement = new(
        id: "CARD0320",
        title: "An action hook has a place in the response",
        messageFormat: "'{0}' has no place in the response: use Result, Primary or Secondary",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0320.md");

    public static readonly DiagnosticDescriptor UnusableActionResult = new(
        id: "CARD0321",
        title: "An action answers with a message and a status that the contract allows",
        messageFormat: "The result of the action cannot be sent: {0}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0321.md");

    public static readonly DiagnosticDescriptor UnmappedPage = new(
        id: "CARD0322",
        title: "The page of an iframe action is mapped",
        messageFormat: "The action '{0}' opens '{1}', and no endpoint of this app answers GET there: map the page, or correct the path",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0322.md");

    public static readonly DiagnosticDescriptor InputWithoutBody = new(
        id: "CARD0323",
        title: "An action with inputs has a body",
        messageFormat: "'{0}' is an input of a form, but a {1} request has no body to send it in: use POST",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0323.md");

    public static readonly DiagnosticDescriptor UnusablePrefill = new(
        id: "CARD0324",
        title: "The value that an input shows first can be used",
        messageFormat: "Prefill = '{0}' of the input '{1}' {2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0324.md");

    public static readonly DiagnosticDescriptor UnusableInputRule = new(
        id: "CARD0325",
        title: "A form can check the rules of its inputs",
        messageFormat: "[{0}] of the input '{1}' cannot be used: {2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0325.md");

    public static readonly DiagnosticDescriptor PatternOfServer = new(
        id: "CARD0326",
        title: "The form checks a pattern, too",
        messageFormat: "Only the endpoint checks the pattern of '{0}', not the form: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0326.md");

    public static readonly DiagnosticDescriptor UnusableFallback = new(
        id: "CARD0327",
        title: "The fallback of a form is an iframe action",
        messageFormat: "Fallback = '{0}' of the action '{1}' {2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0327.md");

    public static readonly DiagnosticDescriptor UnusableChoices = new(
        id: "CARD0328",
        title: "The choices of an input come from a method of the card",
        messageFormat: "Choices = '{0}' of the input '{1}' {2}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0328.md");

    private static DiagnosticDescriptor[] OfActions =>
    [
        BodyNotAllowed,
        UnknownMethod,
        UnknownPlaceholder,
        UnusableUri,
        ForeignUri,
        MissingLabel,
        MissingSize,
        MissingConfirmation,
        SecondPrimary,
        DuplicateLabel,
        UnusableCondition,
        DuplicateRoute,
        ActionSignature,
        UnbindableParameter,
        UnconfirmedDelete,
        InsecureUri,
        RouteMismatch,
        UnknownPlacement,
        UnmappedPage,
        InputWithoutBody,
        UnusablePrefill,
        UnusableInputRule,
        PatternOfServer,
        UnusableFallback,
        UnusableChoices,
    ];
}
