using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0327Tests
{
    private const string Page = "[IframeAction(\"Edit\", \"https://example.com/edit\", Width = 1, Height = 1)]";

    [Theory]
    [InlineData("Other")]
    [InlineData("edit")]
    [InlineData("Change")]
    [InlineData("")]
    public Task A_fallback_that_is_no_iframe_action_of_the_result_is_reported(string label) =>
        RuleTest.Reports(
            Rules.UnusableFallback,
            $"Fallback = '{label}' of the action 'Change' names no iframe action in the same place: give it the label of one",
            Hook($"{{|#0:\"{label}\"|}}", label: "Change"),
            Result(attributes: Page));

    [Fact]
    public Task One_that_is_in_another_place_is_reported() =>
        RuleTest.Reports(
            Rules.UnusableFallback,
            "Fallback = 'Edit' of the action 'Edit' names no iframe action in the same place: give it the label of one",
            Hook("{|#0:\"Edit\"|}", ", Placement = CardActionPlacement.Secondary"),
            Result(attributes: Page));

    [Fact]
    public Task One_of_an_action_without_inputs_is_reported() =>
        RuleTest.Reports(
            Rules.UnusableFallback,
            "Fallback = 'Edit' of the action 'Change' has no use: the action has no inputs, so that every caller gets it; remove it",
            Card(hooks: "[ActionHook(\"Change\", CardActionMethod.Post, \"/run\", Fallback = {|#0:\"Edit\"|})] public CardActionResult Run() => \"Run\";"),
            Result(attributes: Page));

    [Fact]
    public Task One_with_the_label_of_the_form_is_no_second_action_of_that_label() => RuleTest.IsSilent(Hook("\"Edit\""), Result(attributes: Page));

    [Fact]
    public Task A_form_with_the_label_of_an_iframe_action_that_is_not_its_fallback_is_a_second_one() =>
        RuleTest.Reports(
            Rules.DuplicateLabel,
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules.DuplicateLabel.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture), "Edit"),
            Card(hooks: $"[ActionHook({{|#0:\"Edit\"|}}, CardActionMethod.Post, \"/run\")] {Run}"),
            Result(attributes: Page));

    private const string Run = "public CardActionResult Run([ActionInput(\"Note\")] string note) => note;";

    private static string Hook(string fallback, string more = "", string label = "Edit") =>
        Card(hooks: $"[ActionHook(\"{label}\", CardActionMethod.Post, \"/run\", Fallback = {fallback}{more})] {Run}");
}
