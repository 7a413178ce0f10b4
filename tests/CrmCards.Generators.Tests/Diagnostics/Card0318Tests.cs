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
    [InlineData("long ticketId")]
    [InlineData("int? number, string title")]
    [InlineData("CardRequest request, long id, string? title")]
    public Task The_only_parameter_that_can_have_been_meant_is_named(string parameters) =>
        RuleTest.Reports(
            Rules.RouteMismatch,
            $"The route of 'Run' and its parameters disagree: the route holds '{{objectId}}'; rename '{parameters.Split(' ', ',').First(word => word is "ticketId" or "number" or "id")}' to it, or add a parameter of that name",
            Run($"/run/{{|#0:{{objectId}}|}}{(parameters.Contains("title", StringComparison.Ordinal) ? "/{title}" : "")}", parameters), Result());

    [Theory]
    [InlineData("long first, long second")]
    [InlineData("[CrmProperty(\"ticket\")] long ticketId")]
    [InlineData("DateOnly due")]
    [InlineData("string? comment")]
    public Task What_may_be_a_CRM_property_is_not(string parameters) =>
        RuleTest.Reports(
            Rules.RouteMismatch,
            "The route of 'Run' and its parameters disagree: the route holds '{objectId}'; add a parameter of that name",
            Run("/run/{|#0:{objectId}|}", parameters), Result());

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
            $"Add a parameter '{after.Split(',')[0].Split(' ')[1]}'",
            Run($"/run/{{|CARD0318:{{{placeholder}}}|}}", before),
            Run($"/run/{{{placeholder}}}", after),
            [Result(members: "public Guid Reference { get; init; }")]);

    [Theory]
    [InlineData("/run", "/run/{objectId}")]
    [InlineData("/run/", "/run/{objectId}")]
    public Task The_fix_adds_the_placeholder(string before, string after) =>
        RuleTest.Fixes<RouteParameterFix>(
            "Add '{objectId}' to the route",
            Run(before, "long {|CARD0318:objectId|}"),
            Run(after, "long objectId"),
            [Result()]);

    [Fact]
    public Task The_fix_finds_the_route_by_its_name() =>
        RuleTest.Fixes<RouteParameterFix>(
            "Add '{objectId}' to the route",
            Card(hooks: "[ActionHook(route: \"/run\", method: CardActionMethod.Post, label: \"Run\")] public CardActionResult Run(long {|CARD0318:objectId|}) => $\"{objectId}\";"),
            Card(hooks: "[ActionHook(route: \"/run/{objectId}\", method: CardActionMethod.Post, label: \"Run\")] public CardActionResult Run(long objectId) => $\"{objectId}\";"),
            [Result()]);

    [Fact]
    public Task A_route_that_a_constant_holds_is_left_to_the_user() =>
        RuleTest.OffersNoFix<RouteParameterFix>(
            Card(hooks: "private const string Route = \"/run\"; [ActionHook(\"Run\", CardActionMethod.Post, Route)] public CardActionResult Run(long {|CARD0318:objectId|}) => $\"{objectId}\";"), Result());

    [Fact]
    public Task The_fix_renames_the_parameter_with_its_uses() =>
        RuleTest.Fixes<RouteParameterFix>(
            "Rename 'ticketId' to 'objectId'",
            Card(hooks: "[ActionHook(\"Run\", CardActionMethod.Post, \"/run/{|CARD0318:{objectId}|}\")] public CardActionResult Run(long ticketId) => $\"{ticketId} {Twice(ticketId)}\"; public static long Twice(long ticketId) => 2 * ticketId; public CardActionResult Again() => Run(ticketId: 1);"),
            Card(hooks: "[ActionHook(\"Run\", CardActionMethod.Post, \"/run/{objectId}\")] public CardActionResult Run(long objectId) => $\"{objectId} {Twice(objectId)}\"; public static long Twice(long ticketId) => 2 * ticketId; public CardActionResult Again() => Run(objectId: 1);"),
            [Result()]);

    [Theory]
    [InlineData("name + Say(title: name)", "title + Say(title: title)")]
    [InlineData("name + this.title", "title + this.title")]
    public Task The_fix_renames_it_beside_other_uses_of_the_name(string use, string fixedUse) =>
        RuleTest.Fixes<RouteParameterFix>("Rename 'name' to 'title'", Titled("{|CARD0318:{title}|}", "name", use), Titled("{title}", "title", fixedUse), [Result()]);

    [Theory]
    [InlineData("name + title")]
    [InlineData("string.Join(name, new[] { name }.Select(title => title))")]
    public Task Where_another_has_the_name_it_is_left_to_the_user(string use) =>
        RuleTest.OffersNoFix<RouteParameterFix>(Titled("{|CARD0318:{title}|}", "name", use), Result());

    private static string Titled(string placeholder, string parameter, string use) =>
        "using System.Linq;\n" + Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run/{placeholder}\")] public CardActionResult Run(string {parameter}) => {use};"
            + " private readonly string title = \"\"; private string Say(string title) => this.title + title;");

    private static string Run(string route, string parameters) =>
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"{route}\")] public CardActionResult Run({parameters}) => throw new NotSupportedException();");
}
