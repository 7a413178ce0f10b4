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
        RuleTest.Reports(
            Rules.PropertyNameUnusual,
            $"'{name}' is not the internal name of a CRM property: internal names have only lower-case letters, digits and underscores",
            Source($"{{|#0:\"{name}\"|}}"),
            Result());

    [Theory]
    [InlineData("firstname")]
    [InlineData("hs_object_id_2")]
    public Task An_internal_one_is_not(string name) => RuleTest.IsSilent(Source($"\"{name}\""), Result());

    [Theory]
    [InlineData("new[] { {|#0:\"First name\"|} }")]
    [InlineData("new string[] { \"email\", {|#0:\"First name\"|} }")]
    [InlineData("{|#0:new[] { \"First \" + \"name\" }|}")]
    [InlineData("[\"email\", {|#0:\"First name\"|}]")]
    public async Task So_is_one_that_an_action_asks_for(string names)
    {
        const string message = "'First name' is not the internal name of a CRM property: internal names have only lower-case letters, digits and underscores";
        await RuleTest.Reports(Rules.PropertyNameUnusual, message, Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\", AssociatedObjectProperties = {names})] public CardActionResult Run() => \"Run\";"), Result());
        await RuleTest.Reports(Rules.PropertyNameUnusual, message, Iframe(names), Result());
    }

    [Theory]
    [InlineData("[CrmProperty(\"First name\")] string? {|#0:name|}", "First name")]
    [InlineData("string? {|#0:größe|}", "größe")]
    public Task So_is_one_that_a_parameter_of_an_action_stands_for(string parameter, string name) => RuleTest.Reports(
        Rules.PropertyNameUnusual,
        $"'{name}' is not the internal name of a CRM property: internal names have only lower-case letters, digits and underscores",
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public CardActionResult Run(string? email, {parameter}) => \"Run\";"),
        Result());

    [Fact]
    public async Task An_internal_one_of_an_action_is_not()
    {
        await RuleTest.IsSilent(Card(hooks: "[ActionHook(\"Run\", CardActionMethod.Post, \"/run\", AssociatedObjectProperties = new[] { \"hs_object_id_2\" })] public CardActionResult Run(string? firstName, [CrmProperty(\"email\")] string? address) => \"Run\";"), Result());
        await RuleTest.IsSilent(Iframe("new[] { \"firstname\" }"), Result());
    }

    private static string Iframe(string names) => Card(
        attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Company)] [PrimaryAction(\"Edit\", \"https://example.com/edit\", Width = 800, Height = 600, AssociatedObjectProperties = {names})]",
        fetch: "[DataFetch] public CardResponse<Ticket> Fetch() => new([]);");

    private static string Source(string property) => Card(
        attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Company, {property})]",
        fetch: "[DataFetch] public CardResponse<Ticket> Fetch(CardRequest request) => new([]);");
}
