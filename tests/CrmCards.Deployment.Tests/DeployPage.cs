using System.Text.RegularExpressions;

namespace CrmCards.Deployment;

/// <summary>What <c>docs/deploy.md</c> tells its readers to do.</summary>
internal static partial class DeployPage
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "deploy.md"));

    /// <summary>The configuration of nginx.</summary>
    public static string Site { get; } = Blocks("nginx").Single();

    /// <summary>The settings of the app.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = Blocks("ini").Single()
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The commands, in their order.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Blocks("sh").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The first command that begins so, in its parts.</summary>
    public static string[] Command(string start) => Commands.First(command => command.StartsWith(start, StringComparison.Ordinal)).Split(' ');

    /// <summary>What each <c>sed</c> changes in the configuration of nginx: what is there, and what takes its place.</summary>
    public static IReadOnlyList<(string From, string To)> Changes { get; } =
        [.. Commands.Select(command => Sed().Match(command)).Where(match => match.Success).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    private static IEnumerable<string> Blocks(string language) => Fences().Matches(Text)
        .Where(match => match.Groups[1].Value == language)
        .Select(match => match.Groups[2].Value);

    [GeneratedRegex("^```(\\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("^sed -i 's/([^/]+)/([^/]+)/' /etc/nginx/conf.d/orders.conf$")]
    private static partial Regex Sed();
}
