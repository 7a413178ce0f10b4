using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests;

/// <summary>The errors that README shows are those that a developer gets, under the very words.</summary>
public partial class ReadmeErrorsTests
{
    [Fact]
    public async Task Readme_shows_the_errors_as_they_are_reported()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var code = readme.Split("## The contract while you type")[1].Split("```csharp\n")[1].Split("```")[0];

        var reported = await GeneratorHarness.AnalyzeAsync(GeneratorHarness.CompileApp($"using Microsoft.AspNetCore.Mvc;\nusing ActionResult = CrmCards.ActionResult;\n{code}"));

        var shown = Shown(code).ToArray();
        Assert.Equal(3, shown.Length);
        Assert.Equal(shown.Order(StringComparer.Ordinal), reported.Select(Text));
    }

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Id} at '{diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}': {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>Each message, with what is underlined above it.</summary>
    private static IEnumerable<string> Shown(string code)
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

    [GeneratedRegex("// error (CARD[0-9]{4}): (.*)$")]
    private static partial Regex Message();
}
