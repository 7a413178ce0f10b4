using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Tests;

/// <summary>A card with all that an app's log has something to say of.</summary>
[CrmCard("Faulty", "/cards/faulty")]
[ShowOn(CrmObjectType.Contact, "email")]
public sealed partial class FaultyCard(ILogger<FaultyCard> logger)
{
    internal const string Reason = "The database has gone home";

    [DataFetch]
    public CardResponse<FaultyResult> Fetch(string? email)
    {
        if (email == "throw") throw new InvalidOperationException(Reason);
        if (email == "warn") StockIsLow(logger);
        var count = email == "many" ? 7 : 1;
        var site = email == "link" ? new Uri("mailto:nobody") : null;
        return new([.. Enumerable.Range(1, count).Select(id => new FaultyResult(id, $"Result {id}", site))])
        {
            TotalCount = count,
            AllItemsLink = new("/all", UriKind.Relative),
        };
    }

    [ActionHook("Fail", CardActionMethod.Post, "/faulty/{objectId}/fail")]
    public static CardActionResult Fail(long objectId) => throw new InvalidOperationException($"{Reason} at {objectId}");

    [LoggerMessage(LogLevel.Warning, "The stock is low")]
    private static partial void StockIsLow(ILogger logger);
}

public sealed record FaultyResult([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Site")] Uri? Site);
