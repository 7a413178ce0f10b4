using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0117Tests
{
    private const string Message =
        "[{0}] has no effect here, because no card of this app returns 'Other': return CardResponse<Other> from a [DataFetch] method, or remove the attribute";

    [Theory]
    [InlineData("CardTitle", "[{|#0:CardTitle|}] public string? Name { get; init; }")]
    [InlineData("CardProperty", "[{|#0:CardProperty(\"Name\")|}] public string? Name;")]
    public Task A_member_of_a_type_that_no_card_returns_is_reported_at_its_attribute(string attribute, string member) =>
        RuleTest.Reports(
            Rules.StrayMember,
            Message.Replace("{0}", attribute, StringComparison.Ordinal),
            Card(),
            Result(types: $"internal class Other {{ {member} }}"));

    [Fact]
    public Task A_base_type_of_a_result_is_not() =>
        RuleTest.IsSilent(
            Card(modifiers: "internal sealed partial"),
            Result(declaration: "internal class Ticket : Base", types: "internal class Base { [CardLink] public string? Link { get; init; } }"));

    [Fact]
    public Task What_a_library_shows_to_other_apps_is_not() =>
        RuleTest.IsSilent(Card(), Result(types: "public class Other { [CardTitle] public string? Name { get; init; } }"));

    [Fact]
    public Task A_project_without_cards_is_not() =>
        RuleTest.IsSilent("using CrmCards; internal class Other { [CardTitle] public string? Name { get; init; } }");

    [Fact]
    public Task A_project_with_a_card_whose_result_is_not_known_yet_is_not() =>
        RuleTest.Reports(
            Rules.DataFetchCount,
            "The card 'TicketCard' has no [DataFetch] method: it needs exactly one",
            Card(fetch: "").Replace("class TicketCard", "class {|#0:TicketCard|}", StringComparison.Ordinal), "using CrmCards; internal class Other { [CardTitle] public string? Name { get; init; } }");

    [Fact]
    public Task Nor_is_one_with_a_whole_card_beside_it() =>
        RuleTest.Reports(
            Rules.DataFetchCount,
            "The card 'OtherCard' has no [DataFetch] method: it needs exactly one",
            Card(),
            Result(),
            "using CrmCards; [CrmCard(\"Others\", \"/others\"), ShowOn(CrmObjectType.Deal)] public sealed partial class {|#0:OtherCard|};",
            "using CrmCards; internal class Other { [CardTitle] public string? Name { get; init; } }");
}
