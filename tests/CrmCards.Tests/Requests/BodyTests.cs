using System.Net;
using System.Text;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Requests;

public class BodyTests(EchoApp echo) : IClassFixture<EchoApp>
{
    private const int MaxBodyLength = 64 * 1024;

    public static TheoryData<string> BrokenJson =>
    [
        " ", " {}", "\n{}", "{", "}", "{]", "[]", "[{}]", "null", "true", "1", "\"a\"", "{\"note\"}", "{\"note\":}", "{\"note\":\"a}", "{\"note\":\"a\",}",
        "{note:\"a\"}", "{'note':'a'}", "{\"note\":'a'}", "{\"note\":\"a\"}}", "{\"note\":\"a\"} x", "{}{}", "{},", "{\"note\":01}", "{\"note\":+1}",
        "{\"note\":1.}", "{\"note\":NaN}", "{\"note\":tru}", "{\"note\":\"\\x\"}", "{\"note\":\"\\u12\"}", "{\"note\":\"\u0001\"}", "{\"note\":\"\n\"}",
        "{\"note\":{}}", "{\"note\":[]}", "{\"note\":[\"a\"]}", "{\"note\":{\"a\":{\"b\":1}}}", "{\"other\":[\"a\"}", "{\"other\":{\"a\":\"\u0001\"}}", "{/* a */}", "// a\n{}", "\uFEFF{}",
        "{\"note\":\"\\uD800\"}", "{\"note\":\"\\uDC00\"}", "{\"note\":\"\\uD800\\uD800\"}", "{\"\\uD800\":\"a\"}", "{\"note\":\"a\\",
        "{\"note\" \"a\"}", "{\"a\":1 \"b\":2}", "\0", "{\"note\":\"a\"}\0",
    ];

    [Theory]
    [MemberData(nameof(BrokenJson))]
    public async Task Broken_JSON_is_refused(string json) =>
        await AssertRefusedAsync(EchoApp.Json(json), HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("{\"note\":\"\u0001\"}")]
    [InlineData("{\"note\":[\"a\"]}")]
    [InlineData("{\"note\":\"\\uD800\"}")]
    [InlineData("{\"note\":tru}")]
    public async Task The_parameter_where_JSON_breaks_is_named(string json) =>
        Assert.Contains("'note'", (await AssertRefusedAsync(EchoApp.Json(json), HttpStatusCode.BadRequest)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Deeply_nested_JSON_is_refused() =>
        await AssertRefusedAsync(EchoApp.Json("{\"note\":" + new string('[', 10_000)), HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public async Task Bytes_that_are_no_UTF8_are_refused(byte[] bytes)
    {
        await AssertRefusedAsync(EchoApp.Body([.. "{\"note\":\""u8, .. bytes, .. "\"}"u8], "application/json"), HttpStatusCode.BadRequest);
        await AssertRefusedAsync(EchoApp.Body([.. "{\""u8, .. bytes, .. "\":\"a\"}"u8], "application/json"), HttpStatusCode.BadRequest);
        await AssertRefusedAsync(EchoApp.Body([.. "note="u8, .. bytes], "application/x-www-form-urlencoded"), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("note=%", "note")]
    [InlineData("note=%4", "note")]
    [InlineData("note=%ZZ", "note")]
    [InlineData("note=a%G0", "note")]
    [InlineData("note=%%41", "note")]
    [InlineData("note=%FF", "note")]
    [InlineData("note=%C0%80", "note")]
    [InlineData("note=%ED%A0%80", "note")]
    [InlineData("note=%E2%82", "note")]
    [InlineData("userId=%", "userId")]
    [InlineData("no%te=a", "no%te")]
    [InlineData("%FF=a", "%FF")]
    public async Task Broken_escapes_are_refused_and_the_parameter_is_named(string parameter, string name)
    {
        Answer[] answers =
        [
            await echo.App.GetAsync($"/echo/7/get?{EchoApp.Caller}&{parameter}"),
            await echo.App.SendAsync(HttpMethod.Post, EchoApp.Post, EchoApp.Form($"{EchoApp.Caller}&{parameter}")),
        ];

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(answers, answer => Assert.Equal($"The parameter '{name}' is not percent-encoded UTF-8.", answer.Message));
    }

    [Theory]
    [InlineData("note=Anna+Maria%20Berg", "Anna Maria Berg")]
    [InlineData("note=a%2Bb%26c%3Dd", "a+b&c=d")]
    [InlineData("note=%C3%85sa", "Åsa")]
    [InlineData("&&note=a&&", "a")]
    [InlineData("=x&note=a", "a")]
    [InlineData("=x&=y&note=a", "a")]
    public async Task Escapes_in_a_form_are_decoded(string form, string text) =>
        await AssertNoteAsync(EchoApp.Form($"{EchoApp.Caller}&{form}"), text);

    [Theory]
    [InlineData("{\"note\":\"\\u00c5sa \\uD83D\\uDE00\"}", "Åsa 😀")]
    [InlineData("{\r\n\t\"note\" : \"Åsa\" } \n", "Åsa")]
    [InlineData("{\"note\":true}", "true")]
    [InlineData("{\"note\":false}", "false")]
    [InlineData("{\"note\":-1.50e3}", "-1.50e3")]
    [InlineData("{\"note\":null}", "null")]
    [InlineData("{\"note\":\"\"}", "null")]
    [InlineData("{\"no\\u0074e\":\"a\"}", "a")]
    public async Task JSON_values_of_every_simple_kind_are_taken(string json, string text) =>
        await AssertNoteAsync(EchoApp.Json(json), text);

    [Theory]
    [InlineData("application/json; charset=utf-8", "{\"note\":\"a\"}")]
    [InlineData("Application/JSON", "{\"note\":\"a\"}")]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8", EchoApp.Caller + "&note=a")]
    [InlineData("APPLICATION/X-WWW-FORM-URLENCODED", EchoApp.Caller + "&note=a")]
    public async Task Content_types_are_read_whatever_their_case_and_parameters(string contentType, string body) =>
        await AssertNoteAsync(EchoApp.Body(Encoding.UTF8.GetBytes(body), contentType), "a");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/problem+json")]
    [InlineData("json")]
    [InlineData(";;")]
    public async Task Other_content_types_are_refused_with_415(string? contentType) =>
        await AssertRefusedAsync(EchoApp.Body("{\"note\":\"a\"}"u8.ToArray(), contentType), HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task An_empty_body_is_no_body(string? contentType) => await AssertNoteAsync(EchoApp.Body([], contentType), "null");

    [Theory]
    [InlineData(EchoApp.Caller + "&note=a b")]
    [InlineData(EchoApp.Caller + "&note=a/b")]
    [InlineData(EchoApp.Caller + "&note=a?b")]
    [InlineData(EchoApp.Caller + "&note={}")]
    [InlineData(EchoApp.Caller + "&note=\u00E9")]
    [InlineData("note=a&" + EchoApp.Caller)]
    [InlineData("&" + EchoApp.Caller)]
    [InlineData("userid=1&" + EchoApp.Caller)]
    public async Task A_form_holds_nothing_but_characters_of_forms_and_begins_with_a_parameter_of_the_contract(string form)
    {
        var answer = await echo.App.SendAsync(HttpMethod.Post, EchoApp.Post, EchoApp.Form(form));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("form body", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/echo/7/get")]
    [InlineData("DELETE", "/echo/keyed/c0ffee00-0000-0000-0000-000000000000")]
    public async Task GET_and_DELETE_take_parameters_from_the_query_only(string method, string target)
    {
        var answer = await echo.App.SendAsync(new HttpMethod(method), target, EchoApp.Form(EchoApp.Caller));

        Assert.Equal((HttpStatusCode.BadRequest, "The parameter 'userId' is missing."), (answer.Status, answer.Message));
    }

    [Theory]
    [InlineData("{", "is not valid JSON")]
    [InlineData("[]", "must be an object, from its first byte on")]
    [InlineData("{\"\\uD800\":\"a\"}", "contains text that is not Unicode, at its beginning")]
    [InlineData("{\"note\":1,\"\\uD800\":\"a\"}", "contains text that is not Unicode, at or after the parameter 'note'")]
    public async Task JSON_that_nothing_is_bound_from_is_read_strictly_too(string json, string message)
    {
        const string target = $"/echo/keyed/c0ffee00-0000-0000-0000-000000000000?{EchoApp.Caller}";

        var answer = await echo.App.SendAsync(HttpMethod.Delete, target, EchoApp.Json(json));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await echo.App.SendAsync(HttpMethod.Delete, target, EchoApp.Json("{\"note\":1}"))).Status);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_read() =>
        await AssertNoteAsync(EchoApp.Chunked("{\"note\":\"a\"}"u8.ToArray(), "application/json"), "a");

    [Fact]
    public async Task The_largest_body_is_read_to_its_end()
    {
        var note = new string('a', MaxBodyLength - $"{EchoApp.Caller}&note=".Length);

        await AssertNoteAsync(EchoApp.Form($"{EchoApp.Caller}&note={note}"), note);
        await AssertNoteAsync(EchoApp.Chunked(Encoding.UTF8.GetBytes($"{EchoApp.Caller}&note={note}"), "application/x-www-form-urlencoded"), note);
    }

    [Fact]
    public async Task A_larger_body_is_refused_with_413() => await AssertTooLargeAsync(EchoApp.Body);

    [Fact]
    public async Task A_larger_body_of_unknown_length_is_refused_with_413() => await AssertTooLargeAsync(EchoApp.Chunked);

    private static async Task AssertTooLargeAsync(Func<byte[], string, HttpContent> body)
    {
        await using var app = await TestApp.StartAsync();

        Answer[] answers =
        [
            await app.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}", body(new byte[MaxBodyLength + 1], "application/json")),
            await app.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}", body(new byte[200_000], "application/json")),
            await app.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}", body(new byte[200_000], "text/plain")),
        ];

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "The body is larger than 65536 bytes."), (answer.Status, answer.Message)));
        Assert.Empty(app.Log.Errors);
    }

    private async Task AssertNoteAsync(HttpContent body, string note)
    {
        var isForm = body.Headers.ContentType?.MediaType?.EndsWith("form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        var answer = await echo.App.SendAsync(HttpMethod.Post, isForm ? EchoApp.Post : $"{EchoApp.Post}?{EchoApp.Caller}", body);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal($"{EchoApp.Told} 7 {note}", answer.Message);
    }

    private async Task<Answer> AssertRefusedAsync(HttpContent body, HttpStatusCode status)
    {
        var answer = await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}", body);

        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.Message);
        return answer;
    }
}
