using System.Net;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Requests;
using CrmCards.Tests.Signatures;

namespace CrmCards.Tests.Inputs;

public class FormActionTests(FormApp form) : IClassFixture<FormApp>
{
    private const string EnterAValue = "Enter a value.";

    [Fact]
    public async Task What_was_entered_arrives_with_its_types()
    {
        var answer = await form.SendAsync("""
            "inputs":{
              "line":"SECOND","until":"2026-12-31","reason":"Be \u00e4😀","code":"ABC-12","mail":"a@b","page":"https://x","count":10,"small":255,"ratio":-0.25,
              "price":99.95,"sure":true,"at":"2026-01-02T03:04:05+02:00","then":"2026-01-02T03:04:05Z","lines":["ThirdLine","First"],"text":" "}
            """);

        Assert.Equal(
            "7|Second|2026-12-31|Be ä😀|ABC-12|a@b|https://x|10|255|-0.25|99.95|True|2026-01-02T03:04:05.0000000+02:00|2026-01-02T03:04:05.0000000Z|ThirdLine+First| ",
            After(answer.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData(
        ""","reason":null,"mail":null,"page":null,"small":null,"ratio":null,"price":null,"sure":null,"at":null,"then":null,"lines":null,"text":null""")]
    [InlineData(""","reason":"","mail":"","page":"","lines":[],"text":"" """)]
    public async Task What_was_left_empty_is_null_or_the_default(string empty)
    {
        var answer = await form.SendAsync($"\"inputs\":{{{FormApp.Least}{empty}}}");

        Assert.Equal("7|First|2026-02-03||AB-1|||3||||False||||none", After(answer.Message));
    }

    [Fact]
    public async Task Every_finding_stands_under_its_name_in_the_order_of_the_inputs_and_nothing_runs()
    {
        var runs = form.Runs;

        var answer = await form.SendAsync(""" "inputs":{"other":{"a":[1]},"count":11,"reason":"ab","line":"first","code":" ","lines":["First","First"]} """);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(
            """{"message":"Some values are not valid.","inputs":[{"name":"line","message":"Choose one of the options."},{"name":"until","message":"Enter a value."},{"name":"reason","message":"Enter at least 3 characters."},{"name":"code","message":"Enter a value."},{"name":"count","message":"Enter at most 10."},{"name":"lines","message":"Choose each option only once."},{"name":"other","message":"The action has no such input."}]}""",
            answer.Body);
        Assert.Equal(runs, form.Runs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"inputs\":null")]
    [InlineData("\"inputs\":{}")]
    public async Task Without_any_value_each_required_input_is_named(string members)
    {
        var answer = await form.SendAsync(members);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(
            [("line", EnterAValue), ("until", EnterAValue), ("code", EnterAValue), ("count", EnterAValue)],
            answer.Json.GetProperty("inputs").EnumerateArray().Select(finding => (finding.GetProperty("name").GetString()!, finding.GetProperty("message").GetString()!)));
    }

    [Fact]
    public async Task A_form_encoded_body_carries_no_values()
    {
        var answer = await form.App.SendAsync(HttpMethod.Post, FormApp.Reassign, EchoApp.Form($"{EchoApp.Caller}&line=First&inputs=1"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 4), (answer.Status, answer.Json.GetProperty("inputs").GetArrayLength()));
    }

    [Theory]
    [InlineData("\"inputs\":[]")]
    [InlineData("\"inputs\":\"a\"")]
    [InlineData("\"inputs\":1")]
    [InlineData("\"inputs\":{},\"inputs\":{}")]
    public async Task What_is_not_one_object_has_a_message_and_no_findings(string members)
    {
        var answer = await form.SendAsync(members);

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, """{"message":"The member inputs of the JSON body must be one object.","inputs":[]}"""),
            (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_name_that_is_sent_twice_is_named_even_with_equal_values() =>
        Assert.Equal("This was sent more than once.", await form.FaultAsync("mail", "\"a@b\",\"mail\":\"a@b\""));

    [Theory]
    [InlineData("\"reason\":\"\\ud800abc\"")]
    [InlineData("\"at\":\"\\ud800\"")]
    [InlineData("\"\\ud800\":1")]
    public async Task Half_a_surrogate_pair_is_refused(string member)
    {
        var answer = await form.SendAsync($"\"inputs\":{{{FormApp.Least},{member}}}");

        Assert.True(answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, answer.Body);
        Assert.Empty(form.App.Log.Errors);
    }

    [Fact]
    public async Task Values_for_an_action_without_inputs_are_passed_over()
    {
        var answer = await form.SendAsync(""" "inputs":{"line":1},"city":"Bonn" """, "/forms/7/plain");

        Assert.Equal("7 city=Bonn", answer.Message[(answer.Message.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public async Task An_invalid_answer_is_not_kept_for_a_repeat_of_the_signature()
    {
        await using var app = await TestApp.StartAsync();
        var invalid = new SignedMessage(HttpMethod.Post, FormApp.Reassign, FormApp.Body("\"inputs\":{}"));

        Answer[] answers = [await invalid.SendAsync(app), await invalid.SendAsync(app)];

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.DoesNotContain(app.Log.OfCards, entry => entry.Id.Name == "ActionRepeated");
    }

    [Fact]
    public async Task Only_callers_that_ask_get_actions_with_inputs()
    {
        string[] without = ["", "&cardExtensions=", "&cardExtensions=pages", "&cardExtensions=Inputs"];
        string[] with = ["&cardExtensions=inputs", "&cardExtensions=pages,inputs", "&cardExtensions=%20inputs%20,"];

        var first = await FetchAsync("");
        Assert.Equal(["Plain"], Labels(first));
        foreach (var query in without) Assert.Equal(first.Body, (await FetchAsync(query)).Body);
        foreach (var query in with) Assert.Equal(["Plain", "Reassign"], Labels(await FetchAsync(query)));
    }

    [Fact]
    public async Task The_form_shows_the_values_of_the_result_first()
    {
        var inputs = (await FetchAsync("&cardExtensions=inputs")).Json.GetProperty("results")[0].GetProperty("actions")[1].GetProperty("inputs").EnumerateArray().ToArray();

        Assert.Equal(
            [("line", "SECOND"), ("until", "2026-05-04"), ("reason", "Be \"quick\"")],
            inputs.Where(input => input.TryGetProperty("value", out _)).Select(input => (input.GetProperty("name").GetString()!, input.GetProperty("value").GetString()!)));
        Assert.Equal("""{"name":"small","label":"Small","type":"INTEGER","required":false,"min":0,"max":255}""", inputs[7].GetRawText());
    }

    [Fact]
    public async Task A_cached_card_keeps_both_answers_apart()
    {
        string[] queries = ["", "&cardExtensions=inputs", "", "&cardExtensions=inputs"];
        var has = new List<bool>();

        foreach (var query in queries)
            has.Add((await form.App.GetAsync($"{CachedFormCard.Route}?{EchoApp.Caller}{query}")).Json.TryGetProperty("primaryAction", out _));

        Assert.Equal([false, true, false, true], has);
    }

    private static string After(string message) => message[(message.IndexOf('|', StringComparison.Ordinal) + 1)..];

    private static string?[] Labels(Answer answer) =>
        [.. answer.Json.GetProperty("results")[0].GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("label").GetString())];

    private Task<Answer> FetchAsync(string query) => form.App.GetAsync($"/forms?{EchoApp.Caller}{query}");
}
