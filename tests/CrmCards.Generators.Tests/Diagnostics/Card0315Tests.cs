using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0315Tests
{
    [Theory]
    [InlineData("ref int {|#0:count|}", "it is passed by reference; take a value")]
    [InlineData("params int[] {|#0:count|}", "it is a params array; take its items one by one")]
    [InlineData("ReadOnlySpan<char> {|#0:count|}", "'ReadOnlySpan<char>' is a ref struct; take a string or a value that can be parsed")]
    [InlineData("KeyValuePair<int, int> {|#0:count|}", "'KeyValuePair<int, int>' cannot be read from text; take a string, a value type that can be parsed, or a service")]
    [InlineData("object {|#0:count|}", "'object' cannot be read from text; take a string, a value type that can be parsed, or a service")]
    [InlineData("[FromBody] Ticket {|#0:count|}", "the CRM sends no body of the app's own; take its properties as parameters")]
    [InlineData("System.IO.Stream {|#0:count|}", "the CRM sends no body of the app's own; take its properties as parameters")]
    [InlineData("[FromHeader] string {|#0:count|}", "[FromHeader] has no meaning here; take a CRM property, the HttpContext, or a service in the constructor")]
    [InlineData("[CrmProperty(\"count\")] Ticket {|#0:count|}", "'Ticket' cannot be read from text; take a string, a value type that can be parsed, or a service")]
    public Task A_parameter_that_nothing_can_fill_is_reported(string parameter, string fault) =>
        RuleTest.Reports(Rules.UnbindableParameter, $"The parameter 'count' of 'Run' cannot be bound: {fault}", Run("/run", parameter), Result());

    [Theory]
    [InlineData("title", "long {|#0:title|}", "'{title}' stands for 'Title' of type 'string'; take that type")]
    [InlineData("title", "Guid? {|#0:title|}", "'{title}' stands for 'Title' of type 'string'; take that type")]
    [InlineData("objectId", "bool {|#0:objectId|}", "'{objectId}' stands for 'Id' of type 'long'; take that type")]
    [InlineData("objectId", "Ticket {|#0:objectId|}", "'Ticket' cannot be read from text; take a string, a value type that can be parsed, or a service")]
    public Task A_parameter_that_the_route_cannot_fill_is_reported(string placeholder, string parameter, string fault) =>
        RuleTest.Reports(Rules.UnbindableParameter, $"The parameter '{placeholder}' of 'Run' cannot be bound: {fault}", Run($"/run/{{{placeholder}}}", parameter), Result());

    [Theory]
    [InlineData("/run", "CardRequest request, Microsoft.AspNetCore.Http.HttpRequest http, System.Security.Claims.ClaimsPrincipal user, CancellationToken token")]
    [InlineData("/run", "string a, int? b, DateOnly c, decimal d = 1, IServiceProvider? e = null, Func<int>? f = null")]
    [InlineData("/run/{objectId}/{title}", "int objectId, string title")]
    [InlineData("/run/{objectId}/{title}", "string objectId, TimeSpan title")]
    public Task Others_are_not(string route, string parameters) => RuleTest.IsSilent(Run(route, parameters), Result());

    private static string Run(string route, string parameters) =>
        Card(hooks: $"[ActionHook(\"Run\", ActionMethod.Post, \"{route}\")] public ActionResult Run({parameters}) => throw new NotSupportedException();");
}
