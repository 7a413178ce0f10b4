namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>
/// How a card's request comes to the app: by the public address, which the proxy maps to the app's own, or by that one, which it takes as it
/// is.
/// </summary>
public enum Route
{
    PublicAddress,
    OwnAddress,
}
