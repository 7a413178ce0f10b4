using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0315Tests
{
    private const string OfForms = "'; take a string, a number, bool, DateOnly, DateTime, DateTimeOffset, an enum, or an array of an enum";
    private const string OrChoices = ", or name the method of the card that gives its Choices";

    private const string Types = """
        public enum Nothing { [Obsolete("No.", error: true)] Never }
        public sealed record Closing(string Reason, int? Days, Uri? Page, bool IsLast);
        public class Form { public Form() { } public string Reason { get; set; } = ""; public override string ToString() => Reason; private int _uses; }
        public class Code { public static bool TryParse(string text, out Code? code) { code = null; return false; } }
        public class MailSettings { public string Host { get; set; } = ""; }
        public class ConnectionOptions { public string Host { get; set; } = ""; }
        public class Store { public string Name { get; set; } = ""; public void Save() { } }
        """;

    [Theory]
    [InlineData("ref int {|#0:count|}", "it is passed by reference; take a value")]
    [InlineData("params int[] {|#0:count|}", "it is a params array; take an array")]
    [InlineData("ReadOnlySpan<char> {|#0:count|}", "'ReadOnlySpan<char>' is a ref struct; take a string or an array")]
    [InlineData(
        "KeyValuePair<int, int> {|#0:count|}",
        "'KeyValuePair<int, int>' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service")]
    [InlineData("object {|#0:count|}", "'object' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service")]
    [InlineData("[FromBody] Ticket {|#0:count|}", "HubSpot does not send a body that the app defines; take its properties as parameters")]
    [InlineData("[FromBody] string {|#0:count|}", "HubSpot does not send a body that the app defines; mark it [ActionInput] for users to enter it in a form")]
    [InlineData("[FromForm] DateOnly? {|#0:count|}", "HubSpot does not send a body that the app defines; mark it [ActionInput] for users to enter it in a form")]
    [InlineData("System.IO.Stream {|#0:count|}", "HubSpot does not send a body that the app defines; take its properties as parameters")]
    [InlineData("[FromHeader] string {|#0:count|}", "[FromHeader] has no meaning here; take a CRM property, the HttpContext, or a service in the constructor")]
    [InlineData(
        "[CrmProperty(\"count\")] Ticket {|#0:count|}",
        "'Ticket' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service")]
    [InlineData("int[,] {|#0:count|}", "'int[,]' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service")]
    [InlineData("int[][] {|#0:count|}", "'int[][]' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service")]
    [InlineData(
        "Ticket[] {|#0:count|}",
        "'Ticket[]' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service")]
    [InlineData(
        "[CrmProperty(\"count\")] IEnumerable<Ticket> {|#0:count|}",
        "'IEnumerable<Ticket>' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service")]
    [InlineData("IEnumerable<string?> {|#0:count|}", "its items are never null; take them as 'string'")]
    [InlineData("int?[]? {|#0:count|}", "its items are never null; take them as 'int'")]
    [InlineData("Uri {|#0:count|}", "it is null if HubSpot sends no value; take 'Uri?'")]
    [InlineData("System.Net.IPAddress {|#0:count|}", "it is null if HubSpot sends no value; take 'IPAddress?'")]
    [InlineData("Nothing {|#0:count|}", "'Nothing' has no members to choose from")]
    [InlineData("Nothing? {|#0:count|}", "'Nothing' has no members to choose from")]
    [InlineData("List<Nothing> {|#0:count|}", "'Nothing' has no members to choose from")]
    [InlineData(
        "Closing {|#0:count|}",
        "'Closing' looks like a request body, and HubSpot does not send a body that the app defines; take its values ('string reason', 'int? days', 'Uri? page', …) as parameters, or mark a service with [FromServices]")]
    [InlineData(
        "Form {|#0:count|}",
        "'Form' looks like a request body, and HubSpot does not send a body that the app defines; take its values ('string reason') as parameters, or mark a service with [FromServices]")]
    [InlineData(
        "Dictionary<string, string> {|#0:count|}",
        "'Dictionary<string, string>' looks like a request body, and HubSpot does not send a body that the app defines; take its values as parameters, or mark a service with [FromServices]")]
    [InlineData(
        "List<Ticket> {|#0:count|}",
        "'List<Ticket>' looks like a request body, and HubSpot does not send a body that the app defines; take its values as parameters, or mark a service with [FromServices]")]
    [InlineData("System.Net.IPEndPoint {|#0:count|}", "'IPEndPoint' does not implement IParsable<IPEndPoint>; take a string, and read it in the method")]
    [InlineData("Code {|#0:count|}", "'Code' does not implement IParsable<Code>; take a string, and read it in the method")]
    public Task A_parameter_that_nothing_can_fill_is_reported(string parameter, string fault) =>
        RuleTest.Reports(
            Rules.UnbindableParameter,
            $"The parameter 'count' of 'Run' cannot be bound: {fault}",
            Run("/run", parameter),
            Result(types: Types));

    [Theory]
    [InlineData("title", "long {|#0:title|}", "'{title}' stands for 'Title' of type 'string'; take that type")]
    [InlineData("title", "Guid? {|#0:title|}", "'{title}' stands for 'Title' of type 'string'; take that type")]
    [InlineData("objectId", "bool {|#0:objectId|}", "'{objectId}' stands for 'Id' of type 'long'; take that type")]
    [InlineData(
        "objectId",
        "Ticket {|#0:objectId|}",
        "'Ticket' cannot be read from text; take a string, an enum, a type that can be parsed, a list of these, or a service")]
    [InlineData("objectId", "DayOfWeek {|#0:objectId|}", "'{objectId}' stands for 'Id' of type 'long'; take that type")]
    public Task A_parameter_that_the_route_cannot_fill_is_reported(string placeholder, string parameter, string fault) =>
        RuleTest.Reports(
            Rules.UnbindableParameter,
            $"The parameter '{placeholder}' of 'Run' cannot be bound: {fault}",
            Run($"/run/{{{placeholder}}}", parameter),
            Result());

    [Theory]
    [InlineData(
        "/run",
        "CardRequest request, Microsoft.AspNetCore.Http.HttpRequest http, System.Security.Claims.ClaimsPrincipal user, CancellationToken token")]
    [InlineData("/run", "string a, int? b, DateOnly c, decimal d = 1, IServiceProvider? e = null, Func<int>? f = null")]
    [InlineData("/run/{objectId}/{title}", "int objectId, string title")]
    [InlineData("/run/{objectId}/{title}", "string objectId, TimeSpan title")]
    [InlineData("/run", "DayOfWeek a, DayOfWeek? b, DayOfWeek c = DayOfWeek.Monday, Uri? d = null, System.Net.IPAddress e = null!")]
    [InlineData("/run", "string[] a, List<int>? b, IList<Guid> c, ICollection<DayOfWeek> d, IEnumerable<Uri> e, IReadOnlyCollection<bool> f, IReadOnlyList<DateOnly> g, System.Collections.Immutable.ImmutableArray<char> h")]
    [InlineData("/run", "[FromServices] Closing a, [FromServices] string name, [FromServices] Dictionary<string, string> b, MailSettings c, Store d, ConnectionOptions e, IList<int> f")]
    [InlineData("/run", "[FromKeyedServices(\"a\")] Store a, [Microsoft.Extensions.DependencyInjection.FromKeyedServices(DayOfWeek.Monday)] Store? b")]
    [InlineData("/run", "IEnumerable<Func<int>> services, IEnumerable<IServiceProvider?> providers")]
    [InlineData("/run/{objectId}/{title}", "DateTime objectId, DayOfWeek title")]
    [InlineData("/run/{title}", "Uri title")]
    public Task Others_are_not(string route, string parameters) => RuleTest.IsSilent(Run(route, parameters).Replace("using System;", "using System; using Microsoft.Extensions.DependencyInjection;", StringComparison.Ordinal), Result(types: Types));

    [Theory]
    [InlineData("/run", "ref int {|#0:count|}", "it is passed by reference; take a value")]
    [InlineData("/run", "params DayOfWeek[] {|#0:count|}", "it is a params array; take an array")]
    [InlineData("/run/{count}", "int {|#0:count|}", "the route holds its name; give the input another one, or remove it from the route", "Placement = CardActionPlacement.Primary")]
    [InlineData("/run/{objectId}", "bool {|#0:objectId|}", "the route holds its name; give the input another one, or remove it from the route")]
    [InlineData("/run/{objectId}", "long {|#0:ObjectID|}", "the route holds its name; give the input another one, or remove it from the route")]
    [InlineData("/run", "[CrmProperty(\"amount\")] int {|#0:count|}", "it is a CRM property and an input; remove one of the two attributes")]
    [InlineData("/run", "Guid {|#0:count|}", "no form can show 'Guid" + OfForms + OrChoices)]
    [InlineData("/run", "Uri? {|#0:count|}", "no form can show 'Uri?" + OfForms)]
    [InlineData("/run", "char {|#0:count|}", "no form can show 'char" + OfForms)]
    [InlineData("/run", "Ticket {|#0:count|}", "no form can show 'Ticket" + OfForms)]
    [InlineData("/run", "string[] {|#0:count|}", "no form can show 'string[]" + OfForms + OrChoices)]
    [InlineData("/run", "List<DayOfWeek> {|#0:count|}", "no form can show 'List<DayOfWeek>" + OfForms)]
    [InlineData("/run", "DayOfWeek?[] {|#0:count|}", "no form can show 'DayOfWeek?[]" + OfForms)]
    [InlineData("/run", "DayOfWeek[,] {|#0:count|}", "no form can show 'DayOfWeek[,]" + OfForms)]
    [InlineData("/run", "CancellationToken {|#0:count|}", "no form can show 'CancellationToken" + OfForms)]
    [InlineData("/run", "Nothing {|#0:count|}", "'Nothing' has no members to choose from")]
    [InlineData("/run", "IReadOnlyList<Nothing>? {|#0:count|}", "'Nothing' has no members to choose from")]
    public Task An_input_that_no_form_can_fill_is_reported(string route, string parameter, string fault, string? placement = null) =>
        RuleTest.Reports(
            Rules.UnbindableParameter,
            $"The parameter '{parameter.Split("{|#0:")[1].Split("|}")[0]}' of 'Run' cannot be bound: {fault}",
            Input(route, parameter, placement),
            Result(types: Types));

    [Theory]
    [InlineData("[FromBody] string {|CARD0315:dueReason|}", "[ActionInput(\"Due reason\")] string dueReason")]
    [InlineData("[FromForm, System.ComponentModel.DataAnnotations.Required] int? {|CARD0315:count|}", "[ActionInput(\"Count\"), System.ComponentModel.DataAnnotations.Required] int? count")]
    [InlineData("long objectId, [FromBody] DayOfWeek[] {|CARD0315:@class|}", "long objectId, [ActionInput(\"Class\")] DayOfWeek[] @class")]
    public Task The_fix_makes_an_input_of_a_value_that_was_wanted_in_a_body(string before, string after) =>
        RuleTest.Fixes<ActionInputFix>(
            $"Make '{after.Split(' ').Last().TrimStart('@')}' an input of a form",
            Run(before.Contains("objectId", StringComparison.Ordinal) ? "/run/{objectId}" : "/run", before),
            Run(before.Contains("objectId", StringComparison.Ordinal) ? "/run/{objectId}" : "/run", after),
            [Result()]);

    [Fact]
    public Task An_input_of_a_data_fetch_is_reported() =>
        RuleTest.Reports(
            Rules.UnbindableParameter,
            "The parameter 'domain' of 'Fetch' cannot be bound: a data fetch has no form; only actions have inputs",
            Card(fetch: "[DataFetch] public CardResponse<Ticket> Fetch([ActionInput(\"Domain\")] string? {|#0:domain|}) => throw new NotSupportedException(domain);"),
            Result());

    [Theory]
    [InlineData("string a, [ActionInput(\"B\")] string? b, [ActionInput(\"C\")] bool c, [ActionInput(\"D\")] DateOnly d, [ActionInput(\"E\")] DateTime e")]
    [InlineData("sbyte a, [ActionInput(\"B\")] ulong? b, [ActionInput(\"C\")] float c, [ActionInput(\"D\")] decimal d = 1, [ActionInput(\"E\")] double? e = null")]
    [InlineData("DayOfWeek a, [ActionInput(\"B\")] DayOfWeek? b, [ActionInput(\"C\")] DayOfWeek[] c, [ActionInput(\"D\")] IEnumerable<DayOfWeek>? d")]
    [InlineData("DateTimeOffset? a, string? email, CardRequest request, [ActionInput(\"B\")] IReadOnlyCollection<DayOfWeek> b")]
    [InlineData("long objectId, [ActionInput(\"User\")] long userId, [ActionInput(\"Dash\")] string @default")]
    public Task An_input_that_a_form_can_fill_is_not(string parameters) => RuleTest.IsSilent(Input("/run", parameters), Result());

    private static string Input(string route, string parameters, string? placement = null) => Card(
        hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"{route}\"{(placement is null ? "" : $", {placement}")})] public CardActionResult Run([ActionInput(\"A\")] {parameters}) => throw new NotSupportedException();");

    private static string Run(string route, string parameters) =>
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"{route}\")] public CardActionResult Run({parameters}) => throw new NotSupportedException();");
}
