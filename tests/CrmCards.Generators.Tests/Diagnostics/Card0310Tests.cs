using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0310Tests
{
    private const string Attributes = """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]""";
    private const string Primary = """[PrimaryAction("New", "/new", Width = 1, Height = 1)]""";

    [Fact]
    public Task A_hook_beside_the_card_s_primary_action_is_reported() =>
        RuleTest.Reports(
            Rules.SecondPrimary,
            "'Run' is a second primary action: make it a secondary one",
            Card(attributes: Attributes + Primary, hooks: Hook("Run", "{|#0:CardActionPlacement.Primary|}")),
            Result());

    [Fact]
    public Task So_is_a_second_hook() =>
        RuleTest.Reports(
            Rules.SecondPrimary,
            "'Walk' is a second primary action: make it a secondary one",
            Card(hooks: Hook("Run", "CardActionPlacement.Primary") + Hook("Walk", "{|#0:CardActionPlacement.Primary|}")), Result());

    [Fact]
    public Task A_secondary_one_is_not() =>
        RuleTest.IsSilent(
            Card(attributes: Attributes + Primary, hooks: Hook("Run", "CardActionPlacement.Secondary") + Hook("Walk", "CardActionPlacement.Secondary")),
            Result());

    [Fact]
    public Task The_fix_makes_it_a_secondary_one() =>
        RuleTest.Fixes<EnumMemberFix>(
            "Use CardActionPlacement.Secondary",
            Card(attributes: Attributes + Primary, hooks: Hook("Run", "{|CARD0310:CardActionPlacement.Primary|}")),
            Card(attributes: Attributes + Primary, hooks: Hook("Run", "CardActionPlacement.Secondary")),
            [Result()]);

    private static string Hook(string name, string placement) =>
        $"[ActionHook(\"{name}\", CardActionMethod.Post, \"/{name}\", Placement = {placement})] public CardActionResult {name}() => \"Done\";";
}
