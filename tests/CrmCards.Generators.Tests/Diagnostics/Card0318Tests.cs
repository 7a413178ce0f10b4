using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0318Tests
{
    [Fact]
    public Task A_placeholder_that_the_handler_does_not_take_is_reported_where_it_stands() =>
        RuleTest.Reports(
            Rules.RouteMismatch,
            "The route of 'Run' and its parameters disagree: the route holds '{objectId}'; add a parameter of that name",
            Run("/run/{|#0:{objectId}|}/{title}", "string title"), Result());

    [Fact]
    public Task An_objectId_that_is_not_in_the_route_is_reported() =>
        RuleTest.Reports(
            Rules.RouteMismatch,
            "The route of 'Run' and its parameters disagree: the parameter 'objectId' is not in the route; add '{objectId}' to it",
            Run("/run", "long {|#0:objectId|}"), Result());

    [Theory]
    [InlineData("/run/{objectId}", "long objectID, string? email")]
    [InlineData("/run/{id}", "long id")]
    [InlineData("/run", "[CrmProperty(\"object_id\")] long objectId")]
    public Task A_route_and_a_handler_that_agree_are_not(string route, string parameters) => RuleTest.IsSilent(Run(route, parameters), Result());

    [Theory]
    [InlineData("objectId", "", "long objectId")]
    [InlineData("title", "CardRequest request, int days = 1", "string title, CardRequest request, int days = 1")]
    [InlineData("Reference", "", "Guid reference")]
    public Task The_fix_takes_the_parameter(string placeholder, string before, string after) =>
        RuleTest.Fixes<RouteParameterFix>(
            $"Take a parameter '{after.Split(',')[0].Split(' ')[1]}'",
            Run($"/run/{{|CARD0318:{{{placeholder}}}|}}", before),
            Run($"/run/{{{placeholder}}}", after),
            [Result(members: "public Guid Reference { get; init; }")]);

    [Theory]
    [InlineData("/run", "/run/{objectId}")]
    [InlineData("/run/", "/run/{objectId}")]
    public Task The_fix_adds_the_placeholder(string before, string after) =>
        RuleTest.Fixes<RoutePlaceholderFix>(
            "Add '{objectId}' to the route",
            Run(before, "long {|CARD0318:objectId|}"),
            Run(after, "long objectId"),
            [Result()]);

    [Fact]
    public Task The_fix_finds_the_route_by_its_name() =>
        RuleTest.Fixes<RoutePlaceholderFix>(
            "Add '{objectId}' to the route",
            Card(hooks: "[ActionHook(route: \"/run\", method: CardActionMethod.Post, label: \"Run\")] public CardActionResult Run(long {|CARD0318:objectId|}) => $\"{objectId}\";"),
            Card(hooks: "[ActionHook(route: \"/run/{objectId}\", method: CardActionMethod.Post, label: \"Run\")] public CardActionResult Run(long objectId) => $\"{objectId}\";"),
            [Result()]);

    [Fact]
    public Task A_route_that_a_constant_holds_is_left_to_the_user() =>
        RuleTest.OffersNoFix<RoutePlaceholderFix>(
            Card(hooks: "private const string Route = \"/run\"; [ActionHook(\"Run\", CardActionMethod.Post, Route)] public CardActionResult Run(long {|CARD0318:objectId|}) => $\"{objectId}\";"), Result());

    private static string Run(string route, string parameters) =>
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"{route}\")] public CardActionResult Run({parameters}) => throw new NotSupportedException();");
}
