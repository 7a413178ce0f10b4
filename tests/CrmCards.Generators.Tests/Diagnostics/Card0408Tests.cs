using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0408Tests
{
    private const string Attributes = "[CrmCard(\"Tickets\", \"/cards/tickets\")]\n[ShowOn(CrmObjectType.Company)]";
    private const string Static = "[DataFetch] public static CardResponse<Ticket> Fetch() => new([]);";

    [Theory]
    [InlineData("public sealed", "it is not partial")]
    [InlineData("public abstract partial", "it is abstract")]
    [InlineData("public static partial", "it is static")]
    [InlineData("file partial", "it is local to its file")]
    public Task A_class_that_cannot_be_extended_is_reported_at_its_name(string modifiers, string fault) =>
        RuleTest.Reports(
            Rules.CardNotPartial,
            $"The card 'TicketCard' cannot be generated: {fault}",
            Card(name: "{|#0:TicketCard|}", attributes: Attributes, modifiers: modifiers, fetch: Static),
            Result());

    [Theory]
    [InlineData("public class", "the type 'Outer' around it is not partial")]
    [InlineData("public partial class", "it is not accessible in its assembly")]
    public Task A_nested_one_is_reported_for_what_is_around_it(string outer, string fault) =>
        RuleTest.Reports(
            Rules.CardNotPartial,
            $"The card 'TicketCard' cannot be generated: {fault}",
            Card(attributes: $"{outer} Outer {{ {Attributes}", name: "{|#0:TicketCard|}", modifiers: outer.Contains("partial", StringComparison.Ordinal) ? "private partial" : "public partial") + "}", Result());

    [Theory]
    [InlineData("public sealed partial")]
    [InlineData("internal partial")]
    [InlineData("partial")]
    public Task One_that_can_be_is_not(string modifiers) => RuleTest.IsSilent(Card(attributes: Attributes, modifiers: modifiers), Result());

    [Theory]
    [InlineData("public sealed", "public sealed partial")]
    [InlineData("public abstract partial", "public partial")]
    [InlineData("public static", "public partial")]
    [InlineData("", "partial")]
    public Task The_fix_makes_it_a_partial_class(string before, string after) =>
        RuleTest.Fixes<CardTypeFix>(
            "Make 'TicketCard' a partial class that can be created",
            Card(name: "{|CARD0408:TicketCard|}", attributes: Attributes, modifiers: before, fetch: Static).Replace(
                "\n class",
                "\nclass",
                StringComparison.Ordinal),
            Card(attributes: Attributes, modifiers: after, fetch: Static),
            [Result()]);

    [Fact]
    public Task The_fix_makes_the_types_around_it_partial() =>
        RuleTest.Fixes<CardTypeFix>(
            "Make 'TicketCard' a partial class that can be created",
            Card(attributes: $"// around\nclass Outer\n{{\n{Attributes}", name: "{|CARD0408:TicketCard|}", modifiers: "public") + "}",
            Card(attributes: $"// around\npartial class Outer\n{{\n{Attributes}", modifiers: "public partial") + "}",
            [Result()]);

    [Fact]
    public Task A_generic_card_cannot_be_mended() =>
        RuleTest.OffersNoFix<CardTypeFix>(
            Card(name: "{|CARD0408:TicketCard|}", attributes: Attributes, modifiers: "public partial").Replace("{|CARD0408:TicketCard|}", "{|CARD0408:TicketCard|}<T>", StringComparison.Ordinal), Result());
}
