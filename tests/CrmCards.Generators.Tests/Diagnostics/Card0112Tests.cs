using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0112Tests
{
    private const string Property = "[CardProperty(\"State\")] public State State { get; init; }";

    [Fact]
    public Task Two_options_of_one_name_are_reported_at_the_second() =>
        RuleTest.Reports(
            Rules.DuplicateStatusOption,
            "'On' and 'Off' are both written as the option 'ON': give one of them a different Name",
            Card(), Result(property: Property, types: "public enum State { [StatusOption(\"On\")] On, [StatusOption(\"Off\", Name = \"ON\")] {|#0:Off|} }"));

    [Fact]
    public Task Options_of_one_label_are_not() =>
        RuleTest.IsSilent(Card(), Result(property: Property, types: "public enum State { [StatusOption(\"On\")] On, [StatusOption(\"On\")] Off }"));
}
