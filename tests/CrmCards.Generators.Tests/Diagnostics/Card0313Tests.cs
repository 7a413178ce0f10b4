using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0313Tests
{
    private const string Run =
        """[ActionHook("Run", CardActionMethod.Post, "/run/{objectId}")] public CardActionResult Run(long objectId) => $"{objectId}"; """;

    [Theory]
    [InlineData("/run/{title}", "string title")]
    [InlineData("/RUN/{objectId}/", "long objectId")]
    public Task Two_hooks_with_one_route_are_reported_at_the_second(string route, string parameter) =>
        RuleTest.Reports(
            Rules.DuplicateRoute,
            $"'Walk' handles POST {route}, and so does 'Run': give one of them a different route",
            Card(hooks: $$"""{{Run}} [ActionHook("Walk", CardActionMethod.Post, {|#0:"{{route}}"|})] public CardActionResult Walk({{parameter}}) => "Walk";"""), Result());

    [Theory]
    [InlineData("/cards/tickets", "/cards/tickets/")]
    [InlineData("/cards/größe", "/CARDS/GRÖßE")]
    public Task A_hook_on_the_route_of_the_data_fetch_is_reported(string fetch, string route) =>
        RuleTest.Reports(
            Rules.DuplicateRoute,
            $"'Run' handles GET {route}, and so does 'Fetch': give one of them a different route",
            Card(route: fetch, hooks: $$"""[ActionHook("Run", CardActionMethod.Get, {|#0:"{{route}}"|})] public CardActionResult Run() => "Run";"""), Result());

    [Fact]
    public Task Hooks_of_two_cards_with_one_route_are_reported() =>
        RuleTest.ReportsBoth(
            Rules.DuplicateRoute,
            "'Run' handles POST /run/{objectId}, and so does 'SecondCard.Run': give one of them a different route",
            "'Run' handles POST /run/{objectId}, and so does 'FirstCard.Run': give one of them a different route",
            Card(name: "FirstCard", route: "/cards/first", hooks: Run.Replace("\"/run/{objectId}\"", "{|#0:\"/run/{objectId}\"|}", StringComparison.Ordinal)),
            Card(name: "SecondCard", attributes: """[CrmCard("Second", "/cards/second")] [ShowOn(CrmObjectType.Deal)]""", hooks: Run.Replace("\"/run/{objectId}\"", "{|#1:\"/run/{objectId}\"|}", StringComparison.Ordinal)), Result());

    [Fact]
    public Task A_card_s_route_that_another_s_hook_has_is_reported() =>
        RuleTest.ReportsBoth(
            Rules.DuplicateRoute,
            "'Run' handles GET /cards/second, and so does 'SecondCard.Fetch': give one of them a different route",
            "'Fetch' handles GET /cards/second, and so does 'FirstCard.Run': give one of them a different route",
            Card(
                name: "FirstCard",
                route: "/cards/first",
                hooks: """[ActionHook("Run", CardActionMethod.Get, {|#0:"/cards/second"|})] public CardActionResult Run() => "Run";"""),
            Card(name: "SecondCard", attributes: """[CrmCard("Second", {|#1:"/cards/second"|})] [ShowOn(CrmObjectType.Deal)]"""), Result());

    [Fact]
    public Task The_route_is_found_by_its_name() =>
        RuleTest.Reports(
            Rules.DuplicateRoute,
            "'Walk' handles POST /run/{title}, and so does 'Run': give one of them a different route",
            Card(hooks: $$"""{{Run}} [ActionHook(route: {|#0:"/run/{title}"|}, label: "Walk", method: CardActionMethod.Post)] public CardActionResult Walk(string title) => title;"""), Result());

    [Theory]
    [InlineData("CardActionMethod.Put", "/run/{objectId}")]
    [InlineData("CardActionMethod.Post", "/run/{objectId}/walk")]
    [InlineData("CardActionMethod.Post", "/cards/tickets/{objectId}")]
    public Task Another_method_or_route_is_not(string method, string route) =>
        RuleTest.IsSilent(
            Card(hooks: $$"""{{Run}} [ActionHook("Walk", {{method}}, "{{route}}")] public CardActionResult Walk(long objectId) => $"{objectId}";"""),
            Result());
}
