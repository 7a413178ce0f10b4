using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

public class AgreementsTests
{
    private const string Deal = "userId=1&associatedObjectId=501&associatedObjectType=DEAL&portalId=3&customer_domain=testcompany.com";

    [Fact]
    public async Task Each_agreement_has_the_actions_of_its_level()
    {
        await using var app = await TicketsApp.StartAsync();

        var card = await FetchAsync(app, Deal);

        Assert.Equal(["Call support", "Call an engineer", "Call the manager"], LabelsOf(card["results"]![0]!["actions"]));
        Assert.Equal(["Call support"], LabelsOf(card["results"]![1]!["actions"]));
        Assert.Equal(["Support hours", "Ask for an offer", "Status of Scanner", "Status of Printer"], LabelsOf(card["secondaryActions"]));
    }

    [Theory]
    [InlineData("rep@example.com", "Settings")]
    [InlineData("rep@elsewhere.com", null)]
    public async Task Settings_are_for_the_apps_own_staff(string user, string? label)
    {
        await using var app = await TicketsApp.StartAsync();

        var card = await FetchAsync(app, $"{Deal}&userEmail={user}");

        Assert.Equal(label, (string?)card["settingsAction"]?["label"]);
    }

    [Fact]
    public async Task A_customer_without_an_agreement_sees_what_there_is_and_can_ask_for_an_offer()
    {
        await using var app = await TicketsApp.StartAsync();
        const string Query = "userId=1&associatedObjectId=7&associatedObjectType=2-1234567&portalId=3&customer_domain=new.example";

        var card = await FetchAsync(app, Query);
        using var answer = await app.Client.PostAsync(new Uri($"/agreements/offers?{Query}", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal("https://status.example.com/levels", (string?)card["primaryAction"]!["uri"]);
        Assert.Equal("new.example gets an offer", await answer.MessageAsync());
    }

    [Theory]
    [InlineData(1, "gardener", HttpStatusCode.Forbidden, "The agreement does not include the gardener")]
    [InlineData(2, "support", HttpStatusCode.UnprocessableEntity, "The hours of this agreement are used up")]
    [InlineData(3, "support", HttpStatusCode.NotFound, "No such agreement")]
    public async Task A_call_that_the_agreement_does_not_include_is_refused(long id, string duty, HttpStatusCode status, string message)
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await CallAsync(app, id, duty);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(message, await answer.MessageAsync());
    }

    [Fact]
    public async Task A_call_and_a_won_deal_are_seen_at_once_though_the_card_is_cached()
    {
        await using var app = await TicketsApp.StartAsync();

        Assert.Equal("12.5", await HoursAsync());
        using var call = await CallAsync(app, 1, "support");
        Assert.Equal("12.0", await HoursAsync());
        using var won = new StringContent(
            """[{"portalId":3,"subscriptionType":"deal.propertyChange","objectId":501,"propertyName":"dealstage","propertyValue":"closedwon"}]""", Encoding.UTF8, "application/json");
        using var renewed = await app.Client.PostAsync(new Uri("/webhooks", UriKind.Relative), won, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, renewed.StatusCode);
        Assert.Equal("20", await HoursAsync());

        async Task<string> HoursAsync() => (await FetchAsync(app, Deal))["results"]![0]!["hours_left"]!.ToJsonString();
    }

    [Theory]
    [InlineData("/agreements?domain=testcompany.com", "<li>Scanner</li><li>Printer</li>")]
    [InlineData("/agreements/hours?customer_timezone=Europe%2FLondon", "Europe/London")]
    [InlineData("/agreements/terms", "<h1>Terms</h1>")]
    [InlineData("/agreements/1/contract", "<h1>Contract 1</h1>")]
    [InlineData("/health", "Healthy")]
    public async Task The_pages_open(string page, string expected)
    {
        await using var app = await TicketsApp.StartAsync();

        Assert.Contains(expected, await app.Client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> FetchAsync(TicketsApp app, string query) =>
        (await app.Client.GetFromJsonAsync<JsonNode>($"/cards/agreements?{query}", TestContext.Current.CancellationToken))!;

    private static Task<HttpResponseMessage> CallAsync(TicketsApp app, long id, string duty) =>
        app.Client.PostAsync(new Uri($"/agreements/{id}/calls/{duty}?{Deal}&customer_phone=12345", UriKind.Relative), null, TestContext.Current.CancellationToken);

    private static IEnumerable<string> LabelsOf(JsonNode? actions) => actions!.AsArray().Select(action => (string)action!["label"]!);
}
