using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0108Tests
{
    [Theory]
    [InlineData("Value", "string?", "DATE", "[CardProperty(\"V\", CardDataType.Date)] public string? {|#0:Value|} { get; init; }")]
    [InlineData("Value", "bool", "CURRENCY", "[CardProperty(\"V\", CardDataType.Currency, CurrencyCode = \"GBP\")] public bool {|#0:Value|} { get; init; }")]
    [InlineData("Value", "double", "CURRENCY", "[CardProperty(\"V\", CurrencyCode = \"GBP\")] public double {|#0:Value|} { get; init; }")]
    [InlineData("Value", "int", "EMAIL", "[CardProperty(\"V\", CardDataType.Email)] public int {|#0:Value|} { get; init; }")]
    [InlineData("Value", "int", "STATUS", "[CardProperty(\"V\", CardDataType.Status)] public int {|#0:Value|} { get; init; }")]
    [InlineData("Value", "object?", "STRING", "[CardProperty(\"V\")] public object? {|#0:Value|} { get; init; }")]
    [InlineData(
        "Value",
        "string[]",
        "properties: use a sequence of CardProperty without nulls",
        "[CardProperty(\"V\")] public int V { get; init; } [CardProperties] public string[] {|#0:Value|} { get; init; } = [];")]
    [InlineData(
        "Value",
        "List<CardProperty?>",
        "properties: use a sequence of CardProperty without nulls",
        "[CardProperty(\"V\")] public int V { get; init; } [CardProperties] public List<CardProperty?> {|#0:Value|} { get; init; } = [];")]
    public Task A_type_that_cannot_be_written_so_is_reported_at_the_member(string name, string type, string dataType, string property) =>
        RuleTest.Reports(Rules.PropertyType, $"'{name}' is of type '{type}', which cannot be written as {dataType}", Card(), Result(property: property));

    [Theory]
    [InlineData("[CardProperty(\"V\", CardDataType.Date)] public DateTime Value { get; init; }")]
    [InlineData("[CardProperty(\"V\", CardDataType.String)] public int Value { get; init; }")]
    [InlineData("[CardProperty(\"V\", CardDataType.Boolean)] public bool? Value { get; init; }")]
    [InlineData("[CardProperty(\"V\", CurrencyCode = \"GBP\")] public decimal? Value { get; init; }")]
    [InlineData("[CardProperty(\"V\")] public Uri? Value { get; init; }")]
    public Task One_that_can_be_is_not(string property) => RuleTest.IsSilent(Card(), Result(property: property));
}
