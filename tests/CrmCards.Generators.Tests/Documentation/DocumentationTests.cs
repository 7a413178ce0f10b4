using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests.Documentation;

/// <summary>
/// The C# of README and docs compiles, with the generated code, and neither the compiler nor the analyzers have anything to say; the JSON beside
/// it is what it produces. (The pages of the rules have tests of their own.)
/// </summary>
/// <remarks>
/// How to write a block:
/// <list type="bullet">
/// <item>A <c>csharp</c> block that stands on its own needs nothing more. The implicit usings of a web app and <c>using CrmCards</c> are
/// there; one with a <c>using</c> or a <c>namespace</c> of its own is taken for a whole file, and gets the implicit usings only.</item>
/// <item>A block that needs more says so in the line above its fence, where readers do not see it:
/// <c>&lt;!-- compiled with TicketStore --&gt;</c> adds the file Companions/TicketStore.cs, <c>&lt;!-- compiled with the block above --&gt;</c> adds
/// the C# block above and what that one is compiled with, and <c>&lt;!-- compiled in Services --&gt;</c> puts the block into
/// Companions/Services.cs, at the line <c>// the block</c>. They go together: <c>compiled in Services with TicketStore and the block above</c>.</item>
/// <item>A block that is wrong on purpose shows what is reported, as <see cref="ShownErrors"/> tells.</item>
/// <item>A <c>json</c> block below the comment <c>&lt;!-- answer --&gt;</c> is what the card in the C# block above it answers to a data fetch, below
/// <c>&lt;!-- answer with forms --&gt;</c> what it answers to a caller that asks for forms, <c>&lt;!-- answer with pages --&gt;</c> to one that asks for pages, below <c>&lt;!-- definition --&gt;</c> that card's definition. Fields may be left out, elements of an array may not. Where another block stands
/// between them, <c>&lt;!-- definition of the first block --&gt;</c> means the first C# block of the page.</item>
/// </list>
/// </remarks>
public class DocumentationTests
{
    private const string Answer = "answer";
    private const string AnswerWithForms = "answer with forms";
    private const string AnswerWithPages = "answer with pages";
    private const string Definition = "definition";
    private const string OfFirst = " of the first block";

    /// <summary>Their page, and the number of the block on it.</summary>
    public static TheoryData<string, int> CSharpBlocks => Blocks((page, block) =>
        block.Language == "csharp" && !(page.Path == "README.md" && ShownErrors.In(block.Text).Any()));

    public static TheoryData<string, int> JsonBlocks => Blocks((_, block) => block.Language == "json" && block.Comment.Length > 0);

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public async Task CSharp_compiles_without_a_warning(string path, int number)
    {
        var (page, block) = Block(path, number);

        Assert.Equal(ShownErrors.In(block.Text).Order(StringComparer.Ordinal), (await ProblemsAsync(page, block)).Select(ShownErrors.Text));
    }

    [Theory]
    [MemberData(nameof(JsonBlocks))]
    public async Task Json_is_what_the_code_above_it_produces(string path, int number)
    {
        var (page, block) = Block(path, number);
        var isOfFirst = block.Comment.EndsWith(OfFirst, StringComparison.Ordinal);
        var part = isOfFirst ? block.Comment[..^OfFirst.Length] : block.Comment;
        Assert.True(part is Answer or AnswerWithForms or AnswerWithPages or Definition, $"Line {block.Line}: '{block.Comment}' says nothing about the block of JSON; say {Answer}, {AnswerWithForms}, {AnswerWithPages} or {Definition}.");
        var code = page.Blocks.Where(other => other.Language == "csharp" && other.Line < block.Line).ToArray();

        await using var card = await PageCard.StartAsync(GeneratorHarness.Run(PageCode.Compile(page, isOfFirst ? code[0] : code[^1])).AssertClean().Output);
        var produced = part == Definition ? card.Definition : await card.AnswerAsync(withForms: part == AnswerWithForms, withPages: part == AnswerWithPages);

        Assert.Null(JsonPart.Difference(JsonNode.Parse(block.Text), produced, "$"));
    }

    [Fact]
    public void Pages_of_code_and_JSON_are_found()
    {
        Assert.Contains(("docs/cards.md", 1), CSharpBlocks.Select(row => (row.Data.Item1, row.Data.Item2)));
        Assert.Contains("docs/attributes.md", JsonBlocks.Select(row => row.Data.Item1));
    }

    [Fact]
    public void Every_companion_is_used()
    {
        var comments = MarkdownPage.Paths.SelectMany(path => MarkdownPage.Read(path).Blocks).SelectMany(block => block.Comment.Split(' ')).ToHashSet();

        Assert.DoesNotContain(PageCode.CompanionNames, name => !comments.Contains(name));
    }

    [Theory]
    [InlineData("public sealed class Ticket { public Tikcet Next; }", "CS0246")]
    [InlineData("#warning Look here", "CS1030")]
    [InlineData("using System.Text;\npublic sealed class Ticket { [CardTitle] public string Title = \"\"; }", "CS0246")]
    [InlineData("[CrmCard(\"Tickets\", \"/cards/tickets\")]\npublic sealed class TicketCard;", "CARD0408")]
    public async Task What_does_not_compile_or_breaks_a_rule_is_found(string code, string id)
    {
        var page = MarkdownPage.Parse("docs/page.md", $"```csharp\n{code}\n```\n");

        Assert.Contains(id, (await ProblemsAsync(page, page.Blocks[0])).Select(problem => problem.Id));
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", null)]
    [InlineData("""{"a":[{"b":null}]}""", """{"a":[{"b":null,"c":1}]}""", null)]
    [InlineData("""{"a":1}""", """{"a":2}""", "$.a is 1 on the page, but 2 is produced")]
    [InlineData("""{"a":null}""", """{"b":1}""", "$.a is not produced")]
    [InlineData("""{"a":[1]}""", """{"a":[1,2]}""", "$.a has 1 elements on the page, but 2 are produced")]
    [InlineData("""{"a":{"b":"x"}}""", """{"a":"x"}""", """$.a is {"b":"x"} on the page, but "x" is produced""")]
    public void A_part_of_JSON_is_told_from_another(string shown, string produced, string? difference) =>
        Assert.Equal(difference, JsonPart.Difference(JsonNode.Parse(shown), JsonNode.Parse(produced), "$"));

    private static async Task<IEnumerable<Diagnostic>> ProblemsAsync(MarkdownPage page, MarkdownBlock block)
    {
        var output = GeneratorHarness.Run(PageCode.Compile(page, block)).Output;
        var reported = await GeneratorHarness.AnalyzeAsync((CSharpCompilation)output);
        return output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Concat(reported)
            .OrderBy(ShownErrors.Text, StringComparer.Ordinal);
    }

    private static (MarkdownPage Page, MarkdownBlock Block) Block(string path, int number)
    {
        var page = MarkdownPage.Read(path);
        return (page, page.Blocks[number - 1]);
    }

    private static TheoryData<string, int> Blocks(Func<MarkdownPage, MarkdownBlock, bool> isMeant)
    {
        var blocks = new TheoryData<string, int>();
        foreach (var page in MarkdownPage.Paths.Where(path => !path.StartsWith("docs/diagnostics/", StringComparison.Ordinal)).Select(MarkdownPage.Read))
        {
            for (var i = 0; i < page.Blocks.Count; i++)
            {
                if (isMeant(page, page.Blocks[i])) blocks.Add(page.Path, i + 1);
            }
        }

        return blocks;
    }
}
