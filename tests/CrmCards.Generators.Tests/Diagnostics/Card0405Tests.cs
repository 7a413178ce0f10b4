using CrmCards.CodeFixes;
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
            "The CRM property 'domain' is sent to 'Fetch', which does not use it: take it as a parameter, or remove it from [ShowOn]",
            Source("{|#0:\"domain\"|}", "string? name"), Result());

    [Theory]
    [InlineData("string? name, string? domain")]
    [InlineData("string? name, [CrmProperty(\"domain\")] string? site")]
    [InlineData("CardRequest request")]
    [InlineData("Microsoft.AspNetCore.Http.HttpContext context")]
    public Task One_that_the_method_can_look_at_is_not(string parameters) => RuleTest.IsSilent(Source("\"domain\"", parameters), Result());

    [Theory]
    [InlineData("", "string? domain", "domain")]
    [InlineData("string? name", "string? name, string? domain", "domain")]
    [InlineData("string? name, CancellationToken token", "string? name, string? domain, CancellationToken token", "domain")]
    [InlineData("string? name = null", "string? domain, string? name = null", "domain")]
    [InlineData("string? name", "string? name, string? numEmployees", "num_employees")]
    [InlineData("string? name", "string? name, [CrmProperty(\"hs_2024_date\")] string? hs2024Date", "hs_2024_date")]
    public Task The_fix_takes_it_as_a_parameter(string parameters, string fixedParameters, string property) =>
        RuleTest.Fixes<SentPropertyFix>(
            $"Add '{property}' as a parameter",
            Alone($"{{|CARD0405:\"{property}\"|}}", parameters),
            Alone($"\"{property}\"", fixedParameters),
            [Result()]);

    [Fact]
    public Task The_fix_takes_several() =>
        RuleTest.Fixes<SentPropertyFix>(
            "Add 'domain' as a parameter",
            Source("{|CARD0405:\"domain\"|}, {|CARD0405:\"city\"|}", "string? name"),
            Source("\"domain\", \"city\"", "string? name, string? domain, string? city"),
            [Result()]);

    [Fact]
    public Task The_fix_takes_it_out() =>
        RuleTest.Fixes<SentPropertyFix>(
            "Remove 'domain' from [ShowOn]",
            Source("{|CARD0405:\"domain\"|}, {|CARD0405:\"city\"|}", "string? name"),
            Source("", "string? name").Replace(", )", ")", StringComparison.Ordinal),
            [Result()],
            index: 1);

    private static string Alone(string property, string parameters) =>
        parameters.Contains("name", StringComparison.Ordinal)
            ? Source(property, parameters)
            : Source(property, parameters).Replace("\"name\", ", "", StringComparison.Ordinal);

    private static string Source(string property, string parameters) =>
        Card(
            attributes: Attributes.Replace("{0}", property, StringComparison.Ordinal),
            fetch: $"[DataFetch] public CardResponse<Ticket> Fetch({parameters}) => new([]);");
}
