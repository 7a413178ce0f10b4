using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Diagnostics;

/// <summary>Every rule of the contract that code can break; the parser finds the breaches, the analyzer reports them.</summary>
internal static partial class Rules
{
    private const string Category = "CrmCards";

    public static ImmutableArray<DiagnosticDescriptor> All =>
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
        MissingCurrencyCode,
        MemberNotReadable,
        ResultTypeUnusable,
        BodyNotAllowed,
        UnknownMethod,
        UnknownPlaceholder,
        UnusableUri,
        MissingLabel,
        MissingSize,
        MissingConfirmation,
        SecondPrimary,
        UnusableCondition,
        DuplicateRoute,
        ActionReturnType,
        UnbindableParameter,
        RouteParameterNotTaken,
        MissingObjectType,
        DuplicateObjectType,
        DataFetchCount,
        PropertyNotSent,
        CardNotPartial,
        MissingProperty,
        UnusableTitleOrRoute,
        FetchSignature,
    ];
}
