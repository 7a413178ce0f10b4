using System.Reflection;
using CrmCards.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Tests.Completion;

/// <summary>What an editor offers in the text of an action's attribute, asked as editors ask: by way of the project's analyzer reference.</summary>
public class ActionCompletionTests
{
    private static readonly string[] Placeholders = ["CreatedBy", "Id", "Key", "Name", "Number", "Reporter", "created_by", "no", "objectId", "reporter", "title"];

    [Theory]
    [InlineData("""[IframeAction("Edit", "/tickets/{|}", Width = 1, Height = 1)]""")]
    [InlineData("""[IframeAction("Edit", "/tickets/{|""")]
    [InlineData("""[IframeAction("Edit", "/tickets/{obj|}/edit", Width = 1, Height = 1)]""")]
    [InlineData("""[IframeAction("Edit", "/tickets/{objectId}/{|", Width = 1, Height = 1)]""")]
    [InlineData("""[IframeAction("Edit", page: "https://example.com/{|}", Width = 1, Height = 1)]""")]
    [InlineData("""[IframeAction("Edit", @"/tickets/{|}", Width = 1, Height = 1)]""")]
    public async Task A_page_of_a_result_takes_what_names_a_member(string attribute) =>
        Assert.Equal(Placeholders, await OffersAsync(Source(ofResult: attribute)));

    [Theory]
    [InlineData("""[ActionHook("Close", CardActionMethod.Post, "/tickets/{|}/close")]""")]
    [InlineData("""[ActionHook("Close", CardActionMethod.Post, route: "/tickets/{|}/close")]""")]
    [InlineData("""[ConfirmationActionHook("Close", CardActionMethod.Delete, "/tickets/{|}", "Sure?")]""")]
    public async Task A_route_of_a_card_takes_what_names_a_member_of_its_results(string attribute) =>
        Assert.Equal(Placeholders, await OffersAsync(Source(ofHandler: attribute)));

    [Theory]
    [InlineData("""[IframeAction("Edit", "/tickets", Width = 1, Height = 1, When = "|")]""", "")]
    [InlineData("", """[ActionHook("Close", CardActionMethod.Post, "/tickets", When = "Is|")]""")]
    public async Task A_condition_takes_what_is_true_or_false(string ofResult, string ofHandler) =>
        Assert.Equal(["IsOpen"], await OffersAsync(Source(ofResult, ofHandler)));

    [Theory]
    [InlineData("""[IframeAction("Edit {|}", "/tickets", Width = 1, Height = 1)]""", "")]
    [InlineData("""[IframeAction("Edit", "/tickets|", Width = 1, Height = 1)]""", "")]
    [InlineData("""[IframeAction("Edit", "/tickets/{objectId}|", Width = 1, Height = 1)]""", "")]
    [InlineData("""[IframeAction("Edit", "/tickets/{objectId}", Width = 1, Height = 1)] [System.Obsolete("{|}")]""", "")]
    [InlineData("", """[ActionHook("{|}", CardActionMethod.Post, "/tickets")]""")]
    public async Task No_other_text_takes_anything(string ofResult, string ofHandler) => Assert.Empty(await OffersAsync(Source(ofResult, ofHandler)));

    [Theory]
    [InlineData('{', true)]
    [InlineData('"', true)]
    [InlineData('a', false)]
    public void The_editor_asks_where_a_placeholder_or_a_text_begins(char typed, bool asks) =>
        Assert.Equal(asks, new ActionCompletion().ShouldTriggerCompletion(SourceText.From(""), 0, CompletionTrigger.CreateInsertionTrigger(typed), null!));

    private static string Source(string ofResult = "", string ofHandler = "") => $$"""
        using System; using CrmCards; namespace Acme;
        [CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]
        public sealed partial class TicketCard
        {
            [DataFetch] public CardResponse<Ticket> Fetch() => new([]);
            {{ofHandler}}
            public CardActionResult Close() => "Closed";
        }
        {{ofResult}}
        public sealed record Ticket
        {
            [CardObjectId] public required long Id { get; init; }
            [CardTitle] public required string Name { get; init; }
            [CardProperty("Reporter")] public string? Reporter { get; init; }
            [CardProperty("Created by")] public Guid CreatedBy { get; init; }
            [CardProperty("Number", Name = "no")] public int Number { get; init; }
            [CardProperty("Created")] public DateOnly Created { get; init; }
            public string Key => "";
            public bool IsOpen => true;
        }
        """;

    /// <param name="source">The source, with the cursor as a bar.</param>
    private static async Task<IEnumerable<string>> OffersAsync(string source)
    {
        var position = source.IndexOf('|', StringComparison.Ordinal);
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Acme",
            "Acme",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: GeneratorHarness.References,
            analyzerReferences: [new AnalyzerFileReference(typeof(ActionCompletion).Assembly.Location, new Loaded())]));
        var document = workspace.AddDocument(project.Id, "Card.cs", SourceText.From(source.Remove(position, 1)));

        var list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);

        return list.ItemsList.Where(item => item.InlineDescription.Length > 0).Select(item => item.DisplayText).Order(StringComparer.Ordinal);
    }

    private sealed class Loaded : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
