using System.Net;
using System.Text.Json;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Serialization;
using CsCheck;

namespace CrmCards.Tests.Requests;

public class HostileInputTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Fact]
    public async Task Whatever_the_query_the_answer_is_well_formed() =>
        await HostileInput.Query.SampleAsync(
            async query => IsWellFormed(await echo.App.GetAsync($"/echo?{query}")) && IsWellFormed(await echo.App.GetAsync($"/echo/7/get?{query}")),
            iter: 3_000);

    [Fact]
    public async Task Whatever_the_form_the_answer_is_well_formed() =>
        await HostileInput.Form.SampleAsync(
            async form => IsWellFormed(await echo.App.SendAsync(HttpMethod.Post, EchoApp.Post, EchoApp.Body(form, "application/x-www-form-urlencoded"))),
            iter: 4_000);

    [Fact]
    public async Task Whatever_the_JSON_the_answer_is_well_formed() =>
        await HostileInput.Json.SampleAsync(
            async json => IsWellFormed(await echo.App.SendAsync(HttpMethod.Patch, "/echo/7/patch", EchoApp.Body(json, "application/json"))),
            iter: 3_000);

    [Fact]
    public async Task Any_text_in_a_parameter_reaches_the_handler_from_query_form_and_JSON() =>
        await Texts.Any.Select(Texts.WellFormed).SampleAsync(
            async text =>
            {
                var escaped = Uri.EscapeDataString(text);
                Answer[] answers =
                [
                    await echo.App.GetAsync($"/echo/7/get?{EchoApp.Caller}&note={escaped}"),
                    await echo.App.SendAsync(HttpMethod.Post, EchoApp.Post, EchoApp.Form($"{EchoApp.Caller}&note={escaped}")),
                    await echo.App.SendAsync(HttpMethod.Post, $"{EchoApp.Post}?{EchoApp.Caller}&note={escaped}", EchoApp.Json($$"""{"note":{{JsonSerializer.Serialize(text)}}}""")),
                ];
                return answers.All(answer => answer.Status == HttpStatusCode.OK && answer.Message == $"{EchoApp.Told} 7 {(text.Length > 0 ? text : "null")}");
            },
            iter: 500);

    private bool IsWellFormed(Answer answer) =>
        !echo.App.Log.Errors.Any()
        && answer.Response.Content.Headers.ContentType is { MediaType: "application/json" }
        && (answer.Status == HttpStatusCode.OK
            ? answer.Json.ValueKind == JsonValueKind.Object
            : (int)answer.Status is >= 400 and < 500 && answer.Message.Length > 0);
}
