using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0323Tests
{
    [Theory]
    [InlineData("GET", "ActionHook(\"Close\", CardActionMethod.Get, \"/close\")")]
    [InlineData("GET", "ConfirmationActionHook(\"Close\", CardActionMethod.Get, \"/close\", \"Sure?\")")]
    [InlineData("DELETE", "ConfirmationActionHook(\"Close\", CardActionMethod.Delete, \"/close\", \"Sure?\")")]
    public Task An_input_of_a_request_without_a_body_is_reported(string method, string hook) =>
        RuleTest.Reports(
            Rules.InputWithoutBody,
            $"'reason' is an input of a form, but a {method} request has no body to send it in: use POST",
            Close(hook, "string? domain, [ActionInput(\"Reason\")] string {|#0:reason|}, [ActionInput(\"Days\")] int days"), Result());

    [Theory]
    [InlineData("Post")]
    [InlineData("Put")]
    [InlineData("Patch")]
    public Task One_of_a_request_with_a_body_is_not(string method) =>
        RuleTest.IsSilent(Close($"ActionHook(\"Close\", CardActionMethod.{method}, \"/close\")", "[ActionInput(\"Reason\")] string reason"), Result());

    [Theory]
    [InlineData("ActionHook(\"Close\", CardActionMethod.Get, \"/close\")", "ActionHook(\"Close\", CardActionMethod.Post, \"/close\")")]
    [InlineData(
        "ConfirmationActionHook(\"Delete\", method: CrmCards.CardActionMethod.Delete, \"/close\", \"Sure?\")",
        "ConfirmationActionHook(\"Delete\", method: CrmCards.CardActionMethod.Post, \"/close\", \"Sure?\")")]
    public Task The_fix_makes_it_a_POST(string hook, string mended) =>
        RuleTest.Fixes<InputMethodFix>(
            "Use CardActionMethod.Post",
            Close(hook, "[ActionInput(\"Reason\")] string {|CARD0323:reason|}, [ActionInput(\"Days\")] int days"),
            Close(mended, "[ActionInput(\"Reason\")] string reason, [ActionInput(\"Days\")] int days"),
            [Result()]);

    [Fact]
    public Task A_method_that_is_named_elsewhere_is_left_to_the_user() =>
        RuleTest.OffersNoFix<InputMethodFix>(
            Card(hooks: "private const CardActionMethod Method = CardActionMethod.Get; [ActionHook(\"Close\", Method, \"/close\")] public CardActionResult Close([ActionInput(\"Reason\")] string {|CARD0323:reason|}) => reason;"),
            Result());

    private static string Close(string hook, string parameters) =>
        Card(hooks: $"[{hook}] public CardActionResult Close({parameters}) => throw new NotSupportedException();");
}
