using System.Text.RegularExpressions;
using CrmCards.Generators.Tests;

namespace CrmCards.Tool.Tests;

/// <summary>The example of the documentation is what the tool does.</summary>
public sealed partial class ImportPageTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Its_output_and_its_code_are_those_of_the_import()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "import.md"), TestContext.Current.CancellationToken);
        string[] texts = [.. Block().Matches(page).Where(block => block.Groups["language"].Value == "text").Select(block => block.Groups["text"].Value)];
        string[] code = [.. Block().Matches(page).Where(block => block.Groups["language"].Value == "csharp").Select(block => block.Groups["text"].Value)];
        (_folder["definition.json"], _folder["response.json"]) = (texts[0], texts[1]);

        var run = await Run.OfAsync("import", In("definition.json"), In("response.json"), "--out", In("RepairCards"));

        var output = run.Output.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/');
        Assert.Equal(texts[2], (output + run.Errors).ReplaceLineEndings("\n"));
        const string head = "using CrmCards;\n\nnamespace RepairCards;\n\n";
        string[] files = ["RepairCard.cs", "Repair.cs", "RepairStore.cs"];
        var bodies = files.Select(file => _folder[Path.Combine("RepairCards", file)].Replace(head, "", StringComparison.Ordinal));
        Assert.Equal(code[0], head + string.Join('\n', bodies));
        Assert.Contains(code[1], _folder[Path.Combine("RepairCards", "Program.cs")], StringComparison.Ordinal);
        var tool = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "tool.md"), TestContext.Current.CancellationToken);
        var section = tool[tool.IndexOf("## crmcards import", StringComparison.Ordinal)..];
        Assert.Equal(texts[2], Block().Matches(section).First(block => block.Groups["language"].Value == "text").Groups["text"].Value);
    }

    private string In(string file) => Path.Combine(_folder.Path, file);

    [GeneratedRegex("""^```(?<language>\w+)\n(?<text>[\s\S]*?)^```""", RegexOptions.Multiline)]
    private static partial Regex Block();
}
