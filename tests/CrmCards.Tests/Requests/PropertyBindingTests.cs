using System.Net;

namespace CrmCards.Tests.Requests;

public class PropertyBindingTests(EchoApp echo) : IClassFixture<EchoApp>
{
    private const string NoGuid = "00000000-0000-0000-0000-000000000000";

    [Fact]
    public async Task Every_simple_type_is_read_from_its_invariant_text() =>
        Assert.Equal(
            "Anna|Oslo|True|12|2026-11-23|94.30|6f9619ff-8b86-d011-b42d-00c04fc964ff|0.5|5",
            await echo.FetchedAsync("firstname=Anna&city=Oslo&is_vip=true&employees=12&founded=2026-11-23&revenue=94.30&external_id=6f9619ff-8b86-d011-b42d-00c04fc964ff&hs_score=0.5&rating=5"));

    [Fact]
    public async Task Missing_properties_have_their_defaults() =>
        Assert.Equal($"null||False|||0|{NoGuid}|0|3", await echo.FetchedAsync(""));

    [Fact]
    public async Task Empty_properties_have_their_defaults() =>
        Assert.Equal($"null||False|||0|{NoGuid}|0|3", await echo.FetchedAsync("firstname=&city=&is_vip=&employees=&founded=&revenue=&external_id=&hs_score=&rating="));

    [Fact]
    public async Task Names_of_properties_are_told_apart_by_case() =>
        Assert.Equal($"null||False|||0|{NoGuid}|0|3", await echo.FetchedAsync("FirstName=Anna&FIRSTNAME=Bea"));

    [Theory]
    [InlineData("firstname=Anna+Maria%20Berg", "Anna Maria Berg")]
    [InlineData("firstname=a%2Bb%26c%3Dd%25", "a+b&c=d%")]
    [InlineData("firstname=%C3%85sa%20%F0%9F%98%80", "Åsa 😀")]
    [InlineData("first%6Eame=Anna", "Anna")]
    [InlineData("firstname=a=b", "a=b")]
    [InlineData("firstname=%00", "\0")]
    [InlineData("firstname=%22%3C%3E%5C%27", "\"<>\\'")]
    public async Task Escapes_in_a_query_are_decoded(string query, string text) =>
        Assert.Equal($"{text}||False|||0|{NoGuid}|0|3", await echo.FetchedAsync(query));

    [Theory]
    [InlineData("is_vip=yes", "is_vip", "true or false")]
    [InlineData("employees=many", "employees", "a whole number")]
    [InlineData("employees=1.5", "employees", "a whole number")]
    [InlineData("employees=9223372036854775808", "employees", "a whole number")]
    [InlineData("founded=2026-02-30", "founded", "a date: yyyy-MM-dd, or milliseconds since 1970")]
    [InlineData("revenue=1,5", "revenue", "a number")]
    [InlineData("hs_score=1,000", "hs_score", "a number")]
    [InlineData("external_id=123", "external_id", "a UUID")]
    [InlineData("hs_score=high", "hs_score", "a number")]
    [InlineData("rating=99999999999", "rating", "a whole number")]
    public async Task A_property_that_cannot_be_read_is_named_with_what_it_must_be(string query, string name, string what)
    {
        var answer = await echo.App.GetAsync($"/echo?{EchoApp.Caller}&{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"The parameter '{name}' must be {what}.", answer.Message);
    }

    [Theory]
    [InlineData("/echo/seven/get", "objectId")]
    [InlineData("/echo/9223372036854775808/get", "objectId")]
    [InlineData("/echo/%FF/get", "objectId")]
    public async Task A_route_value_that_cannot_be_read_is_named(string path, string name)
    {
        var answer = await echo.App.GetAsync($"{path}?{EchoApp.Caller}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains($"'{name}'", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Guid_in_the_route_that_cannot_be_read_is_named()
    {
        var answer = await echo.App.SendAsync(HttpMethod.Delete, $"/echo/keyed/123?{EchoApp.Caller}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("The parameter 'key' must be a UUID.", answer.Message);
    }

    [Fact]
    public async Task A_negative_object_id_comes_through_the_route()
    {
        var answer = await echo.App.GetAsync($"/echo/-7/get?{EchoApp.Caller}");

        Assert.Equal($"{EchoApp.Told} -7 null", answer.Message);
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a/b", "a%2fb")]
    [InlineData("a b", "a%20b")]
    [InlineData("a+b", "a+b")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("ä漢😀", "%C3%A4%E6%BC%A2%F0%9F%98%80")]
    [InlineData("100%", "100%25")]
    [InlineData("50%25", "50%2525")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("?#&=", "%3F%23%26%3D")]
    [InlineData("\\", "%5C")]
    public async Task Text_in_the_route_is_decoded_once(string text, string segment)
    {
        var answer = await echo.App.SendAsync(HttpMethod.Put, $"/echo/named/{segment}?{EchoApp.Caller}");

        Assert.Equal($"{EchoApp.Told} {text} null", answer.Message);
    }
}
