using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0302Tests
{
    private const string Message = "'Run' has no HTTP method that the contract allows: use GET, POST, PUT, DELETE or PATCH";

    [Theory]
    [InlineData("(CardActionMethod)9")]
    [InlineData("(CardActionMethod)(-1)")]
    public Task A_method_that_is_none_of_the_five_is_reported(string method) =>
        RuleTest.Reports(Rules.UnknownMethod, Message, Hook($"{{|#0:{method}|}}"), Result());

    [Fact]
    public Task So_is_that_of_an_action_made_at_run_time() =>
        RuleTest.Reports(
            Rules.UnknownMethod,
            Message,
            Card(fetch: "[DataFetch] public CardResponse<Ticket> Fetch() => new([]) { PrimaryAction = CardAction.Hook(\"Run\", {|#0:(CardActionMethod)9|}, new Uri(\"/run\", UriKind.Relative)) };"),
            Result());

    [Theory]
    [InlineData("CardActionMethod.Get")]
    [InlineData("(CardActionMethod)4")]
    public Task One_of_the_five_is_not(string method) => RuleTest.IsSilent(Hook(method), Result());

    [Theory]
    [InlineData(0, "Use CardActionMethod.Post", "CardActionMethod.Post")]
    [InlineData(1, "Use CardActionMethod.Put", "CardActionMethod.Put")]
    public Task The_fix_offers_the_five(int index, string title, string method) =>
        RuleTest.Fixes<EnumMemberFix>(title, Hook("{|CARD0302:(CardActionMethod)9|}"), Hook(method), [Result()], index);

    private static string Hook(string method) => Card(hooks: $"[ActionHook(\"Run\", {method}, \"/run\")] public CardActionResult Run() => \"Run\";");
}
