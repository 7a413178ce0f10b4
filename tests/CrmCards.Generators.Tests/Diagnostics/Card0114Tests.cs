using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0114Tests
{
    [Theory]
    [InlineData("XXX")]
    [InlineData("eur")]
    [InlineData("Euro")]
    [InlineData("DEM")]
    public Task A_code_that_is_none_is_reported_where_it_stands(string code) =>
        RuleTest.Reports(
            Rules.UnknownCurrencyCode,
            $"'{code}' is not an ISO 4217 currency code, such as GBP: HubSpot cannot show the amount as money",
            Card(), Result(property: $"[CardProperty(\"Price\", CurrencyCode = {{|#0:\"{code}\"|}})] public decimal Price {{ get; init; }}"));

    [Theory]
    [InlineData("EUR")]
    [InlineData("USD")]
    [InlineData("AED")]
    [InlineData("ZWG")]
    public Task One_in_force_is_not(string code) =>
        RuleTest.IsSilent(Card(), Result(property: $"[CardProperty(\"Price\", CurrencyCode = \"{code}\")] public decimal Price {{ get; init; }}"));

    [Theory]
    [InlineData("eur", "decimal")]
    [InlineData("", "int?")]
    public Task That_of_an_input_is_reported(string code, string type) =>
        RuleTest.Reports(
            Rules.UnknownCurrencyCode,
            $"'{code}' is not an ISO 4217 currency code, such as GBP: HubSpot cannot show the amount as money",
            Run($"{{|#0:\"{code}\"|}}", type), Result());

    [Theory]
    [InlineData("EUR", "decimal?")]
    [InlineData("JPY", "long")]
    public Task One_in_force_of_an_input_is_not(string code, string type) => RuleTest.IsSilent(Run($"\"{code}\"", type), Result());

    private static string Run(string code, string type) => Card(
        hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public CardActionResult Run([ActionInput(\"Price\", CurrencyCode = {code})] {type} price) => $\"{{price}}\";");
}
