using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0308Tests
{
    [Theory]
    [InlineData("{|#0:CardAction.Hook(\"Settings\", CardActionMethod.Post, Page)|}")]
    [InlineData("{|#0:CardAction.ConfirmationHook(\"Settings\", CardActionMethod.Post, Page, \"Sure?\")|}")]
    [InlineData("Page.IsAbsoluteUri ? {|#0:CardAction.Hook(\"Settings\", CardActionMethod.Post, Page)|} : null")]
    public Task A_settings_action_that_sends_a_request_is_reported(string action) =>
        RuleTest.Reports(
            Rules.SettingsNotIframe,
            "The settings action 'Settings' is not an iframe action, which HubSpot requires: use CardAction.Iframe",
            Settings(action),
            Result());

    [Theory]
    [InlineData("CardAction.Iframe(\"Settings\", Page, 890, 748)")]
    [InlineData("null")]
    public Task One_that_opens_a_page_is_not(string action) => RuleTest.IsSilent(Settings(action), Result());

    [Fact]
    public Task Nor_is_another_action_of_the_card() =>
        RuleTest.IsSilent(Settings("null, PrimaryAction = CardAction.Hook(\"Create\", CardActionMethod.Post, Page)"), Result());

    [Theory]
    [InlineData("CardAction.Hook(\"Settings\", CardActionMethod.Post, Page)", "CardAction.Iframe(\"Settings\", Page, 890, 748)")]
    [InlineData("CardAction.Hook(uri: Page, label: \"Settings\", method: CardActionMethod.Post)", "CardAction.Iframe(\"Settings\", Page, 890, 748)")]
    [InlineData(
        "CardAction.Hook(\"Settings\", CardActionMethod.Post, Page, new[] { \"email\" })",
        "CardAction.Iframe(\"Settings\", Page, 890, 748, new[] { \"email\" })")]
    [InlineData(
        "CardAction.ConfirmationHook(\"Settings\", CardActionMethod.Post, Page, \"Sure?\", \"Yes\", \"No\", [\"email\"])",
        "CardAction.Iframe(\"Settings\", Page, 890, 748, [\"email\"])")]
    public Task The_fix_opens_the_page(string action, string mended) =>
        RuleTest.Fixes<SettingsIframeFix>("Use CardAction.Iframe", Settings($"{{|CARD0308:{action}|}}"), Settings(mended), [Result()]);

    private static string Settings(string action) => Card(fetch: $$"""
        private static Uri Page => new("/settings", UriKind.Relative);

            [DataFetch]
            public CardResponse<Ticket> Fetch() => new([]) { SettingsAction = {{action}} };
        """);
}
