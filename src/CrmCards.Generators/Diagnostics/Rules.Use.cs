using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Diagnostics;

// CARD05xx: use.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor CardsNotMapped = new(
        id: "CARD0501",
        title: "Cards are registered and mapped",
        messageFormat: "The app has cards, but never calls {0}: {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0501.md");

    public static readonly DiagnosticDescriptor SecretInCode = new(
        id: "CARD0502",
        title: "The client secret is not in the code",
        messageFormat: "{0} is set to a string in the code: keep the secret in user secrets or in an environment variable, and read it from the configuration",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0502.md");

    public static readonly DiagnosticDescriptor WeakSignatures = new(
        id: "CARD0503",
        title: "Weak signatures are for Development",
        messageFormat: "{0} accepts version 1, which signs neither the URL nor the time, so a signature can be used again for other requests: "
            + "accept V2 and V3, or check IsDevelopment() first",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0503.md");

    public static readonly DiagnosticDescriptor MissingCancellationToken = new(
        id: "CARD0504",
        title: "Handlers can be cancelled",
        messageFormat: "'{0}' takes no CancellationToken, so its work goes on after the caller has given up: take one, and pass it on",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0504.md");

    public static readonly DiagnosticDescriptor AsyncVoidHandler = new(
        id: "CARD0505",
        title: "Handlers are not async void",
        messageFormat: "'{0}' is async void, so nobody can tell when it ends or how it failed: return {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0505.md");

    public static readonly DiagnosticDescriptor BlockingWait = new(
        id: "CARD0506",
        title: "Handlers do not block their thread",
        messageFormat: "'{0}' blocks the thread in the handler '{1}', and cannot be cancelled when HubSpot gives up: use await instead",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0506.md");

    public static readonly DiagnosticDescriptor NothingToSetUp = new(
        id: "CARD0507",
        title: "There is a card to register and to map",
        messageFormat: "{0} finds no card, because this project declares none: mark a class with [CrmCard], or call {1} for a card of another project",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CARD0507.md");
}
