using System.CommandLine;
using System.CommandLine.Parsing;
using CrmCards.Tool.AppCards;
using CrmCards.Tool.Declarations;
using Spectre.Console;

namespace CrmCards.Tool.Commands;

/// <summary>The options and arguments of several commands.</summary>
internal static class Inputs
{
    internal static Argument<string?> Target() => new("project")
    {
        Description = "The project, a folder with one, or the assembly that it builds. A project is built first. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal static Option<string> PublicUrl()
    {
        var option = new Option<string>("--public-url")
        {
            Description = "The address under which HubSpot reaches the app, such as https://cards.example.com.",
        };
        option.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && Refusals.OfPublicUrl(text) is { } reason) result.AddError(reason);
        });
        return option;
    }

    internal static void RefuseOtherThanWebAddress(SymbolResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            result.AddError($"'{text}' is not an absolute http(s) address.");
    }

    internal static Option<string> Output()
    {
        var option = new Option<string>("--output") { Description = "How results are written: text for people, json for scripts.", DefaultValueFactory = static _ => "text" };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }

    /// <summary>The cards of a project or assembly; says on standard error what it is doing while that takes long.</summary>
    internal static async Task<IReadOnlyList<DeclaredCard>> ReadCardsAsync(string? target, CancellationToken cancellationToken)
    {
        var finding = TargetAssembly.FindAsync(target, cancellationToken);
        var assembly = finding.IsCompleted
            ? await finding.ConfigureAwait(false)
            : await AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) })
                .Status()
                .StartAsync("Building …", _ => finding)
                .ConfigureAwait(false);
        return AssemblyCards.Read(assembly);
    }
}
