using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

/// <summary>The forms of the Tickets sample, as app cards send them.</summary>
public class TicketsFormTests
{
    private const string Caller = """
        "userId":"12345","userEmail":"testuser@example.com","associatedObjectId":"78912","associatedObjectType":"COMPANY","portalId":"9999999","domain":"testcompany.com"
        """;

    [Fact]
    public async Task A_caller_with_forms_gets_them_in_place_of_the_pages()
    {
        await using var app = await TicketsApp.StartAsync();

        var (without, with) = (await app.FetchAsync(), await app.FetchAsync($"{TicketsApp.DocumentQuery}&cardExtensions=inputs"));

        Assert.Equal("IFRAME", (string)without["primaryAction"]!["type"]!);
        Assert.Equal(["title", "description", "priority", "project"], with["primaryAction"]!["inputs"]!.AsArray().Select(input => (string)input!["name"]!));
        Assert.Equal([("Edit", "IFRAME"), ("Reassign", "IFRAME"), ("Resolve", "ACTION_HOOK"), ("Delete", "CONFIRMATION_ACTION_HOOK")], Actions(without));
        Assert.Equal([("Edit", "IFRAME"), ("Resolve", "ACTION_HOOK"), ("Reassign", "ACTION_HOOK"), ("Delete", "CONFIRMATION_ACTION_HOOK")], Actions(with));
        var input = Assert.Single(Ticket(with)["actions"]![2]!["inputs"]!.AsArray())!;
        Assert.Equal(
            """{"name":"project","label":"Project","type":"TEXT","required":true,"maxLength":100,"value":"API"}""",
            input.ToJsonString());
    }

    [Fact]
    public async Task Reassigning_by_form_changes_the_database()
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await SendAsync(app, HttpMethod.Put, "/tickets/245/project", """{"project":"Website"}""");

        Assert.Equal((HttpStatusCode.OK, "Ticket reassigned to Website"), (answer.StatusCode, await answer.MessageAsync()));
        Assert.Equal("Website", app.Scalar("SELECT project FROM tickets WHERE id = 245"));
    }

    [Fact]
    public async Task Creating_by_form_shows_the_ticket_on_the_card()
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await SendAsync(app, HttpMethod.Post, "/tickets", """{"title":"Printer","description":"It prints\nnothing","priority":"HIGH","project":"WEB"}""");
        using var refused = await SendAsync(app, HttpMethod.Post, "/tickets", """{"title":"Printer","priority":"HIGH","project":"OTHER"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("WEB", app.Scalar("SELECT project FROM tickets WHERE title = 'Printer'"));
        Assert.Equal("High", app.Scalar("SELECT priority FROM tickets WHERE title = 'Printer' AND company_domain = 'testcompany.com'"));
        Assert.Contains((await app.FetchAsync())["results"]!.AsArray(), result => (string)result!["title"]! == "Printer");
    }

    [Fact]
    public async Task An_amount_is_shown_first_and_changed_on_a_cached_card()
    {
        await using var app = await TicketsApp.StartAsync();
        const string fetch = "/cards/agreements?userId=1&associatedObjectId=78912&associatedObjectType=DEAL&portalId=9999999&customer_domain=testcompany.com&cardExtensions=inputs";

        Assert.Equal(1200, await FeeAsync());
        using var answer = await SendAsync(app, HttpMethod.Put, "/agreements/1/fee", """{"fee":1350.5}""", "DEAL");

        Assert.Equal((HttpStatusCode.OK, "The fee was changed"), (answer.StatusCode, await answer.MessageAsync()));
        Assert.Equal(1350.5m, await FeeAsync());

        async Task<decimal> FeeAsync()
        {
            var actions = (await app.Client.GetFromJsonAsync<JsonNode>(fetch, TestContext.Current.CancellationToken))!["results"]![0]!["actions"]!.AsArray();
            return (decimal)Assert.Single(actions.Single(action => (string)action!["label"]! == "Change the fee")!["inputs"]!.AsArray())!["value"]!;
        }
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_nothing_changes()
    {
        await using var app = await TicketsApp.StartAsync();
        var count = app.Scalar("SELECT COUNT(*) FROM tickets");

        using var answer = await SendAsync(app, HttpMethod.Post, "/tickets", """{"title":" ","priority":"High"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            """[{"name":"title","message":"Enter a value."},{"name":"priority","message":"Choose one of the options."}]""",
            (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["inputs"]!.ToJsonString());
        Assert.Equal(count, app.Scalar("SELECT COUNT(*) FROM tickets"));
    }

    private static (string Label, string Type)[] Actions(JsonNode card) =>
        [.. Ticket(card)["actions"]!.AsArray().Select(action => ((string)action!["label"]!, (string)action["type"]!))];

    private static JsonNode Ticket(JsonNode card) => card["results"]!.AsArray().Single(result => (int)result!["objectId"]! == 245)!;

    private static Task<HttpResponseMessage> SendAsync(TicketsApp app, HttpMethod method, string path, string inputs, string type = "COMPANY") =>
        app.Client.SendAsync(
            new HttpRequestMessage(method, path) { Content = new StringContent($"{{{Caller.Replace("COMPANY", type, StringComparison.Ordinal)},\"inputs\":{inputs}}}", Encoding.UTF8, "application/json") },
            TestContext.Current.CancellationToken);
}
