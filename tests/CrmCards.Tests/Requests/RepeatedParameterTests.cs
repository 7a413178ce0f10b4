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
    [InlineData("note=b", "note")]
    public async Task Differing_values_in_query_and_form_are_refused(string form, string name) =>
        AssertRefused(await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}&note=a", EchoApp.Form(form)), name);

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
        var form = await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}&note=a%20b", EchoApp.Form("userId=%31&note=a+b"));
        var json = await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}&note=a%20b", EchoApp.Json("""{"userId":1,"note":"\u0061 b","note":"a b"}"""));

        Assert.Equal($"{EchoApp.Told} 7 a b", form.Message);
        Assert.Equal($"{EchoApp.Told} 7 a b", json.Message);
    }

    [Fact]
    public async Task The_body_of_a_GET_or_DELETE_is_never_read()
    {
        var huge = new byte[100_000];

        foreach (var (method, path) in new[] { (HttpMethod.Get, "/echo/7/get"), (HttpMethod.Delete, "/echo/keyed/6f9619ff-8b86-d011-b42d-00c04fc964ff") })
        {
            Answer[] answers =
            [
                await echo.App.SendAsync(method, $"{path}?{EchoApp.Caller}", EchoApp.Json("{broken")),
                await echo.App.SendAsync(method, $"{path}?{EchoApp.Caller}", EchoApp.Form("userId=2&note=b")),
                await echo.App.SendAsync(method, $"{path}?{EchoApp.Caller}", EchoApp.Body(huge, "image/png")),
            ];
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            Assert.All(answers, answer => Assert.EndsWith(" null", answer.Message, StringComparison.Ordinal));
        }
    }

    private static void AssertRefused(Answer answer, string name)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"The parameter '{name}' was sent more than once, with different values.", answer.Message);
    }
}
