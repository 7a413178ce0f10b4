using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0307Tests
{
    [Theory]
    [InlineData("{|#0:IframeAction(\"Edit\", \"/edit\")|}", "Width and Height")]
    [InlineData("{|#0:IframeAction(\"Edit\", \"/edit\", Height = 748)|}", "Width")]
    [InlineData("IframeAction(\"Edit\", \"/edit\", Width = 890, Height = {|#0:0|})", "Height")]
    [InlineData("IframeAction(\"Edit\", \"/edit\", Width = {|#0:-890|}, Height = 748)", "Width")]
    public Task An_iframe_action_without_a_size_is_reported(string action, string missing) =>
        RuleTest.Reports(Rules.MissingSize, $"The iframe action 'Edit' needs a positive {missing}, in pixels", Card(), Result(attributes: $"[{action}]"));

    [Fact]
    public Task So_is_one_made_at_run_time() =>
        RuleTest.Reports(
            Rules.MissingSize,
            ["The iframe action 'Edit' needs a positive width, in pixels", "The iframe action 'Edit' needs a positive height, in pixels"],
            Made("height: {|#1:-1|}, width: {|#0:0|}"), Result());

    [Fact]
    public Task One_with_a_size_is_not() => RuleTest.IsSilent(Made("1, 1"), Result(attributes: "[IframeAction(\"Edit\", \"/edit\", Width = 1, Height = 1)]"));

    [Fact]
    public Task The_fix_sets_what_is_missing() =>
        RuleTest.Fixes<IframeSizeFix>(
            "Set Width = 890 and Height = 748",
            Result(attributes: """
                [{|CARD0307:IframeAction("Edit", "/edit")|}]
                [IframeAction("Reassign", "/reassign", Width = {|CARD0307:0|}, Signed = true)]
                [{|CARD0307:IframeAction("Close", "/close", Height = 748)|}]
                """),
            Result(attributes: """
                [IframeAction("Edit", "/edit", Width = 890, Height = 748)]
                [IframeAction("Reassign", "/reassign", Width = 890, Signed = true, Height = 748)]
                [IframeAction("Close", "/close", Height = 748, Width = 890)]
                """),
            [Card()]);

    private static string Made(string size) =>
        Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() => new([]) {{ PrimaryAction = CardAction.Iframe(\"Edit\", new Uri(\"https://example.com/\"), {size}) }};");
}
