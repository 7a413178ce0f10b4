using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0113Tests
{
    [Theory]
    [InlineData("[{|#0:CardProperty(\"Price\", CardDataType.Currency)|}] public decimal Price { get; init; }")]
    [InlineData("[{|#0:CardProperty(\"Price\", CurrencyCode = \"\")|}] public decimal Price { get; init; }")]
    public Task Money_without_a_currency_is_reported_at_the_attribute(string property) =>
        RuleTest.Reports(Rules.MissingCurrencyCode, "'Price' is a CURRENCY property without a CurrencyCode, such as CurrencyCode = \"GBP\"", Card(), Result(property: property));

    [Fact]
    public Task Money_with_one_is_not() =>
        RuleTest.IsSilent(Card(), Result(property: "[CardProperty(\"Price\", CurrencyCode = \"GBP\")] public decimal Price { get; init; }"));

    [Theory]
    [InlineData("[{|CARD0113:CardProperty(\"Price\", CardDataType.Currency)|}]", "[CardProperty(\"Price\", CardDataType.Currency, CurrencyCode = \"USD\")]")]
    [InlineData("[{|CARD0113:CardProperty(\"Price\", CurrencyCode = \"\", Name = \"p\")|}]", "[CardProperty(\"Price\", CurrencyCode = \"USD\", Name = \"p\")]")]
    public Task The_fix_offers_common_ones(string before, string after) =>
        RuleTest.Fixes<AttributeArgumentFix>(
            "Set CurrencyCode to \"USD\"",
            Result(property: $"{before} public decimal Price {{ get; init; }}"),
            Result(property: $"{after} public decimal Price {{ get; init; }}"),
            [Card()],
            index: 1);
}
