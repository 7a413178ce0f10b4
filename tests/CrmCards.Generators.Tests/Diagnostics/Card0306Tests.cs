using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0306Tests
{
    [Fact]
    public Task An_iframe_action_without_a_label_is_reported() =>
        RuleTest.Reports(
            Rules.MissingLabel,
            "The iframe action has an empty label: give it the text that users see",
            Card(), Result(attributes: "[IframeAction({|#0:\"\"|}, \"/edit\", Width = 1, Height = 1)]"));

    [Fact]
    public Task So_is_an_action_hook() =>
        RuleTest.Reports(
            Rules.MissingLabel,
            "The action hook 'Run' has an empty label: give it the text that users see",
            Card(hooks: "[ActionHook(label: {|#0:\" \"|}, CardActionMethod.Post, \"/run\")] public CardActionResult Run() => \"Run\";"), Result());

    [Fact]
    public Task So_is_an_action_made_at_run_time() =>
        RuleTest.Reports(
            Rules.MissingLabel,
            "The action has an empty label: give it the text that users see",
            Made("{|#0:\"\"|}"), Result());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public Task So_is_an_input(string label) =>
        RuleTest.Reports(
            Rules.MissingLabel,
            "The input 'reason' has an empty label: give it the text that users see",
            Run($"{{|#0:\"{label}\"|}}"), Result());

    [Fact]
    public Task An_input_with_a_label_is_not() => RuleTest.IsSilent(Run("\"Reason\""), Result());

    [Theory]
    [InlineData("\"Edit\"")]
    [InlineData("Environment.NewLine")]
    public Task One_with_a_label_is_not(string label) =>
        RuleTest.IsSilent(Made(label), Result(attributes: "[IframeAction(\"Edit\", \"/edit\", Width = 1, Height = 1)]"));

    private static string Run(string label) =>
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public CardActionResult Run([ActionInput({label})] string reason) => reason;");

    private static string Made(string label) =>
        Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() => new([]) {{ PrimaryAction = CardAction.Iframe({label}, new Uri(\"https://example.com/\"), 1, 1) }};");
}
