using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0106Tests
{
    [Theory]
    [InlineData("int")]
    [InlineData("object")]
    [InlineData("UriBuilder?")]
    public Task A_link_that_is_no_address_is_reported_at_its_name(string type) =>
        RuleTest.Reports(
            Rules.LinkType,
            $"'Link' is of type '{type}', but a link is a string or a Uri",
            Card(), Result(members: $"[CardLink] public required {type} {{|#0:Link|}} {{ get; init; }}"));

    [Theory]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("Uri")]
    [InlineData("Uri?")]
    public Task An_address_is_not(string type) => RuleTest.IsSilent(Card(), Result(members: $"[CardLink] public required {type} Link {{ get; init; }}"));
}
