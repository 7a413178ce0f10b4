using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0311Tests
{
    private const string Message =
        "Another action in this list is also labelled 'Open', so users cannot tell them apart: give one of them a different label";

    [Fact]
    public Task Two_actions_of_a_result_with_one_label_are_reported_at_the_second() =>
        RuleTest.Reports(Rules.DuplicateLabel, Message, Card(), Result(attributes: Iframe("\"Open\"") + Iframe("{|#0:\"Open\"|}")));

    [Fact]
    public Task So_are_an_iframe_action_and_a_hook() =>
        RuleTest.Reports(
            Rules.DuplicateLabel,
            Message,
            Card(hooks: Hook("{|#0:\"Open\"|}")),
            Result(attributes: Iframe("\"Open\"", ", When = nameof(IsOpen)"), members: "public bool IsOpen => true;"));

    [Fact]
    public Task So_are_two_secondary_actions() =>
        RuleTest.Reports(
            Rules.DuplicateLabel,
            Message,
            Card(
                attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)] [SecondaryAction("Open", "/open", Width = 1, Height = 1)]""",
                hooks: Hook("{|#0:\"Open\"|}", ", Placement = CardActionPlacement.Secondary")),
            Result());

    [Fact]
    public Task Two_that_show_in_turn_are_not() =>
        RuleTest.IsSilent(
            Card(),
            Result(
                attributes: Iframe("\"Open\"", ", When = nameof(IsOpen)") + Iframe("\"Open\"", ", When = nameof(IsClosed)"),
                members: "public bool IsOpen => true; public bool IsClosed => !IsOpen;"));

    [Fact]
    public Task Nor_are_two_in_different_lists() =>
        RuleTest.IsSilent(
            Card(hooks: Hook("\"Open\"", ", Placement = CardActionPlacement.Secondary")),
            Result(attributes: Iframe("\"Open\"") + Iframe("\"Close\"")));

    [Fact]
    public void The_card_is_generated_all_the_same() =>
        GeneratorHarness.Run(Card(), Result(attributes: Iframe("\"Open\"") + Iframe("\"Open\""))).AssertClean(cards: 1);

    private static string Iframe(string label, string more = "") => $"[IframeAction({label}, \"/open\", Width = 1, Height = 1{more})] ";

    private static string Hook(string label, string more = "") =>
        $"[ActionHook({label}, CardActionMethod.Post, \"/run\"{more})] public CardActionResult Run() => \"Run\";";
}
