using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Text.Json;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Requests;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Tests.Inputs;

public class ChoiceTests(FormApp form) : IClassFixture<FormApp>
{
    private ChoiceData Data => form.App.Services.GetRequiredService<ChoiceData>();

    [Fact]
    public async Task The_choices_are_made_once_a_fetch_and_stand_in_every_form()
    {
        var calls = Data.Calls;

        var answer = await FetchAsync("&lastname=Bauer&cardExtensions=inputs");

        Assert.Equal(calls + 1, Data.Calls);
        Assert.Equal(
            """[{"name":"agent","label":"Agent","type":"CHOICE","required":true,"options":[{"label":"Ann","value":"1"},{"label":"Bob Bauer","value":"2"}],"value":"2"},{"name":"tags","label":"Tags","type":"CHOICES","required":false,"options":[{"label":"New","value":"new"},{"label":"Old \"one\"","value":"ä\"😀"}]},{"name":"key","label":"Key","type":"CHOICE","required":false,"options":[{"label":"None","value":"00000000-0000-0000-0000-000000000000"}]},{"name":"note","label":"Note","type":"TEXT","required":false}]""",
            Inputs(answer, 0));
        Assert.Contains("""{"label":"Bob Bauer","value":"2"}]},{"name":"tags",""", Inputs(answer, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_for_a_caller_without_forms()
    {
        var calls = Data.Calls;

        var answer = await FetchAsync("");

        Assert.Equal((HttpStatusCode.OK, calls), (answer.Status, Data.Calls));
        Assert.False(answer.Json.GetProperty("results")[0].TryGetProperty("actions", out _));
    }

    [Fact]
    public async Task A_cached_card_keeps_the_choices_of_each_user()
    {
        var answers = new List<string>();

        foreach (var user in new[] { 1, 9, 1 })
        {
            var answer = await form.App.GetAsync($"{CachedFormCard.Route}?{EchoApp.Caller.Replace("userId=1", $"userId={user}", StringComparison.Ordinal)}&cardExtensions=inputs");
            answers.Add(answer.Json.GetProperty("secondaryActions")[0].GetProperty("inputs")[0].GetProperty("options").GetRawText());
        }

        Assert.Equal(["""[{"label":"User 1","value":"1"}]""", """[{"label":"User 9","value":"9"}]""", """[{"label":"User 1","value":"1"}]"""], answers);
    }

    [Theory]
    [InlineData("""{"agent":"2","tags":["ä\u0022😀","new"],"key":"00000000-0000-0000-0000-000000000000","note":"n"}""", """7|2|ä"😀+new|00000000-0000-0000-0000-000000000000|n""")]
    [InlineData("""{"agent":"1"}""", "7|1|none||")]
    [InlineData("""{"agent":"1","tags":[],"key":null}""", "7|1|none||")]
    public async Task What_was_chosen_arrives_with_its_type(string inputs, string message)
    {
        var answer = await AssignAsync(inputs);

        Assert.Equal((HttpStatusCode.OK, message), (answer.Status, answer.Message));
    }

    [Theory]
    [InlineData("""{"agent":"3"}""", "agent", "Choose one of the options.")]
    [InlineData("""{"agent":"01"}""", "agent", "Choose one of the options.")]
    [InlineData("""{"agent":1}""", "agent", "Choose one of the options.")]
    [InlineData("{}", "agent", "Enter a value.")]
    [InlineData("""{"agent":"1","tags":["New"]}""", "tags", "Choose one of the options.")]
    [InlineData("""{"agent":"1","tags":["new","new"]}""", "tags", "Choose each option only once.")]
    [InlineData("""{"agent":"1","key":"{00000000-0000-0000-0000-000000000000}"}""", "key", "Choose one of the options.")]
    [InlineData("""{"agent":"1","other":"1"}""", "other", "The action has no such input.")]
    public async Task What_is_none_of_the_choices_is_refused_and_nothing_runs(string inputs, string name, string message)
    {
        var runs = Data.Runs;

        var answer = await AssignAsync(inputs);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var finding = Assert.Single(answer.Json.GetProperty("inputs").EnumerateArray());
        Assert.Equal((name, message), (finding.GetProperty("name").GetString()!, finding.GetProperty("message").GetString()!));
        Assert.Equal(runs, Data.Runs);
    }

    [Fact]
    public async Task The_choices_of_now_count_and_not_those_of_the_fetch()
    {
        await using var app = await TestApp.StartAsync();
        var data = app.Services.GetRequiredService<ChoiceData>();
        data.Agents = _ => [new(5, "Eve")];

        var (old, now) = (await AssignAsync("""{"agent":"1"}""", app), await AssignAsync("""{"agent":"5"}""", app));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (old.Status, now.Status));
    }

    [Fact]
    public async Task Without_any_choice_the_form_says_so()
    {
        await using var app = await TestApp.StartAsync();
        app.Services.GetRequiredService<ChoiceData>().Agents = _ => [];

        var answer = await FetchAsync("&cardExtensions=inputs", app);

        Assert.Contains("\"required\":true,\"options\":[]}", Inputs(answer, 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "The method ChoiceCard.AgentsAsync returned null. Return a list without choices if there are none.")]
    [InlineData(1, "The choice at index 1 that the method ChoiceCard.AgentsAsync returned has no value. Leave it out, or correct it.")]
    [InlineData(2, "The choice at index 1 that the method ChoiceCard.AgentsAsync returned has no label. Leave it out, or correct it.")]
    [InlineData(3, "The choice at index 1 that the method ChoiceCard.AgentsAsync returned has the value '1', as another one before it. Leave it out, or correct it.")]
    public async Task A_choice_that_nobody_can_choose_is_an_error_of_the_app(int kind, string message)
    {
        await using var app = await TestApp.StartAsync();
        app.Services.GetRequiredService<ChoiceData>().Agents = _ => kind switch
        {
            0 => null!,
            1 => [new(1, "Ann"), null!],
            2 => [new(1, "Ann"), new(2, " ")],
            _ => [new(1, "Ann"), new(1, "Bob")],
        };

        var answer = await FetchAsync("&cardExtensions=inputs", app);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains(app.Log.OfCards, entry => entry.Exception?.Message == message);
    }

    [Fact]
    public async Task The_values_that_a_rule_names_are_choices()
    {
        var answer = await FetchAsync("&cardExtensions=inputs");

        Assert.Equal(
            """[{"name":"currency","label":"Currency","type":"CHOICE","required":false,"options":[{"label":"EUR","value":"EUR"},{"label":"USD","value":"USD"}],"value":"USD"},{"name":"rate","label":"Rate","type":"CHOICE","required":true,"options":[{"label":"7","value":"7"},{"label":"19","value":"19"}]},{"name":"line","label":"Line","type":"CHOICE","required":false,"options":[{"label":"First","value":"First"},{"label":"Third line","value":"ThirdLine"}]}]""",
            Inputs(answer, 0, action: 1));
    }

    [Theory]
    [InlineData("""{"currency":"EUR","rate":"19","line":"ThirdLine"}""", "7|EUR|19|ThirdLine")]
    [InlineData("""{"rate":"7"}""", "7||7|")]
    [InlineData("{}", null)]
    [InlineData("""{"rate":"7","currency":"GBP"}""", null)]
    [InlineData("""{"rate":"20"}""", null)]
    [InlineData("""{"rate":19}""", null)]
    [InlineData("""{"rate":"7","line":"SECOND"}""", null)]
    public async Task Only_the_values_that_a_rule_names_are_taken(string inputs, string? message)
    {
        var answer = await form.App.SendAsync(HttpMethod.Post, "/choices/7/pay", EchoApp.Json(FormApp.Body($"\"inputs\":{inputs}")));

        Assert.Equal(message is null ? (HttpStatusCode.UnprocessableEntity, "Some values are not valid.") : (HttpStatusCode.OK, message), (answer.Status, answer.Message));
    }

    [Fact]
    public async Task What_is_taken_is_what_dotnet_takes() => await Gen.Select(
        Gen.OneOf<string?>("EUR", "USD", "eur", "GBP", "", null),
        Gen.OneOf<int?>(7, 19, 8, null),
        Gen.OneOf<Line?>(Line.First, Line.Second, Line.ThirdLine, null)).SampleAsync(
        async (currency, rate, line) =>
        {
            var entered = new Payment(string.IsNullOrEmpty(currency) ? null : currency, rate, line);
            var isValid = Validator.TryValidateObject(entered, new ValidationContext(entered), validationResults: null, validateAllProperties: true);
            var choice = line == Line.Second ? "SECOND" : line?.ToString();
            var inputs = JsonSerializer.Serialize(new { currency, rate = rate?.ToString(CultureInfo.InvariantCulture), line = choice });
            var answer = await form.App.SendAsync(HttpMethod.Post, "/choices/7/pay", EchoApp.Json(FormApp.Body($"\"inputs\":{inputs}")));
            return answer.Status == (isValid ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
        },
        iter: 500);

    /// <summary>The same rules, as .NET itself validates them.</summary>
    private sealed record Payment(
        [property: AllowedValues("EUR", "USD", "EUR", null)] string? Currency,
        [property: AllowedValues(7, 19)] int? Rate,
        [property: DeniedValues(CrmCards.Tests.Inputs.Line.Second)] Line? Line);

    private static string Inputs(Answer answer, int result, int action = 0) =>
        answer.Json.GetProperty("results")[result].GetProperty("actions")[action].GetProperty("inputs").GetRawText();

    private Task<Answer> FetchAsync(string query, TestApp? app = null) => (app ?? form.App).GetAsync($"{ChoiceCard.Route}?{EchoApp.Caller}{query}");

    private Task<Answer> AssignAsync(string inputs, TestApp? app = null) =>
        (app ?? form.App).SendAsync(HttpMethod.Post, "/choices/7/assign", EchoApp.Json(FormApp.Body($"\"inputs\":{inputs}")));
}
