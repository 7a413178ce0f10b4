using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0104Tests
{
    [Theory]
    [InlineData("Guid")]
    [InlineData("string")]
    [InlineData("double")]
    [InlineData("decimal")]
    [InlineData("DayOfWeek")]
    public Task An_objectId_that_is_no_integral_number_is_reported_at_its_name(string type) =>
        RuleTest.Reports(
            Rules.ObjectIdType,
            $"'Id' is of type '{type}', but an objectId is an integral number such as long",
            Card(), Result(id: $"[CardObjectId] public required {type} {{|#0:Id|}} {{ get; init; }}"));

    [Theory]
    [InlineData("long")]
    [InlineData("int")]
    [InlineData("short")]
    [InlineData("byte")]
    [InlineData("ulong")]
    public Task Any_integral_number_will_do(string type) =>
        RuleTest.IsSilent(Card(), Result(id: $"[CardObjectId] public required {type} Id {{ get; init; }}"));
}
