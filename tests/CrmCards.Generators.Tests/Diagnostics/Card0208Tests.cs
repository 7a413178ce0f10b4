using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0208Tests
{
    [Theory]
    [InlineData("CardProperty.Text({|#0:\"\"|}, \"a\")", "", "its label is empty")]
    [InlineData("CardProperty.Number(label: {|#0:\" \"|}, value: 1)", " ", "its label is empty")]
    [InlineData("CardProperty.Currency(\"Net\", 1, {|#0:\"Euro\"|})", "Net", "its currency 'Euro' is not a code of ISO 4217, such as GBP")]
    [InlineData("CardProperty.Currency(\"Net\", 1, {|#0:\"eur\"|})", "Net", "its currency 'eur' is not a code of ISO 4217, such as GBP")]
    [InlineData("CardProperty.Status(\"State\", \"OPEN\", {|#0:(StatusOptionType)9|}, \"state\")", "State", "its colour 9 is not a member of StatusOptionType")]
    [InlineData("CardProperty.Status(\"State\", \"OPEN\", StatusOptionType.Info, {|#0:\"\"|})", "State", "the name of its declared property is empty")]
    [InlineData("CardProperty.Link(\"Page\", new Uri({|#0:\"www.example.com\"|}, UriKind.Relative))", "Page", "its address 'www.example.com' is neither an absolute http(s) address nor a path that starts with a slash")]
    public Task A_property_that_would_throw_is_reported(string entry, string label, string fault) =>
        RuleTest.Reports(Rules.UnusableEntry, $"The property '{label}' cannot be sent: {fault}", Card(), With(entry));

    [Fact]
    public Task A_code_that_no_currency_has_is_a_warning() =>
        RuleTest.Reports(
            Rules.UnknownCurrencyCode,
            string.Format(null, Rules.UnknownCurrencyCode.MessageFormat.ToString(null), "XXQ"),
            Card(), With("CardProperty.Currency(\"Net\", 1, {|#0:\"XXQ\"|})"));

    [Theory]
    [InlineData("CardProperty.Text(\"Note\", \"\")")]
    [InlineData("CardProperty.Currency(\"Net\", 1, \"GBP\"), CardProperty.Link(\"Page\", new Uri(\"/page\", UriKind.Relative)), CardProperty.Status(\"State\", \"OPEN\", StatusOptionType.Info, \"state\")")]
    [InlineData("CardProperty.Currency(\"Net\", 1, DateTime.Now.Hour > 1 ? \"GBP\" : \"EUR\")")]
    public Task Others_are_not(string entries) => RuleTest.IsSilent(Card(), With(entries));

    private static string With(string entries) => Result(members: $"[CardProperties] public IReadOnlyList<CardProperty> Further => [{entries}];");
}
