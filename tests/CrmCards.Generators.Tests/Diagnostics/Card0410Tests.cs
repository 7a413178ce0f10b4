using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0410Tests
{
    [Fact]
    public Task A_result_without_a_property_to_show_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.MissingProperty,
            "The result type 'Ticket' has no [CardProperty] member: HubSpot does not accept a card without a property to display",
            Card(), Result(declaration: "public sealed class {|#0:Ticket|}", property: ""));

    [Fact]
    public Task One_of_the_base_type_will_do() =>
        RuleTest.IsSilent(Card(), Result(
            declaration: "public sealed class Ticket : Dated",
            property: "",
            types: "public class Dated { [CardProperty(\"Created\")] public DateOnly Created { get; init; } }"));
}
