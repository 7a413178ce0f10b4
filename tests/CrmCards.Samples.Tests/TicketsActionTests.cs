using System.Net;
using System.Text;

namespace CrmCards.Samples.Tests;

public class TicketsActionTests
{
    private const string Query = TicketsApp.DocumentQuery;

    [Fact]
    public async Task Resolving_a_ticket_changes_the_database_and_the_card()
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await SendAsync(app, HttpMethod.Put, $"/tickets/245/resolve?{Query}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Ticket resolved", await answer.MessageAsync());
        Assert.Equal("Resolved", app.Scalar("SELECT status FROM tickets WHERE id = 245"));
        Assert.Equal("testuser@example.com", app.Scalar("SELECT resolved_by FROM tickets WHERE id = 245"));
        var ticket = (await app.FetchAsync())["results"]!.AsArray().Single(result => (int)result!["objectId"]! == 245)!;
        Assert.Equal(["Edit", "Delete"], ticket["actions"]!.AsArray().Select(action => (string)action!["label"]!));
    }

    [Fact]
    public async Task Deleting_a_ticket_changes_the_database_and_the_card()
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await SendAsync(app, HttpMethod.Delete, $"/tickets/245?{Query}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Ticket deleted", await answer.MessageAsync());
        Assert.Equal(0L, app.Scalar("SELECT COUNT(*) FROM tickets WHERE id = 245"));
        Assert.Equal(988, (int)Assert.Single((await app.FetchAsync())["results"]!.AsArray())!["objectId"]!);
    }

    [Fact]
    public async Task A_deleted_ticket_stays_deleted_when_the_app_starts_again()
    {
        await using var app = await TicketsApp.StartAsync();
        using var first = await SendAsync(app, HttpMethod.Delete, $"/tickets/245?{Query}");
        await app.RestartAsync();

        using var second = await SendAsync(app, HttpMethod.Delete, $"/tickets/245?{Query}");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
        Assert.Equal("No such ticket", await second.MessageAsync());
    }

    [Theory]
    [InlineData("PUT", "/tickets/7777/resolve")]
    [InlineData("DELETE", "/tickets/7777")]
    public async Task An_unknown_ticket_is_not_found(string method, string path)
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await SendAsync(app, new HttpMethod(method), $"{path}?{Query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("No such ticket", await answer.MessageAsync());
    }

    [Fact]
    public async Task The_property_of_a_protected_account_reaches_the_handler()
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await SendAsync(app, HttpMethod.Delete, $"/tickets/245?{Query}&protected_account=true");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(1L, app.Scalar("SELECT COUNT(*) FROM tickets WHERE id = 245"));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "userId=12345&userEmail=form%40example.com&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999", "", "form@example.com")]
    [InlineData("application/json", """{"userId":12345,"userEmail":"json@example.com","associatedObjectId":78912,"associatedObjectType":"COMPANY","portalId":9999999}""", "", "json@example.com")]
    [InlineData("application/json", """{"userId":"12345","userEmail":"testuser@example.com","associatedObjectId":"78912","associatedObjectType":"COMPANY","portalId":"9999999","domain":"testcompany.com"}""", $"?{Query}&appId=77", "testuser@example.com")]
    public async Task Both_callers_bodies_are_understood(string contentType, string body, string query, string resolvedBy)
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await SendAsync(app, HttpMethod.Put, $"/tickets/245/resolve{query}", body, contentType);

        Assert.Equal("Ticket resolved", await answer.MessageAsync());
        Assert.Equal(resolvedBy, app.Scalar("SELECT resolved_by FROM tickets WHERE id = 245"));
    }

    [Theory]
    [InlineData("legacy", "PUT", "/tickets/245/resolve", "Ticket resolved")]
    [InlineData("legacy, form", "PUT", "/tickets/245/resolve", "Ticket resolved")]
    [InlineData("app card", "PUT", "/tickets/245/resolve", "Ticket resolved")]
    [InlineData("legacy", "DELETE", "/tickets/245", "Ticket deleted")]
    [InlineData("app card", "DELETE", "/tickets/245", "Ticket deleted")]
    public async Task Every_action_works_in_the_shape_of_each_caller(string caller, string method, string path, string message)
    {
        const string json = """{"userId":12345,"userEmail":"testuser@example.com","associatedObjectId":78912,"associatedObjectType":"COMPANY","portalId":9999999}""";
        const string jsonOfStrings = """{"userId":"12345","userEmail":"testuser@example.com","associatedObjectId":"78912","associatedObjectType":"COMPANY","portalId":"9999999"}""";
        const string parameters = "userId=12345&userEmail=testuser%40example.com&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999";
        await using var app = await TicketsApp.StartAsync();

        using var answer = (caller, method) switch
        {
            ("legacy", "DELETE") => await SendAsync(app, HttpMethod.Delete, $"{path}?{parameters}"),
            ("legacy, form", _) => await SendAsync(app, new HttpMethod(method), path, parameters, "application/x-www-form-urlencoded"),
            ("legacy", _) => await SendAsync(app, new HttpMethod(method), path, json, "application/json"),
            (_, "DELETE") => await SendAsync(app, HttpMethod.Delete, $"{path}?{parameters}&appId=77"),
            _ => await SendAsync(app, new HttpMethod(method), $"{path}?{parameters}&appId=77", jsonOfStrings, "application/json"),
        };

        Assert.Equal(message, await answer.MessageAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "domain=%zz", "'domain'")]
    [InlineData("application/json", """{"domain":"x" """, "'domain'")]
    [InlineData("application/json", """{"associatedObjectId":["x"]}""", "'associatedObjectId'")]
    [InlineData("application/json", """{"domain":"other.com"}""", "'domain'")]
    public async Task A_broken_body_is_refused_with_the_name_of_the_parameter(string contentType, string body, string message)
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = contentType == "application/json"
            ? await SendAsync(app, HttpMethod.Put, $"/tickets/245/resolve?{Query}", body, contentType)
            : await SendAsync(app, HttpMethod.Put, "/tickets/245/resolve", $"{Query.Replace("@", "%40", StringComparison.Ordinal)}&{body}", contentType);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, await answer.MessageAsync(), StringComparison.Ordinal);
        Assert.Equal("InProgress", app.Scalar("SELECT status FROM tickets WHERE id = 245"));
    }

    [Fact]
    public async Task A_bad_id_is_refused_with_the_name_of_the_parameter()
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await SendAsync(app, HttpMethod.Put, $"/tickets/abc/resolve?{Query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("'objectId'", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(TicketsApp app, HttpMethod method, string path, string? body = null, string? contentType = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, contentType!);
        return await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
