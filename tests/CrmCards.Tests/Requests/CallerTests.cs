using System.Net;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Requests;

public class CallerTests(EchoApp echo) : IClassFixture<EchoApp>
{
    public static TheoryData<string> RequiredParameters => [.. EchoApp.CallerParameters.Keys];

    public static TheoryData<string> Ids => ["userId", "portalId", "associatedObjectId"];

    [Fact]
    public async Task The_legacy_service_fetches_with_a_query()
    {
        var answer = await echo.App.GetAsync($"/echo?{EchoApp.Caller}&firstname=Anna");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(EchoApp.Told, answer.Title);
    }

    [Fact]
    public async Task An_app_card_sends_its_app_id_too()
    {
        var answer = await echo.App.GetAsync($"/echo?{EchoApp.Caller}&appId=99");

        Assert.Equal("1|anna@example.com|2|99|Contact|3", answer.Title);
    }

    [Theory]
    [InlineData("GET", "/echo/7/get", "7")]
    [InlineData("DELETE", "/echo/keyed/6f9619ff-8b86-d011-b42d-00c04fc964ff", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    public async Task Actions_without_a_body_take_the_query(string method, string path, string target)
    {
        var answer = await echo.App.SendAsync(new(method), $"{path}?{EchoApp.Caller}&note=hello");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal($"{EchoApp.Told} {target} hello", answer.Message);
    }

    [Theory]
    [InlineData("POST", "/echo/7/post", "7")]
    [InlineData("PUT", "/echo/named/seven", "seven")]
    [InlineData("PATCH", "/echo/7/patch", "7")]
    public async Task Actions_with_a_body_take_a_form_a_JSON_object_or_the_query(string method, string path, string target)
    {
        Answer[] answers =
        [
            await echo.App.SendAsync(new(method), path, EchoApp.Form($"{EchoApp.Caller}&note=hello")),
            await echo.App.SendAsync(new(method), path, EchoApp.Json($$"""{{{EchoApp.CallerJson}},"note":"hello"}""")),
            await echo.App.SendAsync(new(method), $"{path}?{EchoApp.Caller}&note=hello"),
            await echo.App.SendAsync(new(method), $"{path}?{EchoApp.Caller}", EchoApp.Json("""{"note":"hello"}""")),
        ];

        Assert.All(answers, answer => Assert.Equal($"{EchoApp.Told} {target} hello", answer.Message));
    }

    [Fact]
    public async Task An_app_card_repeats_its_JSON_parameters_in_the_query()
    {
        var answer = await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}&note=hello&appId=99", EchoApp.Json($$"""{{{EchoApp.CallerJson}},"note":"hello"}"""));

        Assert.Equal("1|anna@example.com|2|99|Contact|3 7 hello", answer.Message);
    }

    [Fact]
    public async Task JSON_numbers_are_fine_for_ids_and_numbers()
    {
        var answer = await echo.App.SendAsync(HttpMethod.Patch, "/echo/7/patch?userId=1", EchoApp.Json(
            """{"userId":1,"portalId":2,"associatedObjectId":9007199254740993,"associatedObjectType":"DEAL","appId":null,"amount":-12}"""));

        Assert.Equal("1|null|2||Deal|9007199254740993 7 -12", answer.Message);
    }

    [Theory]
    [InlineData("CONTACT", "Contact")]
    [InlineData("company", "Company")]
    [InlineData("Deal", "Deal")]
    [InlineData("tIcKeT", "Ticket")]
    [InlineData("0-1", "Contact")]
    [InlineData("0-2", "Company")]
    [InlineData("0-3", "Deal")]
    [InlineData("0-5", "Ticket")]
    public async Task Object_types_come_as_names_in_any_case_or_as_type_ids(string sent, string type)
    {
        var answer = await echo.App.GetAsync($"/echo?userId=1&portalId=2&associatedObjectId=3&associatedObjectType={sent}");

        Assert.Equal($"1|null|2||{type}|3", answer.Title);
    }

    [Theory]
    [InlineData("0-4")]
    [InlineData("0-01")]
    [InlineData("2-")]
    [InlineData("2-07")]
    [InlineData("2-1%00")]
    [InlineData("Custom")]
    [InlineData("CONTACTS")]
    [InlineData("1")]
    [InlineData("%20CONTACT")]
    public async Task Other_object_types_are_refused(string sent) =>
        await AssertRefusedAsync($"/echo?userId=1&portalId=2&associatedObjectId=3&associatedObjectType={sent}", "associatedObjectType");

    [Theory]
    [MemberData(nameof(RequiredParameters))]
    public async Task A_missing_parameter_is_named(string missing)
    {
        var others = EchoApp.CallerParameters.Where(parameter => parameter.Key != missing).Select(parameter => $"{parameter.Key}={parameter.Value}");

        await AssertRefusedAsync($"/echo?{string.Join('&', others)}", missing);
        await AssertRefusedAsync($"/echo?{string.Join('&', others)}&{missing}=", missing);
        await AssertRefusedAsync($"/echo?{string.Join('&', others)}&{missing}", missing);
    }

    [Fact]
    public async Task A_request_without_any_parameter_is_refused() => await AssertRefusedAsync("/echo", "userId");

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_bad_id_is_named(string id)
    {
        var others = EchoApp.CallerParameters.Where(parameter => parameter.Key != id).Select(parameter => $"{parameter.Key}={parameter.Value}");
        foreach (var value in new[] { "x", "1.5", "-1", "1e3", "0x1", "%2B1", "%201", "1,000", "9223372036854775808", "%D9%A1", "1%00" })
            await AssertRefusedAsync($"/echo?{string.Join('&', others)}&{id}={value}", id);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    public async Task A_bad_app_id_is_named(string value) => await AssertRefusedAsync($"/echo?{EchoApp.Caller}&appId={value}", "appId");

    [Fact]
    public async Task Characters_that_callers_leave_bare_are_taken() =>
        Assert.StartsWith("[a]|^`|", await echo.FetchedAsync("firstname=[a]|^`"), StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_address_of_the_user_is_null()
    {
        var answer = await echo.App.GetAsync("/echo?userId=1&userEmail=&portalId=2&associatedObjectId=3&associatedObjectType=CONTACT");

        Assert.Equal("1|null|2||Contact|3", answer.Title);
    }

    private async Task AssertRefusedAsync(string target, string parameter)
    {
        var answer = await echo.App.GetAsync(target);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains($"'{parameter}'", answer.Message, StringComparison.Ordinal);
    }
}
