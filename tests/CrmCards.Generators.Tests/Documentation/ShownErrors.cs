using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests.Documentation;

/// <summary>
/// The errors and warnings that a block shows on purpose: below the line that is wrong a line of comment that underlines the place, and below
/// that one with the id and the message, <c>// error CARD0101: …</c>.
/// </summary>
internal static partial class ShownErrors
{
    /// <summary>Each message, with what is underlined above it.</summary>
    public static IEnumerable<string> In(string code)
    {
        var lines = code.Split('\n');
        for (var i = 2; i < lines.Length; i++)
        {
            if (Message().Match(lines[i]) is not { Success: true } message) continue;
            var start = lines[i - 1].IndexOf('~', StringComparison.Ordinal);
            var underlined = lines[i - 2].Substring(start, lines[i - 1].TrimEnd().Length - start);
            yield return $"{message.Groups[1].Value} at '{underlined}': {message.Groups[2].Value}";
        }
    }

    /// <summary>A diagnostic as <see cref="In"/> gives those that are shown.</summary>
    public static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Id} at '{diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan)}': {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    [GeneratedRegex("// (?:error|warning) (CARD[0-9]{4}): (.*)$")]
    private static partial Regex Message();
}
