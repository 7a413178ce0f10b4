using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0113Tests
{
    [Theory]
    [InlineData("[{|#0:CardProperty(\"Price\", CardDataType.Currency)|}] public decimal Price { get; init; }")]
    [InlineData("[CardProperty(\"Price\", CurrencyCode = {|#0:\"\"|})] public decimal Price { get; init; }")]
    public Task Money_without_a_currency_is_reported_where_it_should_stand(string property) =>
        RuleTest.Reports(
            Rules.CurrencyCode,
            "'Price' is a CURRENCY property without a CurrencyCode: give it one, such as CurrencyCode = \"GBP\"",
            Card(),
            Result(property: property));

    [Theory]
    [InlineData("NUMERIC", "Numeric", "decimal", "make it CURRENCY, or leave the code out")]
    [InlineData("NUMERIC", "Numeric", "double", "leave the code out")]
    [InlineData("STRING", "String", "string?", "leave the code out")]
    public Task A_currency_of_what_is_no_money_is_reported_where_it_stands(string name, string dataType, string type, string mend) =>
        RuleTest.Reports(
            Rules.CurrencyCode,
            $"'Price' has a CurrencyCode, but is a {name} property: {mend}",
            Card(), Result(property: $"[CardProperty(\"Price\", CardDataType.{dataType}, CurrencyCode = {{|#0:\"GBP\"|}})] public {type} Price {{ get; init; }}"));

    [Fact]
    public Task Money_with_one_is_not() =>
        RuleTest.IsSilent(Card(), Result(property: "[CardProperty(\"Price\", CurrencyCode = \"GBP\")] public decimal Price { get; init; }"));

    [Theory]
    [InlineData("[{|CARD0113:CardProperty(\"Price\", CardDataType.Currency)|}]", "[CardProperty(\"Price\", CardDataType.Currency, CurrencyCode = \"USD\")]")]
    [InlineData("[CardProperty(\"Price\", CurrencyCode = {|CARD0113:\"\"|}, Name = \"p\")]", "[CardProperty(\"Price\", CurrencyCode = \"USD\", Name = \"p\")]")]
    public Task The_fix_offers_common_ones(string before, string after) =>
        RuleTest.Fixes<CurrencyCodeFix>(
            "Set CurrencyCode to \"USD\"",
            Result(property: $"{before} public decimal Price {{ get; init; }}"),
            Result(property: $"{after} public decimal Price {{ get; init; }}"),
            [Card()],
            index: 1);

    [Theory]
    [InlineData("Make it CURRENCY", 0, "CardDataType.Currency, CurrencyCode = \"GBP\"", "decimal")]
    [InlineData("Remove CurrencyCode", 1, "CardDataType.Numeric", "decimal")]
    [InlineData("Remove CurrencyCode", 0, "CardDataType.Numeric", "double")]
    public Task The_fix_settles_whether_it_is_money(string title, int index, string arguments, string type) =>
        RuleTest.Fixes<CurrencyCodeFix>(
            title,
            Result(property: $"[CardProperty(\"Price\", CardDataType.Numeric, CurrencyCode = {{|CARD0113:\"GBP\"|}})] public {type} Price {{ get; init; }}"),
            Result(property: $"[CardProperty(\"Price\", {arguments})] public {type} Price {{ get; init; }}"),
            [Card()],
            index);
}
