using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0209Tests
{
    [Theory]
    [InlineData("[CardProperty.Text(\"Note\", \"a\"), CardProperty.Number({|#0:\"Note\"|}, 1)]")]
    [InlineData("new[] { CardProperty.Text(\"Note\", \"a\"), CardProperty.Text(value: \"b\", label: {|#0:\"Note\"|}) }")]
    [InlineData("new List<CardProperty> { CardProperty.Text(\"Note\", \"a\"), CardProperty.Text({|#0:\"Note\"|}, \"b\") }")]
    public Task Two_properties_of_one_label_are_reported(string list) =>
        RuleTest.Reports(
            Rules.DuplicateEntryLabel,
            "The label 'Note' is in this list twice, so users see two properties with the same name: give one of them a different label",
            Card(), With(list));

    [Theory]
    [InlineData("[CardProperty.Text(\"Note\", \"a\"), CardProperty.Text(\"note\", \"b\")]")]
    [InlineData("DateTime.Now.Hour > 1 ? [CardProperty.Text(\"Note\", \"a\")] : [CardProperty.Text(\"Note\", \"b\")]")]
    [InlineData("[CardProperty.Text(Label(1), \"a\"), CardProperty.Text(Label(1), \"b\")]")]
    public Task Others_are_not(string list) => RuleTest.IsSilent(Card(), With(list));

    private static string With(string list) => Result(members: $"[CardProperties] public IReadOnlyList<CardProperty> Further => {list}; private static string Label(int i) => $\"{{i}}\";");
}
