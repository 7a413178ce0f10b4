using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0405Tests
{
    private const string Attributes = "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Company, \"name\", {0})]";

    [Fact]
    public Task A_property_that_nobody_looks_at_is_reported_where_it_stands() =>
        RuleTest.Reports(
            Rules.PropertyNotTaken,
            "The CRM property 'domain' is sent to 'Fetch', which does not look at it: take it as a parameter, or take it out of [ShowOn]",
            Source("{|#0:\"domain\"|}", "string? name"), Result());

    [Theory]
    [InlineData("string? name, string? domain")]
    [InlineData("string? name, [CrmProperty(\"domain\")] string? site")]
    [InlineData("CardRequest request")]
    [InlineData("Microsoft.AspNetCore.Http.HttpContext context")]
    public Task One_that_the_method_can_look_at_is_not(string parameters) => RuleTest.IsSilent(Source("\"domain\"", parameters), Result());

    private static string Source(string property, string parameters) =>
        Card(
            attributes: Attributes.Replace("{0}", property, StringComparison.Ordinal),
            fetch: $"[DataFetch] public CardResponse<Ticket> Fetch({parameters}) => new([]);");
}
