using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0108Tests
{
    [Theory]
    [InlineData("Value", "string?", "written as DATE: use DateOnly, DateTime or DateTimeOffset", "[CardProperty(\"V\", CardDataType.Date)] public string? {|#0:Value|} { get; init; }")]
    [InlineData("Value", "bool", "written as CURRENCY: use decimal or an integral number", "[CardProperty(\"V\", CardDataType.Currency, CurrencyCode = \"GBP\")] public bool {|#0:Value|} { get; init; }")]
    [InlineData("Value", "double", "written as CURRENCY: use decimal or an integral number", "[CardProperty(\"V\", CurrencyCode = \"GBP\")] public double {|#0:Value|} { get; init; }")]
    [InlineData("Value", "int", "written as EMAIL: use a string", "[CardProperty(\"V\", CardDataType.Email)] public int {|#0:Value|} { get; init; }")]
    [InlineData("Value", "int", "written as STATUS: use an enum whose members are marked with [StatusOption]", "[CardProperty(\"V\", CardDataType.Status)] public int {|#0:Value|} { get; init; }")]
    [InlineData("Value", "object?", "shown: use a string, a number, a date, a Uri or an enum", "[CardProperty(\"V\")] public object? {|#0:Value|} { get; init; }")]
    [InlineData("Value", "int", "written as data type 99: use a member of CardDataType", "[CardProperty(\"V\", (CardDataType)99)] public int {|#0:Value|} { get; init; }")]
    [InlineData("Value", "TimeSpan", "shown: use a string, or a number such as hours", "[CardProperty(\"V\")] public TimeSpan {|#0:Value|} { get; init; }")]
    [InlineData("Value", "TimeOnly?", "shown: use a string, or a DateTimeOffset", "[CardProperty(\"V\")] public TimeOnly? {|#0:Value|} { get; init; }")]
    [InlineData("Value", "string[]", "shown: use a string that joins the items, or their number", "[CardProperty(\"V\")] public string[] {|#0:Value|} { get; init; } = [];")]
    [InlineData("Value", "Acme.Uri", "shown: use a string, a number, a date, a Uri or an enum", "[CardProperty(\"V\")] public Uri {|#0:Value|} { get; init; } = new(); } public sealed class Uri {")]
    [InlineData(
        "Value",
        "string[]",
        "written as properties: use a sequence of CardProperty without nulls",
        "[CardProperty(\"V\")] public int V { get; init; } [CardProperties] public string[] {|#0:Value|} { get; init; } = [];")]
    [InlineData(
        "Value",
        "List<CardProperty?>",
        "written as properties: use a sequence of CardProperty without nulls",
        "[CardProperty(\"V\")] public int V { get; init; } [CardProperties] public List<CardProperty?> {|#0:Value|} { get; init; } = [];")]
    public Task A_type_that_cannot_be_written_so_is_reported_at_the_member(string name, string type, string fault, string property) =>
        RuleTest.Reports(Rules.PropertyType, $"'{name}' is of type '{type}', which cannot be {fault}", Card(), Result(property: property));

    [Theory]
    [InlineData("[CardProperty(\"V\", CardDataType.Date)] public DateTime Value { get; init; }")]
    [InlineData("[CardProperty(\"V\", CardDataType.String)] public int Value { get; init; }")]
    [InlineData("[CardProperty(\"V\", CurrencyCode = \"GBP\")] public decimal? Value { get; init; }")]
    [InlineData("[CardProperty(\"V\")] public Uri? Value { get; init; }")]
    public Task One_that_can_be_is_not(string property) => RuleTest.IsSilent(Card(), Result(property: property));
}
