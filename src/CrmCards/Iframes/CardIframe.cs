using Microsoft.AspNetCore.Http;

namespace CrmCards;

/// <summary>
/// Who opened a page in an iframe, from which action, and for which record: the content of the token in a signed iframe action. Take it as a parameter
/// of an endpoint with <c>RequireCardIframe()</c>.
/// </summary>
public sealed record CardIframe
{
    /// <summary>The name of the card class.</summary>
    public required string Card { get; init; }

    /// <summary>The action's label.</summary>
    public required string Action { get; init; }

    /// <summary>The page that the token was issued for: a path of this app, percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The <c>objectId</c> of the result that the action is on; <see langword="null"/> for an action of the card.</summary>
    public long? ObjectId { get; init; }

    /// <summary>HubSpot's id of the user who fetched the card.</summary>
    public required long UserId { get; init; }

    /// <summary>The e-mail address of that user; <see langword="null"/> if HubSpot sent none.</summary>
    public string? UserEmail { get; init; }

    /// <summary>The id of the HubSpot account.</summary>
    public required long PortalId { get; init; }

    /// <summary>The id of the CRM record that shows the card.</summary>
    public required long AssociatedObjectId { get; init; }

    /// <summary>The type of that record.</summary>
    public required CrmObjectType AssociatedObjectType { get; init; }

    /// <summary>The id of that type, such as <c>0-2</c>, or <c>2-1234567</c> for a custom type.</summary>
    /// <remarks>Tokens that were issued before an upgrade to this version do not have it; they know only standard types.</remarks>
    public string AssociatedObjectTypeId { get => field ?? AssociatedObjectType.TypeIdOrEmpty(); init; }

    /// <summary>When the token expires.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>Lets endpoints take a <see cref="CardIframe"/> as a parameter.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The content of the page's token.</returns>
    /// <exception cref="InvalidOperationException">The endpoint has no <c>RequireCardIframe()</c>.</exception>
    public static ValueTask<CardIframe> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(context.Features.Get<CardIframe>()
            ?? throw new InvalidOperationException($"The endpoint '{context.GetEndpoint()?.DisplayName}' takes a CardIframe. Call .RequireCardIframe() where it is mapped."));
    }
}
