using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0312Tests
{
    private const string Members = "public bool IsOpen => true; public int Count => 1;";

    [Theory]
    [InlineData("IsOpne", "names no member of 'Ticket': use 'IsOpen'")]
    [InlineData("Nothing", "names no member of 'Ticket': name a bool member")]
    [InlineData("Count", "names a member of type 'int', not bool: name a bool member")]
    public Task A_condition_that_is_none_is_reported(string name, string fault) =>
        RuleTest.Reports(Rules.UnusableCondition, $"When = '{name}' of the action 'Edit' {fault}", Card(), Edit($"{{|#0:\"{name}\"|}}"));

    [Fact]
    public Task A_condition_of_an_action_of_the_card_is_reported() =>
        RuleTest.Reports(
            Rules.UnusableCondition,
            "When = 'IsOpen' of the action 'Run' needs a result, but the action is on the card: remove it",
            Run("CardActionPlacement.Secondary", "{|#0:nameof(Ticket.IsOpen)|}"), Result(members: Members));

    [Fact]
    public Task One_that_names_a_bool_is_not() =>
        RuleTest.IsSilent(Run("CardActionPlacement.Result", "nameof(Ticket.IsOpen)"), Edit("nameof(IsOpen)"));

    [Fact]
    public Task The_fix_names_the_nearest_bool() =>
        RuleTest.Fixes<ConditionFix>(
            "Use 'IsOpen'",
            Run("CardActionPlacement.Result", "{|CARD0312:\"IsOpne\"|}"),
            Run("CardActionPlacement.Result", "nameof(Ticket.IsOpen)"),
            [Result(members: Members)]);

    [Fact]
    public Task The_fix_names_it_in_the_result_s_own_attribute() =>
        RuleTest.Fixes<ConditionFix>("Use 'IsOpen'", Edit("{|CARD0312:\"IsOpne\"|}"), Edit("nameof(IsOpen)"), [Card()]);

    [Theory]
    [InlineData("Result", 1)]
    [InlineData("Secondary", 0)]
    public Task The_fix_takes_the_condition_away(string placement, int index) =>
        RuleTest.Fixes<ConditionFix>(
            "Remove the condition",
            Run($"CardActionPlacement.{placement}", "{|CARD0312:\"IsOpne\"|}"),
            Run($"CardActionPlacement.{placement}").Replace(", When = ", "", StringComparison.Ordinal),
            [Result(members: Members)],
            index);

    private static string Edit(string condition) =>
        Result(attributes: $"[IframeAction(\"Edit\", \"/edit\", Width = 1, Height = 1, When = {condition})]", members: Members);

    private static string Run(string placement, string condition = "") =>
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\", Placement = {placement}, When = {condition})] public CardActionResult Run() => \"Run\";");
}
