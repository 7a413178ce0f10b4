using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests;

public class HandlerTests
{
    private const string Attributes = """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]""";
    private const string Run = """[ActionHook("Run", CardActionMethod.Post, "/run")] """;

    [Theory]
    [InlineData("public CardActionResult Run() => \"Run\";", "")]
    [InlineData("protected static Task<CardActionResult> Run() => Task.FromResult<CardActionResult>(\"Run\");", "")]
    [InlineData("public virtual CardActionResult Run() => \"Run\";", "public override CardActionResult Run() => \"Overridden\";")]
    [InlineData("public abstract CardActionResult Run();", Run + "public override CardActionResult Run() => \"Overridden\";")]
    public void A_handler_of_a_base_class_is_a_handler_once(string inherited, string own)
    {
        var run = GeneratorHarness.Run(
            Card(name: "TicketCard : Base<Ticket>", attributes: Attributes, fetch: own),
            Base($"[DataFetch] public CardResponse<T> Fetch() => new([]); {Run}{inherited}"),
            Result()).AssertClean(cards: 1);

        var endpoints = run.Text("Acme.TicketCard.Endpoints.g.cs");
        Assert.Equal(2, endpoints.Split("MapAction(").Length);
        Assert.Contains(".Run()", endpoints, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_method_handles_nothing()
    {
        var run = GeneratorHarness.Run(
            Card(name: "TicketCard : Base<Ticket>", attributes: Attributes, hooks: "public new string Run() => \"Hidden\";"),
            Base($"{Run}public CardActionResult Run() => \"Run\";"),
            Result()).AssertClean(cards: 1);

        Assert.DoesNotContain("MapAction(", run.Text("Acme.TicketCard.Endpoints.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_does_not_inherit_the_handlers_of_another_card()
    {
        var run = GeneratorHarness.Run(
            Card(modifiers: "public partial", hooks: $"{Run}public virtual CardActionResult Run() => \"Run\";"),
            Card(
                name: "OpenTicketCard : TicketCard",
                attributes: """[CrmCard("Open tickets", "/cards/tickets/open")] [ShowOn(CrmObjectType.Deal)]""",
                fetch: "[DataFetch] public CardResponse<Ticket> FetchOpen() => new([]);",
                hooks: "public override CardActionResult Run() => \"Run\";"),
            Result()).AssertClean(cards: 2);

        Assert.Contains("MapAction(", run.Text("Acme.TicketCard.Endpoints.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("MapAction(", run.Text("Acme.OpenTicketCard.Endpoints.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class MineAttribute() : ActionHookAttribute(\"A\", CardActionMethod.Post, \"/a\");", "CS0509, CS1729")]
    [InlineData("class MineAttribute() : HookAttribute(\"A\", CardActionMethod.Post, \"/a\");", "CS0122")]
    [InlineData("class MineAttribute() : IframeAttribute(\"A\", \"/a\");", "CS0122")]
    public void An_attribute_that_the_generator_would_not_know_cannot_be_made(string declaration, string error) =>
        Assert.Equal(
            error,
            string.Join(", ", GeneratorHarness.Compile([$"using CrmCards;\n{declaration}"]).GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Id)));

    [Theory]
    [InlineData("double ratio = double.NaN", "missing: double.NaN)")]
    [InlineData("double ratio = double.NegativeInfinity", "missing: double.NegativeInfinity)")]
    [InlineData("float? ratio = float.PositiveInfinity", "missing: float.PositiveInfinity)")]
    [InlineData("string? text = null", "\"text\", missing: null)")]
    [InlineData("string text = null!", "\"text\", missing: null!)")]
    [InlineData("Guid id = default", "missing: default)")]
    [InlineData("DayOfWeek day = DayOfWeek.Monday", "missing: (global::System.DayOfWeek)(1))")]
    [InlineData("DayOfWeek? day = DayOfWeek.Monday", "missing: (global::System.DayOfWeek)(1))")]
    [InlineData("DayOfWeek day = (DayOfWeek)(-1)", "missing: (global::System.DayOfWeek)(-1))")]
    [InlineData("Uri? site = null", "missing: null)")]
    [InlineData("Uri site = null!", "missing: null!)")]
    [InlineData("string[] names", "missing: [])")]
    [InlineData("string[]? names", "missing: null)")]
    [InlineData("string[] names = null!", "missing: null!)")]
    [InlineData("IReadOnlyList<int> numbers", "missing: [])")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int> numbers", "missing: [])")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int> numbers = default", "missing: [])")]
    public void A_property_without_a_value_is_the_declared_default(string parameter, string expected) =>
        Assert.Contains(expected, Endpoints(parameter), StringComparison.Ordinal);

    [Theory]
    [InlineData("string text = null", "\"text\", missing: null!)")]
    [InlineData("Uri site", "missing: null)")]
    [InlineData("Uri site = null", "missing: null!)")]
    [InlineData("string[] names", "missing: [])")]
    [InlineData("IEnumerable<string> names", "missing: [])")]
    [InlineData("IServiceProvider services = null", "services: call.OptionalService<global::System.IServiceProvider>(")]
    public void A_declared_null_is_null_in_code_without_nullable_annotations(string parameter, string expected) =>
        Assert.Contains(expected, Endpoints($"\n#nullable disable\n{parameter}\n#nullable restore\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("IServiceProvider service", "call.Service<global::System.IServiceProvider>(")]
    [InlineData("IServiceProvider? service", "call.OptionalService<global::System.IServiceProvider>(")]
    [InlineData("IServiceProvider service = null!", "call.OptionalService<global::System.IServiceProvider>(")]
    [InlineData("Func<int> service", "call.Service<global::System.Func<int>>(")]
    [InlineData("Func<int>? service", "call.OptionalService<global::System.Func<int>>(")]
    public void A_class_an_interface_or_a_delegate_is_a_service(string parameter, string expected) =>
        Assert.Contains(expected, Endpoints(parameter), StringComparison.Ordinal);

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http.HttpContext http", "http: call.Context)")]
    [InlineData("Microsoft.AspNetCore.Http.HttpRequest http", "http: call.Context.Request)")]
    [InlineData("Microsoft.AspNetCore.Http.HttpResponse http", "http: call.Context.Response)")]
    [InlineData("System.Security.Claims.ClaimsPrincipal user", "user: call.Context.User)")]
    public void What_the_HttpContext_holds_is_taken_from_it(string parameter, string expected) =>
        Assert.Contains(expected, Endpoints(parameter), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.com?id={objectId}", "https://example.com/?id=", "https://example.com/")]
    [InlineData("https://größe.example/{objectId}", "https://größe.example/", "https://größe.example/")]
    [InlineData("HTTPS://Example.COM:443/Größe/{objectId}", "https://example.com/Gr%C3%B6%C3%9Fe/", "https://example.com/")]
    [InlineData("https://example.com", "https://example.com/", "https://example.com/")]
    [InlineData("https://example.com/100%25/{objectId}", "https://example.com/100%25/", "https://example.com/")]
    public void An_absolute_address_begins_as_its_base_URL_does(string uri, string written, string baseUrl)
    {
        var run = GeneratorHarness.Run(Card(), Result(attributes: $"""[IframeAction("Open", "{uri}", Width = 1, Height = 1)]""")).AssertClean(cards: 1);

        Assert.Contains($"\\\"uri\\\":\\\"{written}", run.Text("Acme.TicketCard.Serializer.g.cs"), StringComparison.Ordinal);
        Assert.Contains($"ActionBaseUrls = [\"{baseUrl}\"],", run.Text("Acme.TicketCard.Definition.g.cs"), StringComparison.Ordinal);
    }

    private static string Endpoints(string parameter) =>
        GeneratorHarness.Run(Card(hooks: $"{Run}public CardActionResult Run({parameter}) => \"Run\";"), Result())
            .AssertClean(cards: 1)
            .Text("Acme.TicketCard.Endpoints.g.cs");

    private static string Base(string members) => $$"""
        using System.Threading.Tasks;
        using CrmCards;

        namespace Acme;

        public abstract class Base<T>
        {
            {{members}}
        }
        """;
}
