using System.Text.Json.Nodes;
using CrmCards.Client;
using CrmCards.Tool.Checks;
using CrmCards.Tool.Imports;
using Microsoft.AspNetCore.Routing;

namespace CrmCards.Tool.Tests;

public sealed class ImportTests
{
    private const string Secret = "not-so-secret";

    public static TheoryData<string> Cases => [.. SavedCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_project_compiles_without_a_warning(string name)
    {
        var (_, project, _) = new SavedCase(name).Import();

        var problems = await ImportedApp.ProblemsAsync(project);

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(5)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Its_definition_is_the_saved_one_and_once_the_store_answers_nothing_is_found(string name)
    {
        var saved = new SavedCase(name);
        var (card, project, _) = saved.Import();
        var publicUrl = new Uri(card.PublicUrl!);
        await using var app = await ImportedApp.StartAsync(project, publicUrl, Secret);
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints);
        var definition = Assert.Single(endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<CardDefinition>()).OfType<CardDefinition>());

        if (saved.Definition is { } expected) AssertSame(expected, JsonNode.Parse(definition.ToJson(publicUrl))!);

        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        var client = new CrmClient(http, new() { ClientSecret = Secret, PublicUrl = publicUrl });
        foreach (var type in definition.ObjectTypes)
        {
            var record = type.ObjectType == CrmObjectType.Custom ? CrmRecord.Custom(type.TypeId!, 42) : new CrmRecord(type.ObjectType, 42);
            var fetch = await client.FetchAsync(definition, record, TestContext.Current.CancellationToken);
            Assert.Empty(fetch.Findings);
            Assert.Equal(2, fetch.Card!.Results.Count);
            ReceivedAction?[] all = [fetch.Card.PrimaryAction, .. fetch.Card.SecondaryActions, .. fetch.Card.Results.SelectMany(result => result.Actions)];
            Assert.Equal(card.Actions.Sum(Shown), all.Count(action => action is not null));
            Assert.All(all.OfType<ReceivedAction>(), action => Assert.Equal(Properties(card, action.Label).Order(), action.AssociatedObjectProperties.Order()));
            foreach (var action in all.OfType<ReceivedAction>().Where(action => action.HttpMethod is not null))
            {
                var run = await client.RunAsync(action, record, TestContext.Current.CancellationToken);
                Assert.Empty(run.Findings);
                Assert.Equal((200, "Done"), (run.Answer!.StatusCode, run.Message));
            }

            var check = await Check.RunAsync(
                new(new(app.Urls.Single() + definition.Route), publicUrl, Secret, CrmCaller.AppCard, SignatureVersions.V3, record, definition, AllowActions: true),
                static _ => { },
                TestContext.Current.CancellationToken);
            Assert.DoesNotContain(check.Findings, finding => finding.Rule != MannerRules.PageFails);
        }
    }

    [Theory]
    [InlineData("TicketsOfTheDocument", """[ConfirmationActionHook("Delete", CardActionMethod.Delete, "/tickets/{objectId}", "Are you sure """)]
    [InlineData("TicketsOfTheDocument", """[IframeAction("Reassign", "/reassign-iframe-contents", Width = 890, Height = 748, When = nameof(CanReassign))]""")]
    [InlineData("TicketsOfTheDocument", """[ShowOn(CrmObjectType.Contact, "email", "firstname")]""")]
    [InlineData("PhpTextIds", """[IframeAction("Answer", "/crm/answer.php?case={key}", Width = 890, Height = 748)]""")]
    [InlineData("PhpTextIds", """[StatusOption("Closed by the customer", StatusOptionType.Success, Name = "closed-by-user")] ClosedByUser,""")]
    [InlineData("NodeOrders", """[IframeAction("Open", "https://admin.shop.example.net/orders/{orderNumber}", Width = 890, Height = 748)]""")]
    [InlineData("NodeOrders", """[CardProperty("Total", CurrencyCode = "EUR")] public decimal? Total { get; init; }""")]
    [InlineData("NodeOrders", """AllItemsLink = new("https://admin.shop.example.net/orders"),""")]
    [InlineData("RailsZeroSizes", """[IframeAction("Pay", "https://pay.example.com/i/{payPart2}", Width = 890, Height = 600)]""")]
    [InlineData("JavaSharedId", """[ActionHook("Extend", CardActionMethod.Post, "/api/crm/v1/contracts/{objectId}/{contractNo}/extend")]""")]
    [InlineData("LonePrimaryAction", """[ActionHook("Start project", CardActionMethod.Post, "/projects", Placement = CardActionPlacement.Primary)]""")]
    [InlineData("OneEndpointForAll", """[IframeAction("Edit", "/leads/lead-{objectId}/edit?from=card&again={objectId}", Width = 890, Height = 748)]""")]
    [InlineData("OneEndpointForAll", """[ActionHook("Drop", CardActionMethod.Post, "/hs/drop/{objectId}/{dropSig}")]""")]
    public void A_card_reads_as_one_that_was_written_by_hand(string name, string line) =>
        Assert.Contains(new SavedCase(name).Import().Project.Values, text => text.Contains(line, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_cannot_be_taken_over_is_listed_there_and_in_the_readme(string name)
    {
        var saved = new SavedCase(name);
        var (_, project, notes) = saved.Import();
        var lines = string.Concat(notes.Select(note => $"{note.Place}: {note.Text}\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(saved.NotesFile, lines);

        Assert.Equal(File.ReadAllText(saved.NotesFile).ReplaceLineEndings("\n"), lines);
        var listed = project["README.md"].Split("## What could not be imported unchanged\n")[1];
        Assert.Equal(notes.Count, listed.Split('\n').Count(line => line.StartsWith("- `", StringComparison.Ordinal)));
    }

    /// <summary>How often an action stands in the response, but for the settings action.</summary>
    private static int Shown(ImportedAction action) => action.Place switch { ActionPlace.Result => 2, ActionPlace.Settings => 0, _ => 1 };

    private static IEnumerable<string> Properties(ImportedCard card, string label) =>
        card.Actions.First(action => action.Label == label).AssociatedObjectProperties;

    /// <summary>Nothing but what the API adds, what it leaves out as a default, and slashes behind sites may differ.</summary>
    private static void AssertSame(JsonNode saved, JsonNode declared)
    {
        foreach (var field in new[] { "id", "createdAt", "updatedAt" }) saved.AsObject().Remove(field);
        saved["fetch"]!["cardType"] = "EXTERNAL";
        foreach (var definition in new[] { saved, declared })
        {
            var urls = definition["actions"]!["baseUrls"]!.AsArray().Select(url => new Uri((string)url!).AbsoluteUri);
            definition["actions"]!["baseUrls"] = new JsonArray([.. urls.Order(StringComparer.Ordinal).Select(url => (JsonNode?)url)]);
        }

        Assert.True(JsonNode.DeepEquals(saved, declared), $"saved:\n{saved}\ndeclared:\n{declared}");
    }
}
