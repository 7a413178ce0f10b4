using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0316Tests
{
    private const string Hook =
        "[ActionHook(\"Delete\", {|#0:CardActionMethod.Delete|}, \"/tickets/{objectId}\")] public CardActionResult Run(long objectId) => $\"{objectId}\";";

    [Fact]
    public Task A_DELETE_hook_that_does_not_ask_is_reported() =>
        RuleTest.Reports(
            Rules.UnconfirmedDelete,
            "The action 'Delete' deletes with a single click: make it a [ConfirmationActionHook], which asks the user first",
            Card(hooks: Hook), Result());

    [Fact]
    public Task So_is_one_made_at_run_time() =>
        RuleTest.Reports(
            Rules.UnconfirmedDelete,
            "The action 'Delete' deletes with a single click: make it a CardAction.ConfirmationHook, which asks the user first",
            Made("CardAction.Hook(\"Delete\", {|#0:CardActionMethod.Delete|}, new Uri(\"/run\", UriKind.Relative))"), Result());

    [Fact]
    public Task One_that_asks_or_deletes_nothing_is_not() =>
        RuleTest.IsSilent(
            Card(hooks: """
                [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/tickets", "Sure?")] public CardActionResult Delete() => "Deleted";
                [ActionHook("Resolve", CardActionMethod.Put, "/tickets")] public CardActionResult Resolve() => "Resolved";
                """),
            Result());

    [Fact]
    public Task Nor_is_one_made_at_run_time() =>
        RuleTest.IsSilent(Made("CardAction.ConfirmationHook(\"Delete\", CardActionMethod.Delete, new Uri(\"/run\", UriKind.Relative), \"Sure?\")"), Result());

    [Theory]
    [InlineData(
        "ActionHook(\"Delete\", {|CARD0316:CardActionMethod.Delete|}, \"/tickets\")",
        "ConfirmationActionHook(\"Delete\", CardActionMethod.Delete, \"/tickets\", \"Are you sure?\")")]
    [InlineData(
        "CrmCards.ActionHookAttribute(route: \"/tickets\", method: {|CARD0316:CardActionMethod.Delete|}, label: \"Delete\", Placement = CardActionPlacement.Primary)",
        "CrmCards.ConfirmationActionHookAttribute(route: \"/tickets\", method: CardActionMethod.Delete, label: \"Delete\", confirmationMessage: \"Are you sure?\", Placement = CardActionPlacement.Primary)")]
    public Task The_fix_asks(string hook, string mended) =>
        RuleTest.Fixes<ConfirmDeleteFix>(
            "Make it a [ConfirmationActionHook]",
            Card(hooks: $"[{hook}] public CardActionResult Delete() => \"Deleted\";"),
            Card(hooks: $"[{mended}] public CardActionResult Delete() => \"Deleted\";"),
            [Result()]);

    [Fact]
    public void The_card_is_generated_all_the_same() => GeneratorHarness.Run(Card(hooks: Hook.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)), Result()).AssertClean(cards: 1);

    private static string Made(string action) => Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() => new([]) {{ PrimaryAction = {action} }};");
}
