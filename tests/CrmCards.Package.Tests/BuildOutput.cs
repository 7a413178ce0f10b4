using System.Text.RegularExpressions;

namespace CrmCards.Package.Tests;

/// <summary>A warning or error of a build.</summary>
/// <param name="Id">Such as CARD0101; empty where there is none.</param>
/// <param name="Project">The path of the project that it was reported for, where one is told.</param>
/// <param name="Line">The whole line.</param>
public sealed record BuildMessage(string Id, string? Project, string Line);

public static partial class BuildOutput
{
    /// <summary>The warnings and errors of a build, each as often as it was reported.</summary>
    public static IReadOnlyList<BuildMessage> Read(string output) =>
    [
        .. BeforeTheSummary(output).Split('\n')
            .Select(line => (Line: line.TrimEnd(), Match: Message().Match(line)))
            .Where(line => line.Match.Success)
            .Select(line => new BuildMessage(line.Match.Groups["id"].Value, Project().Matches(line.Line).LastOrDefault()?.Value, line.Line)),
    ];

    private static string BeforeTheSummary(string output) => Summary().Split(output, 2)[0];

    [GeneratedRegex(@"(^|\s)(warning|error)( (?<id>[A-Z]+[0-9]+))? ?:")]
    private static partial Regex Message();

    [GeneratedRegex(@"[^\[\s]+\.csproj")]
    private static partial Regex Project();

    [GeneratedRegex(@"^Build (FAILED|succeeded)", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
