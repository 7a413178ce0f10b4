using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0404Tests
{
    [Theory]
    [InlineData("string? {|#0:email|}", "email", "email")]
    [InlineData("[CrmProperty(\"num_employees\")] int {|#0:employees|}", "employees", "num_employees")]
    public Task A_property_that_is_not_sent_is_reported_at_the_parameter(string parameter, string name, string property) =>
        RuleTest.Reports(
            Rules.PropertyNotSent,
            $"The parameter '{name}' of 'Fetch' is the CRM property '{property}', which no [ShowOn] of the card sends",
            Source("[ShowOn(CrmObjectType.Company, \"domain\")]", $"string? domain, {parameter}"), Result());

    [Fact]
    public Task One_that_some_object_type_sends_is_not() =>
        RuleTest.IsSilent(
            Source("[ShowOn(CrmObjectType.Company, \"domain\")] [ShowOn(CrmObjectType.Contact, \"email\")]", "string? domain, string? email"),
            Result());

    [Theory]
    [InlineData("[ShowOn(CrmObjectType.Company)]", "[ShowOn(CrmObjectType.Company, \"email\")]", "string? {|CARD0404:email|}", "string? email")]
    [InlineData(
        "[ShowOn(CrmObjectType.Company, \"domain\")]\n[ShowOn(CrmObjectType.Deal)] // deals",
        "[ShowOn(CrmObjectType.Company, \"domain\", \"email\")]\n[ShowOn(CrmObjectType.Deal, \"email\")] // deals",
        "string? domain, string? {|CARD0404:email|}",
        "string? domain, string? email")]
    public Task The_fix_has_it_sent(string shownOn, string fixedShownOn, string parameters, string fixedParameters) =>
        RuleTest.Fixes<ShowOnFix>("Have 'email' sent", Source(shownOn, parameters), Source(fixedShownOn, fixedParameters), [Result()]);

    private static string Source(string shownOn, string parameters) =>
        Card(
            attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")]\n{shownOn}\n",
            fetch: $"[DataFetch] public CardResponse<Ticket> Fetch({parameters}) => new([]);");
}
