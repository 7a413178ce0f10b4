namespace CrmCards.Tool.Declarations;

/// <summary>Which of the declared cards an address is.</summary>
internal static class DeclaredCards
{
    /// <param name="address">The address of the card's endpoint.</param>
    /// <param name="cards">The declared cards.</param>
    /// <exception cref="ToolException">No declared card is at that address.</exception>
    internal static CardDefinition At(Uri address, IReadOnlyList<DeclaredCard> cards)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        var routes = string.Join(", ", cards.Select(card => card.Route));
        var found = cards.Where(card => path.EndsWith("/" + card.Route.Trim('/'), StringComparison.OrdinalIgnoreCase)).MaxBy(card => card.Route.Length)
            ?? throw new ToolException($"The assembly declares no card at '{address.AbsolutePath}', but at: {routes}.");
        return Definition(found);
    }

    private static CardDefinition Definition(DeclaredCard card) => new()
    {
        Title = card.Title,
        Route = card.Route,
        ObjectTypes = [.. card.ObjectTypes.Select(shown => shown.Type)],
        Properties =
        [
            .. card.Properties.Select(property => new CardDisplayProperty(
                property.Name,
                property.Label,
                Named<CardDataType>(property.DataType),
                [.. (property.Options ?? []).Select(option => new CardStatusOption(option.Name, option.Label, Named<StatusOptionType>(option.Type)))])),
        ],
        ActionBaseUrls = card.BaseUrls,
    };

    /// <summary>The member with a name of the contract's, which writes them in upper case.</summary>
    private static T Named<T>(string name) where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
