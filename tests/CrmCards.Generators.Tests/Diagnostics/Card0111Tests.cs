using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0111Tests
{
    private const string Property = "[CardProperty(\"State\")] public State State { get; init; }";
    private const string Status = "[CardProperty(\"State\", CardDataType.Status)] public State {|CARD0111:State|} { get; init; }";

    [Fact]
    public Task An_enum_without_options_is_reported_at_the_property() =>
        RuleTest.Reports(
            Rules.StatusWithoutOptions,
            "'Day' is a STATUS property, but 'DayOfWeek' has no options: mark the members of its enum with [StatusOption]",
            Card(), Result(property: "[CardProperty(\"Day\", CardDataType.Status)] public DayOfWeek {|#0:Day|} { get; init; }"));

    [Fact]
    public Task A_member_that_is_no_option_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.StatusWithoutOptions,
            "'State' is a STATUS property, but 'State.Off' is not an option: mark the members of its enum with [StatusOption]",
            Card(), Result(property: Property, types: "public enum State { [StatusOption(\"On\")] On, {|#0:Off|} }"));

    [Fact]
    public Task An_enum_of_options_is_not() =>
        RuleTest.IsSilent(Card(), Result(property: Property, types: "public enum State { [StatusOption(\"On\")] On, [StatusOption(\"Off\")] Off }"));

    [Fact]
    public Task A_plain_enum_is_text() => RuleTest.IsSilent(Card(), Result(property: Property, types: "public enum State { On, Off }"));

    [Fact]
    public Task The_fix_makes_all_members_options() =>
        RuleTest.Fixes<StatusOptionFix>(
            "Make the members of 'State' options",
            Result(property: Status, types: "public enum State\n{\n    // switched on\n    On,\n    InProgress = 7,\n}"),
            Result(
                property: Status.Replace("{|CARD0111:State|}", "State", StringComparison.Ordinal),
                types: "public enum State\n{\n    // switched on\n    [StatusOption(\"On\")] On,\n    [StatusOption(\"In progress\")] InProgress = 7,\n}"),
            [Card()]);

    [Fact]
    public Task The_fix_makes_the_others_options_too() =>
        RuleTest.Fixes<StatusOptionFix>(
            "Make the members of 'State' options",
            Result(property: Property, types: "public enum State { [StatusOption(\"On\")] On, {|CARD0111:Off|} }"),
            Result(property: Property, types: "public enum State { [StatusOption(\"On\")] On, [StatusOption(\"Off\")] Off }"),
            [Card()]);

    [Fact]
    public Task The_enum_of_somebody_else_cannot_be_mended() =>
        RuleTest.OffersNoFix<StatusOptionFix>(
            Result(property: "[CardProperty(\"Day\", CardDataType.Status)] public DayOfWeek {|CARD0111:Day|} { get; init; }"),
            Card());
}
