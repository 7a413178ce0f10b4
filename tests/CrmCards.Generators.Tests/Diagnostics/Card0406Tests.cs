using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0406Tests
{
    [Theory]
    [InlineData("First name")]
    [InlineData("firstName")]
    [InlineData("first-name")]
    [InlineData("")]
    public Task A_name_that_is_no_internal_one_is_reported_where_it_stands(string name) =>
        RuleTest.Reports(Rules.PropertyNameUnusual, $"'{name}' is no internal name of a CRM property: these have lower-case letters, digits and underscores", Source($"{{|#0:\"{name}\"|}}"), Result());

    [Theory]
    [InlineData("firstname")]
    [InlineData("hs_object_id_2")]
    public Task An_internal_one_is_not(string name) => RuleTest.IsSilent(Source($"\"{name}\""), Result());

    private static string Source(string property) => Card(
        attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Company, {property})]",
        fetch: "[DataFetch] public CardResponse<Ticket> Fetch(CardRequest request) => new([]);");
}
