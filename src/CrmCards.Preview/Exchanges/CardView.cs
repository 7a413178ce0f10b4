using System.Globalization;
using CrmCards.Client;

namespace CrmCards.Preview.Exchanges;

/// <summary>A card as the page draws it. Ids are text, because JavaScript's numbers could not hold them all.</summary>
internal sealed record CardView(
    string Title,
    ResultView[] Results,
    long? TotalCount,
    string? AllItemsLink,
    string ItemLabel,
    ActionView? SettingsAction,
    ActionView? PrimaryAction,
    ActionView[] SecondaryActions)
{
    internal static CardView Of(CardDefinition definition, ReceivedCard card, Func<ReceivedAction, string?> iframe)
    {
        return new(
            definition.Title,
            [.. card.Results.Select(Result)],
            card.TotalCount,
            card.AllItemsLink?.AbsoluteUri,
            card.ItemLabel ?? definition.Title,
            Action(card.SettingsAction),
            Action(card.PrimaryAction),
            Actions(card.SecondaryActions));

        ResultView Result(ReceivedResult result) => new(
            result.ObjectId is { } id ? Numbers.Text(id) : null,
            result.Title,
            result.Link?.AbsoluteUri,
            [.. result.Properties.Select(PropertyView.Of)],
            Actions(result.Actions));

        ActionView[] Actions(IEnumerable<ReceivedAction> actions) => [.. actions.Select(action => Action(action)!)];

        ActionView? Action(ReceivedAction? action) => action is null ? null : new(
            action.Path,
            action.Type,
            action.Label,
            action.HttpMethod?.ToString().ToUpperInvariant(),
            action.Width,
            action.Height,
            iframe(action),
            action.ConfirmationMessage,
            action.ConfirmButtonText,
            action.CancelButtonText,
            [.. action.AssociatedObjectProperties]);
    }
}

internal sealed record ResultView(string? ObjectId, string? Title, string? Link, PropertyView[] Properties, ActionView[] Actions);

internal sealed record PropertyView(string Label, CardDataType DataType, string Value, string? CurrencyCode, string? LinkLabel, string? OptionLabel, StatusOptionType? OptionType)
{
    internal static PropertyView Of(ReceivedProperty property) =>
        new(property.Label, property.DataType, property.Value, property.CurrencyCode, property.LinkLabel, property.Option?.Label, property.Option?.Type);
}

internal sealed record ActionView(
    string Path,
    CardActionType Type,
    string Label,
    string? Method,
    int? Width,
    int? Height,
    string? Page,
    string? ConfirmationMessage,
    string? ConfirmButtonText,
    string? CancelButtonText,
    string[] Properties);

internal static class Numbers
{
    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
