using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

public class OpenTicketsTests
{
    private const string Query = "userId=1&userEmail=rep@example.com&associatedObjectId=2&associatedObjectType=CONTACT&portalId=3&email=msmith@hubspot.com";

    [Fact]
    public async Task A_note_is_added_by_the_page_that_the_card_opens()
    {
        await using var app = await TicketsApp.StartAsync();
        using var browser = new HttpClient { BaseAddress = app.Client.BaseAddress };
        var page = await PageOfFirstTicketAsync(app);

        var form = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        using var note = new FormUrlEncodedContent([new("note", "Slow down")]);
        using var answer = await browser.PostAsync(page, note, TestContext.Current.CancellationToken);

        Assert.Contains("Note on ticket 245", form, StringComparison.Ordinal);
        Assert.Contains("DONE", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.EndsWith("\nrep@example.com: Slow down", (string?)app.Scalar("SELECT description FROM tickets WHERE id = 245"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_opens_for_nobody_else()
    {
        await using var app = await TicketsApp.StartAsync();
        using var browser = new HttpClient { BaseAddress = app.Client.BaseAddress };
        var page = await PageOfFirstTicketAsync(app);

        using var answer = await browser.GetAsync(new Uri(page.ToString().Replace("/245/", "/988/", StringComparison.Ordinal), UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<Uri> PageOfFirstTicketAsync(TicketsApp app)
    {
        var card = await app.Client.GetFromJsonAsync<JsonNode>($"/cards/open-tickets?{Query}", TestContext.Current.CancellationToken);
        return new(new Uri((string)card!["results"]![0]!["actions"]![0]!["uri"]!).PathAndQuery, UriKind.Relative);
    }
}
