using System.CommandLine;
using CrmCards.Client;
using CrmCards.Tool.Checks;
using CrmCards.Tool.Checks.Reports;
using CrmCards.Tool.Declarations;

namespace CrmCards.Tool.Commands;

/// <summary><c>crmcards check</c>: plays HubSpot's callers against a card endpoint in any language, and reports what they would not accept.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, CrmCaller> Callers = new(StringComparer.Ordinal)
    {
        ["app-card"] = CrmCaller.AppCard,
        ["legacy"] = CrmCaller.LegacyService,
    };

    private static readonly Dictionary<string, Action<CheckReport, TextWriter>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = TextReport.Write,
        ["json"] = JsonReport.Write,
        ["sarif"] = SarifReport.Write,
        ["github"] = GitHubReport.Write,
    };

    internal static Command Create()
    {
        var url = CheckInputs.Url();
        var secret = ClientSecret.Option();
        var publicUrl = Inputs.PublicUrl();
        var caller = CheckInputs.Choice("--caller", "Who calls: an app card, or the legacy card service.", Callers.Keys);
        var signatures = CheckInputs.Signatures();
        var record = CheckInputs.Record();
        var properties = CheckInputs.Properties();
        var actions = CheckInputs.AllowActions();
        var project = CheckInputs.Project();
        var format = CheckInputs.Choice("--format", "How findings are written: text for people, json for scripts, sarif or github for CI.", Formats.Keys);
        var command = new Command("check", "Plays HubSpot's callers against a card's endpoint in any language, and reports what they would not accept.")
        {
            url, secret, publicUrl, caller, signatures, record, properties, actions, project, format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(actions) && result.GetResult(record) is null)
                result.AddError("--allow-actions needs --record: name the record whose actions may be carried out.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var address = new Uri(parsed.GetRequiredValue(url));
            var definition = parsed.GetResult(project) is null
                ? null
                : DeclaredCards.At(address, await Inputs.ReadCardsAsync(parsed.GetValue(project), cancellationToken).ConfigureAwait(false));
            var versions = parsed.GetRequiredValue(signatures);
            var options = new CheckOptions(
                address,
                parsed.GetValue(publicUrl) is { } text ? new(text) : null,
                await SecretAsync(parsed.GetValue(secret), cancellationToken).ConfigureAwait(false),
                Callers[parsed.GetRequiredValue(caller)],
                SignatureVersion.All.Where(version => versions.Contains(version.Name)).Select(version => version.Flag).Aggregate((all, flag) => all | flag),
                Records.Parse(parsed.GetValue(record) ?? Records.Default(definition), parsed.GetValue(properties) ?? [])!,
                definition,
                parsed.GetValue(actions));
            var report = await Check.RunAsync(options, static about => Console.Error.WriteLine($"Trying {about} …"), cancellationToken).ConfigureAwait(false);
            Formats[parsed.GetRequiredValue(format)](report, Console.Out);
            return report.Findings.Count == 0 ? ExitCode.Done : ExitCode.Differences;
        });
        return command;
    }

    private static async Task<string> SecretAsync(bool isOnInput, CancellationToken cancellationToken) =>
        await ClientSecret.ReadAsync(isOnInput, cancellationToken).ConfigureAwait(false)
        ?? throw new ToolException(
            $"There is no client secret. Set the environment variable {ClientSecret.Variable}, or write the secret to standard input with --secret-stdin.");
}
