using System.CommandLine;
using CrmCards.Tool.AppCards;

namespace CrmCards.Tool.Commands;

/// <summary><c>crmcards app-card</c>: makes and maintains a HubSpot project with an app card for each card.</summary>
internal static class AppCardCommand
{
    internal static Command Create()
    {
        var target = Inputs.Target();
        var publicUrl = new Option<PublicUrls>("--public-url")
        {
            Description = "The address under which HubSpot reaches the app, such as https://cards.example.com. "
                + "With HubSpot's configuration profiles, once for each, as in production=https://cards.example.com.",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = static result =>
            {
                var (urls, reason) = PublicUrls.Parse([.. result.Tokens.Select(token => token.Value)]);
                if (reason is not null) result.AddError(reason);
                return urls;
            },
        };
        var folder = new Option<string>("--out") { Description = "The project's folder.", DefaultValueFactory = static _ => "hubspot" };
        var locations = new Option<string[]>("--location")
        {
            Description = "Where the cards stand on a record: sidebar, tab, or both. Cards for tickets are put into the help desk's sidebar too.",
            DefaultValueFactory = static _ => [CardLocation.Sidebar.Option],
            AllowMultipleArgumentsPerToken = true,
        };
        locations.AcceptOnlyFromAmong([.. CardLocation.All.Select(location => location.Option)]);
        var platform = new Option<string?>("--platform-version")
        {
            Description = "The version of HubSpot's developer platform. Default: that of the project, 2026.09 in a new one.",
        };
        var name = new Option<string?>("--name") { Description = "The app's name in a new project. Default: that of the folder that holds it." };
        var localUrl = new Option<string?>("--local-url")
        {
            Description = "The app's address on your machine, for HubSpot's local development. Default: that of the project, http://localhost:5000 in a new one.",
        };
        var check = new Option<bool>("--check") { Description = "Writes nothing; shows the differences and exits with 1 if there are any." };
        var force = new Option<bool>("--force") { Description = "Overwrites files of the tool that were edited by hand." };
        var output = Inputs.Output();
        var command = new Command("app-card", "Makes a HubSpot project with an app card for each card that an assembly declares, and keeps it up to date.")
        {
            target, publicUrl, folder, locations, platform, name, localUrl, check, force, output,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var cards = await Inputs.ReadCardsAsync(parsed.GetValue(target), cancellationToken).ConfigureAwait(false);
            var path = Path.GetFullPath(parsed.GetRequiredValue(folder));
            var options = new AppCardOptions(
                parsed.GetRequiredValue(publicUrl),
                [.. CardLocation.All.Where(location => parsed.GetRequiredValue(locations).Contains(location.Option))],
                parsed.GetValue(platform),
                parsed.GetValue(name) ?? Path.GetFileName(Path.GetDirectoryName(path)) ?? "CrmCards",
                parsed.GetValue(localUrl));
            if (Refusals.OfCards(cards, options.AppName).ToArray() is { Length: > 0 } reasons) throw new ToolException(string.Join('\n', reasons));

            var project = AppCardProject.Compare(path, options, cards);
            var isCheck = parsed.GetValue(check);
            var isForced = parsed.GetValue(force);
            if (!isCheck) project.Apply(isForced);
            ChangeReport.Write(project.Changes, isCheck, isForced, asJson: parsed.GetRequiredValue(output) == "json");
            return ChangeReport.HasOpen(project.Changes, isCheck, isForced) ? ExitCode.Differences : ExitCode.Done;
        });
        return command;
    }
}
