using System.Text.Json.Nodes;
using CrmCards.Client.Tests.Checks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Tickets;

namespace CrmCards.Client.Tests;

/// <summary>The samples, tested as an integrator tests a card.</summary>
public sealed class SampleTests : IDisposable
{
    private const string Secret = "the secret of the tests";

    private static readonly CrmRecord Company = CrmRecord.Company(78912, ("domain", "testcompany.com"), ("protected_account", "false"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-client-");

    [Theory]
    [InlineData(CrmCaller.LegacyService)]
    [InlineData(CrmCaller.LegacyServiceWithJson)]
    [InlineData(CrmCaller.AppCard)]
    public async Task Tickets_keeps_the_contract_in_all_that_it_answers(CrmCaller caller)
    {
        await using var app = Tickets();
        var tester = new CardTester(app.CreateClient(), Options() with { Caller = caller });

        var card = await tester.FetchAsync(TicketCard.CrmCardDefinition, Company, TestContext.Current.CancellationToken);
        Assert.Equal([245, 988], card.Results.Select(ticket => ticket.ObjectId));
        Assert.Equal("High", card.Result(245).Property("Priority").Option!.Label);

        var resolved = await tester.RunAsync(card.Result(245).Action("Resolve"), Company, TestContext.Current.CancellationToken);
        Assert.Equal("Ticket resolved", resolved.Message);
        var deleted = await tester.RunAsync(card.Result(988).Action("Delete"), Company, TestContext.Current.CancellationToken);
        Assert.Equal("Ticket deleted", deleted.Message);

        card = await tester.FetchAsync(TicketCard.CrmCardDefinition, Company, TestContext.Current.CancellationToken);
        Assert.Equal("Resolved", Assert.Single(card.Results).Property("Status").Value);
    }

    [Theory]
    [InlineData(CrmCaller.LegacyService)]
    [InlineData(CrmCaller.AppCard)]
    public async Task The_pages_of_Tickets_open(CrmCaller caller)
    {
        await using var app = Tickets();
        using var http = app.CreateClient();
        var tester = new CardTester(http, Options() with { Caller = caller });

        var card = await tester.FetchAsync(TicketCard.CrmCardDefinition, Company, TestContext.Current.CancellationToken);
        var contact = CrmRecord.Contact(1, ("email", "msmith@hubspot.com"));
        var open = await tester.FetchAsync(OpenTicketsCard.CrmCardDefinition, contact, TestContext.Current.CancellationToken);

        Assert.Equal(["Create Ticket", "Settings"], card.Actions.Select(action => action.Label));
        foreach (var page in new[] { card.Action("Create Ticket"), card.Action("Settings"), card.Result(245).Action("Edit"), card.Result(245).Action("Reassign") }.Select(action => tester.Client.IframeUrl(action, Company)).Append(tester.Client.IframeUrl(open.Result(245).Action("Add a note"), contact)))
            Assert.Contains("<form", await http.GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forms_of_Tickets_take_what_their_rules_allow()
    {
        await using var app = Tickets();
        var tester = new CardTester(app.CreateClient(), Options() with { UnderstandsForms = true });

        var card = await tester.FetchAsync(TicketCard.CrmCardDefinition, Company, TestContext.Current.CancellationToken);
        var create = card.Action("Create Ticket");
        var refused = await tester.RunAsync(create, Company, new JsonObject { ["title"] = " ", ["size"] = 3 }, TestContext.Current.CancellationToken);
        var created = await tester.RunAsync(create, Company, new JsonObject { ["title"] = "A \"new\" one, größer", ["priority"] = "HIGH" }, TestContext.Current.CancellationToken);
        var reassigned = await tester.RunAsync(card.Result(245).Action("Reassign"), Company, new JsonObject { ["project"] = "Web" }, TestContext.Current.CancellationToken);

        Assert.Equal([("title", "TEXT", true), ("description", "LINES", false), ("priority", "CHOICE", true), ("project", "CHOICE", false)], create.Inputs.Select(input => (input.Name, input.Type, input.IsRequired)));
        Assert.Equal([("High", "HIGH"), ("Medium", "MEDIUM"), ("Low", "LOW")], create.Inputs[2].Options.Select(option => (option.Label, option.Value)));
        Assert.Equal(["API", "WEB"], create.Inputs[3].Options.Select(option => option.Value));
        Assert.Equal("API", card.Result(245).Action("Reassign").Inputs.Single().Value?.GetString());
        Assert.Equal((422, "Some values are not valid."), (refused.StatusCode, refused.Message));
        Assert.Equal(
            [new("title", "Enter a value."), new("priority", "Enter a value."), new("size", "The action has no such input.")],
            refused.InputFindings);
        Assert.Equal((200, 200), (created.StatusCode, reassigned.StatusCode));
        Assert.Empty(created.InputFindings);
        card = await tester.FetchAsync(TicketCard.CrmCardDefinition, Company, TestContext.Current.CancellationToken);
        Assert.Equal("Web", card.Result(245).Property("Project").Value);
        Assert.Contains(card.Results, ticket => ticket.Title == "A \"new\" one, größer");
    }

    [Fact]
    public async Task A_form_is_sent_only_where_there_is_a_json_body_for_it()
    {
        await using var app = Tickets();
        var client = new CrmClient(app.CreateClient(), Options() with { Caller = CrmCaller.LegacyService, UnderstandsForms = true });
        var card = (await client.FetchAsync(TicketCard.CrmCardDefinition, Company, TestContext.Current.CancellationToken)).Card!;

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => client.RunAsync(card.Action("Create Ticket"), Company, [], TestContext.Current.CancellationToken));

        Assert.StartsWith("The action 'Create Ticket' has no JSON body, which forms are sent in.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_page_of_tickets_keeps_the_contract()
    {
        await using var app = Tickets();

        var card = await Tester(app).FetchAsync(TicketCard.CrmCardDefinition, CrmRecord.Company(1, ("domain", "busycompany.com")), TestContext.Current.CancellationToken);

        Assert.Equal((5, 7), (card.Results.Count, card.TotalCount));
        Assert.Equal("See more tickets", card.ItemLabel);
        Assert.Null(card.Page);
    }

    [Fact]
    public async Task All_tickets_are_shown_page_after_page()
    {
        await using var app = Tickets();
        var (tester, record) = (Tester(app), CrmRecord.Company(1, ("domain", "busycompany.com")));

        var first = await tester.FetchAsync(TicketCard.CrmCardDefinition, record, new CardPage(0, 5), TestContext.Current.CancellationToken);
        var second = await tester.FetchAsync(TicketCard.CrmCardDefinition, record, new CardPage(5, 5), TestContext.Current.CancellationToken);
        var all = await tester.FetchAsync(TicketCard.CrmCardDefinition, record, new CardPage(0, 50), TestContext.Current.CancellationToken);

        Assert.Equal([new CardPage(0, 5), new CardPage(5, 5), new CardPage(0, 50)], new[] { first.Page, second.Page, all.Page }.Select(page => page!.Value));
        Assert.Equal([1007L, 1006, 1005, 1004, 1003, 1002, 1001], first.Results.Concat(second.Results).Select(result => result.ObjectId!.Value));
        Assert.Equal(first.Results.Concat(second.Results).Select(result => result.Title), all.Results.Select(result => result.Title));
        Assert.Equal((7, 7, null), (first.TotalCount, second.TotalCount, all.TotalCount));
    }

    [Fact]
    public async Task A_card_without_pages_answers_with_its_first_results()
    {
        await using var app = Tickets();

        var card = await Tester(app).FetchAsync(OpenTicketsCard.CrmCardDefinition, CrmRecord.Contact(1, ("email", "msmith@hubspot.com")), new CardPage(5, 5), TestContext.Current.CancellationToken);

        Assert.Null(card.Page);
        Assert.NotEmpty(card.Results);
    }

    [Fact]
    public async Task A_page_that_cannot_be_is_refused()
    {
        await using var app = Tickets();

        var exchange = await new CrmClient(app.CreateClient(), Options()).FetchAsync(TicketCard.CrmCardDefinition, Company, new CardPage(48, 5), TestContext.Current.CancellationToken);

        Assert.Equal((400, ContractRule.UnexpectedStatus), (exchange.Answer!.StatusCode, exchange.Findings.Single().Rule));
    }

    [Theory]
    [InlineData("2-1234567")]
    [InlineData(null)]
    public async Task The_agreements_of_a_deal_and_of_a_product_keep_the_contract(string? customType)
    {
        (string, string?)[] properties = [("customer_domain", "testcompany.com"), ("customer_phone", "12345")];
        var record = customType is null ? CrmRecord.Deal(501, properties) : CrmRecord.Custom(customType, 7, properties);
        await using var app = Tickets();
        var tester = Tester(app);

        var card = await tester.FetchAsync(AgreementCard.CrmCardDefinition, record, TestContext.Current.CancellationToken);
        var called = await tester.RunAsync(card.Result(1).Action("Call the manager"), record, TestContext.Current.CancellationToken);
        var refused = await tester.RunAsync(card.Result(2).Action("Call support"), record, TestContext.Current.CancellationToken);

        Assert.Equal((200, "The manager calls back"), (called.StatusCode, called.Message));
        Assert.Equal((422, "The hours of this agreement are used up"), (refused.StatusCode, refused.Message));
        card = await tester.FetchAsync(AgreementCard.CrmCardDefinition, record, TestContext.Current.CancellationToken);
        Assert.Equal(("12.0", "1"), (card.Result(1).Property("Hours left").Value, card.Result(1).Property("Calls").Value));
    }

    [Fact]
    public async Task HelloCard_keeps_the_contract()
    {
        await using var app = new WebApplicationFactory<HelloCard>().WithWebHostBuilder(Configure);

        var card = await Tester(app).FetchAsync(HelloCard.CrmCardDefinition, CrmRecord.Contact(42, ("firstname", "Ada")), TestContext.Current.CancellationToken);

        Assert.Equal("Hello, Ada", card.Result(42).Title);
    }

    [Fact]
    public async Task A_breach_is_told_in_words()
    {
        await using var app = await CannedApp.StartAsync("""{"results":[{"objectId":1,"title":""}]}""");
        var tester = new CardTester(app.Client, new() { PublicUrl = new("https://app.example.com"), UserEmail = null });

        var breach = await Assert.ThrowsAsync<CardContractException>(() => tester.FetchAsync(Responses.Definition, CrmRecord.Company(42), TestContext.Current.CancellationToken));

        Assert.Equal(
            """
            GET https://app.example.com/cards/orders?userId=12345&associatedObjectId=42&associatedObjectType=COMPANY&portalId=9999999&appId=1234567
            was answered with 200, and the answer breaks the contract of CRM cards:
              warning LinkMissing at $.results[0]: No result has a link: send "link": null, as the contract requires
              error TitleMissing at $.results[0].title: title is missing: give each result a text that is not empty (it is "")
            The answer: {"results":[{"objectId":1,"title":""}]}
            """,
            breach.Message);
        Assert.Equal(2, breach.Findings.Count);
    }

    [Fact]
    public async Task An_action_that_breaches_the_contract_is_told_in_words()
    {
        await using var app = await CannedApp.StartAsync("", status: 500);
        var action = new ReceivedAction { Path = "$", Type = CardActionType.ActionHook, Label = "Send", Uri = new("https://app.example.com/send"), HttpMethod = CardActionMethod.Put };

        var breach = await Assert.ThrowsAsync<CardContractException>(() => new CardTester(app.Client, new() { PublicUrl = new("https://app.example.com") }).RunAsync(action, CrmRecord.Deal(1), TestContext.Current.CancellationToken));

        Assert.StartsWith("PUT https://app.example.com/send?userId=12345&", breach.Message, StringComparison.Ordinal);
        Assert.Contains("\nwas answered with 500", breach.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_card_does_not_show_is_told_with_what_it_shows()
    {
        var card = (await Responses.FetchAsync(Responses.Whole().ToJsonString())).Card!;

        Assert.Equal("There is no object 3. There is: 1 (Order 1), 2 (Order 2).", Assert.Throws<CardContractException>(() => card.Result(3)).Message);
        Assert.Equal("There is no action 'Sned'. There is: 'Edit', 'Send', 'Cancel'.", Assert.Throws<CardContractException>(() => card.Result(1).Action("Sned")).Message);
        var missing = Assert.Throws<CardContractException>(() => card.Result(1).Property("Notes"));
        Assert.StartsWith("There is no property 'Notes'. There is: 'Note', 'Items', ", missing.Message, StringComparison.Ordinal);
        Assert.Equal("There is no property 'Note'. There is no property at all.", Assert.Throws<CardContractException>(() => card.Result(2).Property("Note")).Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CrmClientOptions Options() => new() { ClientSecret = Secret, PublicUrl = new("https://example.com") };

    private static CardTester Tester<T>(WebApplicationFactory<T> app) where T : class => new(app.CreateClient(), Options());

    private WebApplicationFactory<TicketCard> Tickets() => new WebApplicationFactory<TicketCard>()
        .WithWebHostBuilder(host => Configure(host.UseSetting("Tickets:Database", Path.Combine(_folder.FullName, "tickets.db"))));

    private static void Configure(IWebHostBuilder host) => host
        .UseEnvironment("Production")
        .UseSetting("CrmCards:PublicUrl", "https://example.com")
        .UseSetting("CrmCards:ClientSecret", Secret);
}
