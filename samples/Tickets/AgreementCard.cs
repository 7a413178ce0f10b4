using System.ComponentModel.DataAnnotations;
using CrmCards;

namespace Tickets;

/// <summary>The support agreements of a deal's customer, or of a product's, which is a type of record that accounts define themselves.</summary>
[CrmCard("Support agreements", "/cards/agreements", ItemLabel = "See all agreements", CacheSeconds = 60, ActionBaseUrls = ["https://status.example.com/"])]
[ShowOn(CrmObjectType.Deal, "customer_domain")]
[ShowOn("p_product", "customer_domain")]
[SecondaryAction("Support hours", "/agreements/hours", Width = 500, Height = 300, AssociatedObjectProperties = ["customer_timezone"])]
public sealed partial class AgreementCard(AgreementStore store)
{
    private const string OwnStaff = "@example.com";

    [DataFetch]
    public CardResponse<Agreement> Fetch(CardRequest request, string? customerDomain)
    {
        var agreements = store.Of(customerDomain);
        return new([.. agreements.Take(CardLimits.MaxResults)])
        {
            TotalCount = agreements.Count,
            AllItemsLink = new($"/agreements?domain={Uri.EscapeDataString(customerDomain ?? "")}", UriKind.Relative),
            SettingsAction = request.UserEmail?.EndsWith(OwnStaff, StringComparison.OrdinalIgnoreCase) is true
                ? CardAction.Iframe("Settings", new("/settings", UriKind.Relative), width: 890, height: 748)
                : null,
            PrimaryAction = agreements.Count == 0
                ? CardAction.Iframe("Compare the levels", new("https://status.example.com/levels"), width: 890, height: 748)
                : null,
            SecondaryActions = [.. agreements.Select(agreement => agreement.Product).Distinct().Select(product =>
                CardAction.Iframe($"Status of {product}", new($"https://status.example.com/{Uri.EscapeDataString(product)}"), width: 600, height: 400))],
        };
    }

    /// <summary>The customer's phone and time zone are sent with the action.</summary>
    [ActionHook("Call support", CardActionMethod.Post, "/agreements/{objectId}/calls/{duty}", AssociatedObjectProperties = ["customer_phone", "customer_timezone"])]
    public CardActionResult Call(CardRequest request, long objectId, string duty)
    {
        if (store.Find(objectId) is not { } agreement) return CardActionResult.NotFound("No such agreement");
        if (!agreement.Duties.Contains(duty)) return CardActionResult.Forbidden($"The agreement does not include the {duty}");
        if (agreement.HoursLeft <= 0) return CardActionResult.Failure("The hours of this agreement are used up");
        return store.Call(objectId, string.Join(", ", request.Properties.Select(property => $"{property.Key}: {property.Value}")))
            ? $"The {duty} calls back"
            : CardActionResult.Conflict("The agreement was changed meanwhile");
    }

    [ConfirmationActionHook("Change the fee", CardActionMethod.Put, "/agreements/{objectId}/fee", "The customer is told of the new fee.", ConfirmButtonText = "Change")]
    public CardActionResult ChangeFee(long objectId, [ActionInput("Yearly fee", CurrencyCode = "EUR", Prefill = nameof(Agreement.Fee)), Range(0, 100_000)] decimal fee) =>
        store.ChangeFee(objectId, fee) ? "The fee was changed" : CardActionResult.NotFound("No such agreement");

    [ConfirmationActionHook("Ask for an offer", CardActionMethod.Post, "/agreements/offers", "Have our sales team write an offer?", Placement = CardActionPlacement.Secondary)]
    public static CardActionResult Offer(string? customerDomain) => customerDomain is null
        ? CardActionResult.Failure("The record names no customer domain")
        : CardActionResult.Success($"{customerDomain} gets an offer");
}
