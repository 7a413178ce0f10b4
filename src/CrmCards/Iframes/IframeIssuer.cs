namespace CrmCards.Iframes;

/// <summary>Issues the tokens of one response.</summary>
internal sealed class IframeIssuer(IframeTokens tokens, TimeSpan lifetime, string card, CardRequest request)
{
    internal string Issue(string action, string path, long? objectId) => tokens.Issue(new CardIframe
    {
        Card = card,
        Action = action,
        Path = path,
        ObjectId = objectId,
        UserId = request.UserId,
        UserEmail = request.UserEmail,
        PortalId = request.PortalId,
        AssociatedObjectId = request.AssociatedObjectId,
        AssociatedObjectType = request.AssociatedObjectType,
        AssociatedObjectTypeId = request.AssociatedObjectTypeId,
        Expires = tokens.ExpiryAfter(lifetime),
    });
}
