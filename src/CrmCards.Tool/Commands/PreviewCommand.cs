using System.CommandLine;
using CrmCards.Tool.Imports.Reading;
using CrmCards.Tool.Previews;

namespace CrmCards.Tool.Commands;

/// <summary><c>crmcards preview</c>: shows a card in the browser whose endpoint is in any language.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 5180;
    private const int LargestPort = 65_535;

    internal static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = "The address of the endpoint that answers the card's data fetch, on this machine or elsewhere.",
            Required = true,
        };
        url.Validators.Add(Inputs.RefuseOtherThanWebAddress);
        var definition = new Option<string>("--definition") { Description = "The card's definition, as HubSpot's management API gave it.", Required = true };
        var publicUrl = Inputs.PublicUrl();
        var secret = ClientSecret.Option("; without one, requests are not signed");
        var port = new Option<int>("--port")
        {
            Description = "The port of the preview on this machine; 0 takes any free port.",
            DefaultValueFactory = static _ => UsualPort,
        };
        port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > LargestPort) result.AddError($"A port is a number from 0 to {LargestPort}.");
        });
        var command = new Command("preview", "Shows a card in the browser, driven through its endpoint in any language.")
        {
            url, definition, publicUrl, secret, port,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var saved = SavedFiles.Read([parsed.GetRequiredValue(definition)]).Definition
                ?? throw new ToolException($"'{parsed.GetRequiredValue(definition)}' is not a card's definition, which has fetch and display.");
            var card = new PreviewedCard(
                new(parsed.GetRequiredValue(url)),
                parsed.GetValue(publicUrl) is { } text ? new(text) : null,
                saved,
                await ClientSecret.ReadAsync(parsed.GetValue(secret), cancellationToken).ConfigureAwait(false));
            await PreviewHost.RunAsync(card, parsed.GetValue(port), cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
