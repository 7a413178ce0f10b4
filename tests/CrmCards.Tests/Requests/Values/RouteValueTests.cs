using System.Net;
using CrmCards.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CrmCards.Tests.Requests.Values;

/// <summary>Values in the route are read as CRM properties are.</summary>
public class RouteValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Theory]
    [InlineData("/values/number/1.0E7", "10000000")]
    [InlineData("/values/number/-9223372036854775808", "-9223372036854775808")]
    [InlineData("/values/stage/closedwon", "Won")]
    [InlineData("/values/stage/indoubt", "InDoubt")]
    [InlineData("/values/date/1606780800000", "2020-12-01")]
    [InlineData("/values/date/2020-12-01", "2020-12-01")]
    [InlineData("/values/date/2020-12-01T23:00:00-02:00", "2020-12-02")]
    public async Task A_value_in_the_route_is_read(string path, string value) =>
        Assert.Equal(value, (await echo.App.SendAsync(HttpMethod.Post, $"{path}?{EchoApp.Caller}")).Message);

    [Theory]
    [InlineData("/values/number/seven", "The parameter 'objectId' must be a whole number.")]
    [InlineData("/values/stage/7", "The parameter 'title' must be one of appointmentscheduled, closedwon, IN_DOUBT.")]
    [InlineData("/values/date/2020-13-01", "The parameter 'title' must be a date: yyyy-MM-dd, or milliseconds since 1970.")]
    public async Task One_that_cannot_be_read_is_refused(string path, string message)
    {
        var answer = await echo.App.SendAsync(HttpMethod.Post, $"{path}?{EchoApp.Caller}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Message);
    }

    [Fact]
    public void One_that_begins_the_route_is_decoded_once_too()
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/a%2Fb/edit";
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "/a%252Fb/edit?c";
        context.Request.RouteValues["key"] = "a%2Fb";
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/{key}/edit"), order: 0, metadata: null, displayName: null));

        Assert.Equal("a%2Fb", RouteValue.Of(context, "key"));
    }
}
