using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0301Tests
{
    private const string Delete = "[ConfirmationActionHook(\"Close\", CardActionMethod.Delete, \"/close\", \"Sure?\")] public CardActionResult Close";
    private const string Model = "public sealed record Closing(string Reason, int? Days); public class ClosingForm { public string Reason { get; set; } = \"\"; }";

    [Theory]
    [InlineData("DELETE", Delete + "([FromBody] Closing {|#0:body|}) => body.Reason;")]
    [InlineData("DELETE", Delete + "([FromForm] string {|#0:body|}) => body;")]
    [InlineData("DELETE", Delete + "(System.IO.Stream {|#0:body|}) => $\"{body}\";")]
    [InlineData(
        "GET",
        "[ActionHook(\"Close\", CardActionMethod.Get, \"/close\")] public CardActionResult Close(System.Text.Json.JsonElement {|#0:body|}) => $\"{body}\";")]
    [InlineData("DELETE", Delete + "(Closing {|#0:body|}) => body.Reason;")]
    [InlineData("DELETE", Delete + "(IReadOnlyList<Closing> {|#0:body|}) => $\"{body}\";")]
    [InlineData("DELETE", Delete + "(IEnumerable<Closing> {|#0:body|}) => $\"{body}\";")]
    [InlineData("DELETE", Delete + "(Dictionary<string, string> {|#0:body|}) => $\"{body}\";")]
    [InlineData("DELETE", Delete + "(ClosingForm {|#0:body|}) => $\"{body.Reason}\";")]
    public Task A_parameter_that_wants_a_body_is_reported(string method, string hook) =>
        RuleTest.Reports(
            Rules.BodyNotAllowed,
            $"'body' expects a body, but HubSpot sends the properties of a {method} action in the query: take each as a parameter, or use POST",
            Card(hooks: hook), Result(types: Model));

    [Fact]
    public Task Properties_in_the_query_are_not() => RuleTest.IsSilent(Card(hooks: Delete + "(string reason, int? days) => reason + days;"), Result());

    [Fact]
    public Task The_fix_takes_those_of_what_is_no_service_from_the_query() =>
        RuleTest.Fixes<BodyParameterFix>(
            "Bind from the query",
            Card(hooks: Delete + "(Closing {|CARD0301:body|}) => body.Reason;"),
            Card(hooks: Delete + "(string reason, int? days) => reason;"),
            [Result(types: Model)]);

    [Fact]
    public Task The_fix_takes_the_body_s_properties_from_the_query() =>
        RuleTest.Fixes<BodyParameterFix>(
            "Bind from the query",
            Card(hooks: Delete + "(CardRequest request, [FromBody] Closing {|CARD0301:body|}) => request.UserEmail + body.Reason + body.Days;"),
            Card(hooks: Delete + "(CardRequest request, string reason, int? days) => request.UserEmail + reason + days;"),
            [Result(types: Model)]);

    [Fact]
    public Task The_fix_makes_it_a_POST() =>
        RuleTest.Fixes<BodyParameterFix>(
            "Bind from the body of a POST",
            Card(hooks: Delete + "([FromBody] string {|CARD0301:reason|} = \"none\") => reason;"),
            Card(hooks: Delete.Replace("Delete", "Post", StringComparison.Ordinal) + "(string reason = \"none\") => reason;"),
            [Result()],
            index: 1);

    [Theory]
    [InlineData("(System.IO.Stream {|CARD0301:body|}) => $\"{body}\";")]
    [InlineData("([FromBody] Closing {|CARD0301:body|}) => $\"{body}\";")]
    [InlineData("(string reason, [FromBody] Closing {|CARD0301:body|}) => reason + body.Reason;")]
    public Task A_body_that_is_not_taken_apart_is_left_to_the_user(string parameters) =>
        RuleTest.OffersNoFix<BodyParameterFix>(Card(hooks: Delete + parameters), Result(types: Model));
}
