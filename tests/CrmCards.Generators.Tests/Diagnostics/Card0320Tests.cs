using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0320Tests
{
    [Fact]
    public Task A_place_that_the_response_does_not_have_is_reported() =>
        RuleTest.Reports(
            Rules.UnknownPlacement,
            "'Run' has no place in the response: use Result, Primary or Secondary",
            Hook("{|#0:(CardActionPlacement)3|}"),
            Result());

    [Theory]
    [InlineData("CardActionPlacement.Secondary")]
    [InlineData("(CardActionPlacement)1")]
    public Task One_that_it_has_is_not(string placement) => RuleTest.IsSilent(Hook(placement), Result());

    [Theory]
    [InlineData(0, "Use CardActionPlacement.Result", "CardActionPlacement.Result")]
    [InlineData(2, "Use CardActionPlacement.Secondary", "CardActionPlacement.Secondary")]
    public Task The_fix_offers_those(int index, string title, string placement) =>
        RuleTest.Fixes<EnumMemberFix>(title, Hook("{|CARD0320:(CardActionPlacement)7|}"), Hook(placement), [Result()], index);

    private static string Hook(string placement) =>
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\", Placement = {placement})] public CardActionResult Run() => \"Run\";");
}
