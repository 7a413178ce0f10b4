using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CrmCards.Tool.Commands;

/// <summary>What <c>--help</c> says: the library's text under the name that users type, with examples after it.</summary>
internal sealed class Help(HelpAction text) : SynchronousCommandLineAction
{
    private const string Name = "crmcards";

    private static readonly string AssemblyName = Assembly.GetExecutingAssembly().GetName().Name!;

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["definition"] = ["definition", "definition src/Acme.Tickets --public-url https://cards.example.com"],
        ["app-card"] =
        [
            "app-card --public-url https://cards.example.com",
            "app-card src/Acme.Tickets --public-url https://cards.example.com --location sidebar tab --check",
            "app-card --public-url test=https://test.example.com --public-url production=https://cards.example.com",
        ],
        ["preview"] = ["preview --url http://localhost:3000/crm-card --definition card.json"],
        ["import"] = ["import definition.json response.json", "import response.json --title Tickets --out src/Acme.Tickets --name Acme.Tickets"],
        ["check"] =
        [
            "check http://localhost:5080/cards/tickets --record company:78912 --property domain=acme.example",
            "check https://cards.example.com/cards/tickets --caller legacy --signatures v2 --format sarif",
            "check http://localhost:5080/cards/tickets --project src/Acme.Tickets --record company:78912 --allow-actions",
        ],
    };

    /// <param name="root">The command that all others are part of.</param>
    internal static void Extend(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Help((HelpAction)option.Action!);
    }

    /// <summary>Help is given whatever else is missing on the command line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var (configuration, output) = (parseResult.InvocationConfiguration, parseResult.InvocationConfiguration.Output);
        using var buffer = new StringWriter();
        configuration.Output = buffer;
        var exitCode = text.Invoke(parseResult);
        configuration.Output = output;
        output.Write(buffer.ToString().Replace(AssemblyName, Name, StringComparison.Ordinal));
        if (!Examples.TryGetValue(parseResult.CommandResult.Command.Name, out var lines)) return exitCode;
        output.WriteLine("Examples:");
        foreach (var line in lines) output.WriteLine($"  {Name} {line}");
        return exitCode;
    }
}
