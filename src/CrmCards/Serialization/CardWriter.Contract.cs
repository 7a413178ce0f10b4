using System.Collections.Immutable;
using System.Globalization;

namespace CrmCards.CompilerServices;

// The contract's own types.
public ref partial struct CardWriter
{
    /// <summary>Writes the further properties of one object, each with a comma after it.</summary>
    /// <param name="properties">The properties; null and a default <see cref="ImmutableArray{T}"/> are none.</param>
    public void WriteProperties(IEnumerable<CardProperty>? properties)
    {
        // Almost always a list, and a list is walked without an enumerator.
        if (properties is ImmutableArray<CardProperty> { IsDefault: true }) return;
        if (properties is IReadOnlyList<CardProperty> list)
        {
            for (var i = 0; i < list.Count; i++) WriteProperty(list[i]);
        }
        else
        {
            foreach (var property in properties ?? []) WriteProperty(property);
        }
    }

    /// <summary>Writes actions decided at run time, each with a comma after it.</summary>
    /// <param name="actions">The actions; null and a default <see cref="ImmutableArray{T}"/> are none.</param>
    public void WriteActions(IEnumerable<CardAction>? actions)
    {
        if (actions is ImmutableArray<CardAction> { IsDefault: true }) return;
        if (actions is IReadOnlyList<CardAction> list)
        {
            for (var i = 0; i < list.Count; i++) WriteItem(list[i]);
        }
        else
        {
            foreach (var action in actions ?? []) WriteItem(action);
        }
    }

    /// <summary>Writes an action of the card that is decided at run time.</summary>
    /// <param name="name">Everything from the comma before the name to the colon after it.</param>
    /// <param name="action">The action; null leaves it out.</param>
    public void WriteAction(ReadOnlySpan<byte> name, CardAction? action)
    {
        if (action is null) return;
        WriteRaw(name);
        WriteAction(action);
    }

    private void WriteItem(CardAction action)
    {
        WriteAction(action);
        WriteRaw(","u8);
    }

    private void WriteAction(CardAction action)
    {
        WriteText("{\"type\":\""u8, ContractNames.Of(action.Type));
        WriteNumber(",\"width\":"u8, action.Width);
        WriteNumber(",\"height\":"u8, action.Height);
        WriteText(",\"httpMethod\":\""u8, action.Method is { } method ? ContractNames.Of(method) : null);
        WriteText(",\"confirmationMessage\":\""u8, action.ConfirmationMessage);
        WriteText(",\"confirmButtonText\":\""u8, action.ConfirmButtonText);
        WriteText(",\"cancelButtonText\":\""u8, action.CancelButtonText);
        WriteText(",\"label\":\""u8, action.Label);
        TryWriteAddress(",\"uri\":"u8, action.Uri);
        WriteRaw(",\"associatedObjectProperties\":["u8);
        WriteItems(action.AssociatedObjectProperties);
        WriteRaw("}"u8);
    }

    /// <summary>
    /// Writes what comes after the results: <c>page</c>, where the response is one, and <c>totalCount</c>, <c>allItemsLink</c> and <c>itemLabel</c>, if there
    /// is more to see.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="itemLabel">The <c>itemLabel</c> member with the comma before it, or nothing.</param>
    /// <typeparam name="T">The result type.</typeparam>
    public void WriteRemainder<T>(CardResponse<T> response, ReadOnlySpan<byte> itemLabel)
    {
        WritePage();
        var count = response.Results.Count;
        var total = Math.Max(response.TotalCount ?? 0, count == 0 ? 0 : (Page?.From ?? 0) + count);
        var hasMore = total > Math.Min(count, MaxResults);
        if (hasMore)
        {
            WriteRaw(",\"totalCount\":"u8);
            WriteFormatted(total);
        }

        if (!hasMore && (response.AllItemsLink is null || response.TotalCount is not null))
            return;

        WriteLinkProperty(",\"allItemsLink\":"u8, response.AllItemsLink);
        WriteRaw(itemLabel);
    }

    private void WritePage()
    {
        if (Page is not (var from, var size)) return;
        WriteRaw(",\"page\":{\"from\":"u8);
        WriteFormatted(from);
        WriteRaw(",\"size\":"u8);
        WriteFormatted(size);
        WriteRaw("}"u8);
    }

    /// <summary>Writes strings into an array that has been opened, and closes it.</summary>
    private void WriteItems(IReadOnlyList<string> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            WriteString(items[i]);
            WriteRaw(","u8);
        }

        EndArray();
    }

    private void WriteProperty(CardProperty property)
    {
        WriteString("{\"label\":\""u8, property.Label);
        WriteRaw(ValueOpening(property.DataType));
        if (property is { DataType: CardDataType.Link, Value: ['/', ..] }) WritePath(opening: default, path: default);
        WriteValue(property);
        WriteText(",\"currencyCode\":\""u8, property.CurrencyCode);
        WriteText(",\"linkLabel\":\""u8, property.LinkLabel);
        WriteText(",\"name\":\""u8, property.Name);
        if (property.OptionType is { } optionType) WriteText(",\"optionType\":\""u8, ContractNames.Of(optionType));
        WriteRaw("},"u8);
    }

    private void WriteValue(CardProperty property)
    {
        if (property.DataType is CardDataType.DateTime or CardDataType.Boolean)
            WriteStringContent(property.Value);
        else if (property.DataType == CardDataType.Numeric)
            WriteNumber(default, decimal.Parse(property.Value, CultureInfo.InvariantCulture));
        else
            WriteStringEnd(0, property.Value);
    }

    private static ReadOnlySpan<byte> ValueOpening(CardDataType dataType) => dataType switch
    {
        CardDataType.Numeric => ",\"dataType\":\"NUMERIC\",\"value\":"u8,
        CardDataType.DateTime => ",\"dataType\":\"DATETIME\",\"value\":"u8,
        CardDataType.Boolean => ",\"dataType\":\"BOOLEAN\",\"value\":"u8,
        CardDataType.Date => ",\"dataType\":\"DATE\",\"value\":\""u8,
        CardDataType.Currency => ",\"dataType\":\"CURRENCY\",\"value\":\""u8,
        CardDataType.Email => ",\"dataType\":\"EMAIL\",\"value\":\""u8,
        CardDataType.Link => ",\"dataType\":\"LINK\",\"value\":\""u8,
        CardDataType.Status => ",\"dataType\":\"STATUS\",\"value\":\""u8,
        CardDataType.String => ",\"dataType\":\"STRING\",\"value\":\""u8,
        _ => throw ContractNames.Unknown(dataType),
    };
}
