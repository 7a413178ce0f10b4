using System.Text.Json;
using CrmCards.Client;
using Proxy = CrmCards.DevelopmentProxy.Tests.DevelopmentProxy;

namespace CrmCards.AppCard.Tests;

/// <summary>What the client, and so the preview, asks an app and reads in its answer. The renderer must do the same.</summary>
internal static class ClientReading
{
    internal static async Task<string> OfAsync(string address, CardDefinition card, CrmRecord record)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var client = new CrmClient(http, new() { ClientSecret = Proxy.Secret, PublicUrl = new(Proxy.PublicOrigin), UserEmail = "joe@example.com", UnderstandsForms = true });
        var exchange = await client.FetchAsync(card, record, new CardPage(0, 5));
        var read = exchange.Card!;
        return JsonSerializer.Serialize(new
        {
            pages = new ReceivedAction?[] { read.PrimaryAction, read.SettingsAction }.Concat(read.SecondaryActions)
                .OfType<ReceivedAction>()
                .Where(action => action.Type == CardActionType.Iframe)
                .ToDictionary(action => action.Label, action => client.IframeUrl(action, record).OriginalString[address.TrimEnd('/').Length..]),
            url = exchange.Request.Url.OriginalString,
            results = read.Results.Select(result => new
            {
                title = result.Title,
                link = result.Link?.OriginalString,
                properties = result.Properties.Select(Property),
                actions = result.Actions.Select(Action),
            }),
            primaryAction = Action(read.PrimaryAction),
            secondaryActions = read.SecondaryActions.Select(Action),
            settingsAction = Action(read.SettingsAction),
        });
    }

    private static object Property(ReceivedProperty property) => new
    {
        label = property.Label,
        dataType = Wire(property.DataType),
        value = property.Value,
        currencyCode = property.CurrencyCode,
        linkLabel = property.LinkLabel,
        status = property.Option is { } option ? new { label = option.Label, type = Wire(option.Type) } : null,
    };

    private static object? Action(ReceivedAction? action) => action is null ? null : new
    {
        type = action.Type == CardActionType.Iframe ? "IFRAME" : "HOOK",
        label = action.Label,
        uri = action.Uri.OriginalString,
        propertiesToSend = action.AssociatedObjectProperties,
        method = action.HttpMethod is { } method ? Wire(method) : null,
        inputs = action.HttpMethod is null ? null : action.Inputs.Select(input => new
        {
            name = input.Name,
            label = input.Label,
            type = input.Type,
            required = input.IsRequired,
            options = input.Options.Select(option => new { label = option.Label, value = option.Value }),
            value = input.Value,
        }),
        width = action.Width,
        height = action.Height,
        confirmation = action.ConfirmationMessage is null ? null : new
        {
            message = action.ConfirmationMessage,
            confirm = action.ConfirmButtonText,
            cancel = action.CancelButtonText,
        },
    };

    private static string Wire<T>(T value) where T : struct, Enum => value.ToString().ToUpperInvariant();
}
