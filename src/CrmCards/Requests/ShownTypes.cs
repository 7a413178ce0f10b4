namespace CrmCards.Requests;

/// <summary>The types of record that show a card. A request about another is none of the card's: its handlers count on the properties of these.</summary>
internal sealed class ShownTypes(CardDefinition definition)
{
    private readonly CardObjectType[] _shown = [.. definition.ObjectTypes];

    /// <exception cref="InvalidCardRequestException">The card is not shown on records of the type.</exception>
    internal void Check(string typeId)
    {
        foreach (var shown in _shown)
        {
            if (shown.Includes(typeId)) return;
        }

        string[] names = [.. _shown.Select(shown => shown.TypeId is { } id ? CrmObjectTypes.NameOf(id) : shown.Name)];
        var list = names.Length > 1 ? $"{string.Join(", ", names[..^1])} and {names[^1]}" : string.Concat(names);
        throw new InvalidCardRequestException($"The card is shown on {list} records, not on {CrmObjectTypes.NameOf(typeId)}.");
    }
}
