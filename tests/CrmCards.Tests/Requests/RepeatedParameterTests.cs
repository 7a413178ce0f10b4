using System.Net;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Requests;

public class RepeatedParameterTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Fact]
    public async Task Equal_values_in_the_query_are_one()
    {
        var answer = await echo.App.GetAsync($"/echo/7/get?{EchoApp.Caller}&note=a+b&{EchoApp.Caller}&note=a%20b&userEmail=anna@example.com");

        Assert.Equal($"{EchoApp.Told} 7 a b", answer.Message);
    }

    [Theory]
    [InlineData("userId=2", "userId")]
    [InlineData("userId=01", "userId")]
    [InlineData("userId=", "userId")]
    [InlineData("portalId=3", "portalId")]
    [InlineData("associatedObjectType=contact", "associatedObjectType")]
    [InlineData("note=a&note=b", "note")]
    public async Task Differing_values_in_the_query_are_refused(string query, string name) =>
        AssertRefused(await echo.App.GetAsync($"/echo/7/get?{EchoApp.Caller}&{query}"), name);

    [Theory]
    [InlineData("userId=2", "userId")]
    [InlineData("note=b&note=c", "note")]
    public async Task Differing_values_in_a_form_are_refused(string form, string name) =>
        AssertRefused(await echo.App.SendAsync(HttpMethod.Post, EchoApp.Post, EchoApp.Form($"{EchoApp.Caller}&{form}")), name);

    [Theory]
    [InlineData("""{"userId":"2"}""", "userId")]
    [InlineData("""{"userId":2}""", "userId")]
    [InlineData("""{"note":"b"}""", "note")]
    [InlineData("""{"note":true}""", "note")]
    [InlineData("""{"other":"a","other":"b"}""", "other")]
    public async Task Differing_values_in_query_and_JSON_are_refused(string json, string name) =>
        AssertRefused(await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}&note=a", EchoApp.Json(json)), name);

    [Fact]
    public async Task Equal_values_in_query_and_body_are_one_however_they_are_written()
    {
        var form = await echo.App.SendAsync(HttpMethod.Post, EchoApp.Post, EchoApp.Form($"{EchoApp.Caller}&note=a%20b&userId=%31&note=a+b"));
        var json = await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}&note=a%20b", EchoApp.Json("""{"userId":1,"note":"\u0061 b","note":"a b"}"""));

        Assert.Equal($"{EchoApp.Told} 7 a b", form.Message);
        Assert.Equal($"{EchoApp.Told} 7 a b", json.Message);
    }

    [Theory]
    [InlineData("GET", "/echo/7/get")]
    [InlineData("DELETE", "/echo/keyed/6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    public async Task Nothing_is_bound_from_the_body_of_a_GET_or_DELETE(string method, string path)
    {
        var target = $"{path}?{EchoApp.Caller}";

        var empty = await echo.App.SendAsync(new(method), target, EchoApp.Json(""));
        var json = await echo.App.SendAsync(new(method), target, EchoApp.Json("""{"userId":"2","note":"b","other":[{}]}"""));

        Assert.All([empty, json], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All([empty, json], answer => Assert.EndsWith(" null", answer.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/echo/7/get")]
    [InlineData("DELETE", "/echo/keyed/6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    public async Task A_body_from_which_nothing_is_bound_is_read_strictly_all_the_same(string method, string path)
    {
        var target = $"{path}?{EchoApp.Caller}";

        Assert.Equal(HttpStatusCode.BadRequest, (await echo.App.SendAsync(new(method), target, EchoApp.Json("{broken"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await echo.App.SendAsync(new(method), target, EchoApp.Form("userId=2&note=b"))).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await echo.App.SendAsync(new(method), target, EchoApp.Body(new byte[1000], "image/png"))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await echo.App.SendAsync(new(method), target, EchoApp.Body(new byte[100_000], "image/png"))).Status);
    }

    [Theory]
    [InlineData("""{"other":{"a":[1,{}]},"more":[],"note":"a"}""")]
    [InlineData("""{"other":[],"other":"x","other":{},"note":"a"}""")]
    public async Task What_no_handler_asked_for_is_passed_over(string json)
    {
        var answer = await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}&more=1", EchoApp.Json(json));

        Assert.Equal((HttpStatusCode.OK, $"{EchoApp.Told} 7 a"), (answer.Status, answer.Message));
    }

    [Theory]
    [InlineData("""{"note":{}}""", "note")]
    [InlineData("""{"note":"a","note":[]}""", "note")]
    [InlineData("""{"portalId":[2]}""", "portalId")]
    [InlineData("""{"appId":{}}""", "appId")]
    [InlineData("""{"userEmail":{}}""", "userEmail")]
    public async Task What_a_handler_asked_for_must_be_a_value(string json, string name)
    {
        var answer = await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}", EchoApp.Json(json));

        Assert.Equal((HttpStatusCode.BadRequest, $"The parameter '{name}' in the JSON body must be a string, a number, true, false or null."), (answer.Status, answer.Message));
    }

    private static void AssertRefused(Answer answer, string name)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"The parameter '{name}' was sent more than once, with different values.", answer.Message);
    }
}
