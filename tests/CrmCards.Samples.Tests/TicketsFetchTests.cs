using System.Net;
using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

public class TicketsFetchTests
{
    private static readonly string[] DetailsOfTheFirst =
        ["objectId", "title", "link", "created", "priority", "project", "reported_by", "description", "reporter_type", "status", "ticket_type", "updated", "actions"];

    [Fact]
    public async Task The_documents_request_gets_the_documents_response()
    {
        await using var app = await TicketsApp.StartAsync();

        var response = await app.FetchAsync();

        Assert.True(JsonNode.DeepEquals(DocumentResponse.Expected(), response), response.ToJsonString());
    }

    [Fact]
    public async Task Declared_properties_come_in_the_order_of_their_declaration()
    {
        await using var app = await TicketsApp.StartAsync();

        var response = await app.FetchAsync();

        Assert.Equal(DetailsOfTheFirst, response["results"]![0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task A_company_with_seven_tickets_gets_five_and_the_way_to_the_others()
    {
        await using var app = await TicketsApp.StartAsync();

        var response = await app.FetchAsync(TicketsApp.DocumentQuery.Replace("testcompany", "busycompany", StringComparison.Ordinal));

        Assert.Equal(5, response["results"]!.AsArray().Count);
        Assert.Equal(7, (int)response["totalCount"]!);
        Assert.Equal("See more tickets", (string?)response["itemLabel"]);
        var allItems = new Uri((string)response["allItemsLink"]!);
        Assert.Equal("example.com", allItems.Host);
        var page = await app.Client.GetStringAsync(new Uri(allItems.PathAndQuery, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(7, page.Split("<li>").Length - 1);
    }

    [Fact]
    public async Task A_contact_gets_the_tickets_that_were_reported_by_it()
    {
        await using var app = await TicketsApp.StartAsync();

        var response = await app.FetchAsync("userId=1&userEmail=a@example.com&associatedObjectId=2&associatedObjectType=CONTACT&portalId=3&email=msmith%40hubspot.com");

        Assert.Equal(245, (int)Assert.Single(response["results"]!.AsArray())!["objectId"]!);
    }

    [Fact]
    public async Task A_record_without_properties_gets_an_empty_card()
    {
        await using var app = await TicketsApp.StartAsync();

        var response = await app.FetchAsync("userId=1&associatedObjectId=2&associatedObjectType=company&portalId=3");

        Assert.Empty(response["results"]!.AsArray());
        Assert.Null(response["totalCount"]);
        Assert.Null(response["allItemsLink"]);
        Assert.NotNull(response["primaryAction"]);
    }

    [Theory]
    [InlineData("userId=1&associatedObjectId=2&portalId=3", "associatedObjectType")]
    [InlineData("userId=1&associatedObjectId=2&portalId=3&associatedObjectType=INVOICE", "associatedObjectType")]
    [InlineData("userId=x&associatedObjectId=2&portalId=3&associatedObjectType=COMPANY", "userId")]
    [InlineData("userId=1&associatedObjectId=&portalId=3&associatedObjectType=COMPANY", "associatedObjectId")]
    [InlineData("userId=1&associatedObjectId=2&portalId=3&portalId=4&associatedObjectType=COMPANY", "portalId")]
    [InlineData("userId=1&associatedObjectId=2&portalId=3&associatedObjectType=COMPANY&domain=%C3%28", "domain")]
    public async Task A_wrong_request_is_refused_with_the_name_of_the_parameter(string query, string parameter)
    {
        await using var app = await TicketsApp.StartAsync();

        using var answer = await app.Client.GetAsync(new Uri($"/cards/tickets?{query}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"'{parameter}'", await answer.MessageAsync(), StringComparison.Ordinal);
    }
}
