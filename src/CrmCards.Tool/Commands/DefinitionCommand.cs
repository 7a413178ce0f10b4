using System.CommandLine;
using System.Text.Json;
using CrmCards.Tool.Declarations;

namespace CrmCards.Tool.Commands;

/// <summary><c>crmcards definition</c>: what an assembly declares, as JSON.</summary>
internal static class DefinitionCommand
{
    internal static Command Create()
    {
        var target = Inputs.Target();
        var publicUrl = Inputs.PublicUrl();
        var command = new Command("definition", "Writes the cards that an assembly declares, as JSON.") { target, publicUrl };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var cards = await Inputs.ReadCardsAsync(parsed.GetValue(target), cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(publicUrl)?.TrimEnd('/') is { } url) cards = [.. cards.Select(card => Under(url, card))];
            Console.WriteLine(JsonSerializer.Serialize(cards, DeclarationJson.Default.IReadOnlyListDeclaredCard));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The card with the public URL before its paths.</summary>
    private static DeclaredCard Under(string url, DeclaredCard card) => card with
    {
        Route = url + card.Route,
        Actions = [.. card.Actions.Select(action => action.Uri.StartsWith('/') ? action with { Uri = url + action.Uri } : action)],
        BaseUrls = [$"{url}/", .. card.BaseUrls],
    };
}
