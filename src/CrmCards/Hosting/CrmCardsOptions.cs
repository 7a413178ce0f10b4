namespace CrmCards;

/// <summary>The app's settings, bound from configuration (<c>CrmCards</c> by custom) and checked when the app starts.</summary>
public sealed class CrmCardsOptions
{
    /// <summary>
    /// The address under which the CRM reaches this app, such as <c>https://cards.example.com</c>; a path behind the host is the app's
    /// path base. Key <c>PublicUrl</c>, environment variable <c>CrmCards__PublicUrl</c>. Required and https, except in the Development
    /// environment, where http is allowed and a missing one is taken from each request.
    /// </summary>
    public Uri? PublicUrl { get; set; }
}
