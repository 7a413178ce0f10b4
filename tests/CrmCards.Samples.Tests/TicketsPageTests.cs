using System.Net;

namespace CrmCards.Samples.Tests;

public class TicketsPageTests
{
    [Fact]
    public async Task Every_iframe_action_of_the_card_opens_a_page_with_a_form()
    {
        await using var app = await TicketsApp.StartAsync();
        var response = await app.FetchAsync();
        var actions = response["results"]![0]!["actions"]!.AsArray()
            .Append(response["settingsAction"]).Append(response["primaryAction"])
            .Where(action => (string?)action!["type"] == "IFRAME").ToArray();

        Assert.Equal(4, actions.Length);
        foreach (var action in actions)
        {
            var page = await app.Client.GetStringAsync(LocalPath((string)action!["uri"]!), TestContext.Current.CancellationToken);
            Assert.Contains("<form method=\"post\">", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/cancel\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Editing_changes_the_ticket_and_closes_the_dialog()
    {
        await using var app = await TicketsApp.StartAsync();

        var page = await PostAsync(app, "/tickets/245/edit", ("title", "API-22: <b>Faster</b>"), ("description", "Still happy"), ("priority", "Low"));

        Assert.Contains("""postMessage(JSON.stringify({"action": "DONE"}), "*")""", page, StringComparison.Ordinal);
        Assert.Equal("API-22: <b>Faster</b>", app.Scalar("SELECT title FROM tickets WHERE id = 245"));
        var form = await app.Client.GetStringAsync(new Uri("/tickets/245/edit", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<b>Faster", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reassigning_and_creating_change_the_database()
    {
        await using var app = await TicketsApp.StartAsync();

        await PostAsync(app, "/tickets/245/reassign", ("project", "WEB"));
        await PostAsync(app, "/tickets/new", ("title", "A new one"), ("priority", "High"), ("domain", "testcompany.com"));

        Assert.Equal("WEB", app.Scalar("SELECT project FROM tickets WHERE id = 245"));
        Assert.Equal("Open", app.Scalar("SELECT status FROM tickets WHERE title = 'A new one' AND company_domain = 'testcompany.com'"));
        Assert.Equal(3, (await app.FetchAsync())["results"]!.AsArray().Count);
    }

    [Fact]
    public async Task Cancelling_closes_the_dialog()
    {
        await using var app = await TicketsApp.StartAsync();

        var page = await app.Client.GetStringAsync(new Uri("/cancel", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("""{"action": "CANCEL"}""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_title_is_refused()
    {
        await using var app = await TicketsApp.StartAsync();
        using var form = new FormUrlEncodedContent([new("title", " "), new("priority", "Low")]);

        using var answer = await app.Client.PostAsync(new Uri("/tickets/new", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(9L, app.Scalar("SELECT COUNT(*) FROM tickets"));
    }

    private static Uri LocalPath(string uri) => new(new Uri(uri).PathAndQuery, UriKind.Relative);

    private static async Task<string> PostAsync(TicketsApp app, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await app.Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
