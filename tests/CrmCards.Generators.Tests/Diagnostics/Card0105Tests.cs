using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0105Tests
{
    [Theory]
    [InlineData("int")]
    [InlineData("Uri")]
    [InlineData("object")]
    public Task A_title_that_is_no_string_is_reported_at_its_name(string type) =>
        RuleTest.Reports(
            Rules.TitleType,
            $"'Title' is of type '{type}', but a title is a string",
            Card(), Result(title: $"[CardTitle] public required {type} {{|#0:Title|}} {{ get; init; }}"));

    [Fact]
    public Task A_string_is_not() => RuleTest.IsSilent(Card(), Result(title: "[CardTitle] public string Title => $\"Ticket {Id}\";"));
}
