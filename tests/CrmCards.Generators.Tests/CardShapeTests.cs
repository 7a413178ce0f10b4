namespace CrmCards.Generators.Tests;

public class CardShapeTests
{
    [Theory]
    [InlineData("public sealed partial")]
    [InlineData("internal partial")]
    [InlineData("public sealed partial record")]
    [InlineData("partial")]
    [InlineData("public unsafe partial")]
    public void A_card_may_be_any_class_that_can_be_created(string modifiers)
    {
        var compilation = GeneratorHarness.Compile([CardSource.Card(modifiers: modifiers), CardSource.Result()]);

        GeneratorHarness.Run(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true))).AssertClean(cards: 1);
    }

    [Fact]
    public void A_card_may_stand_in_several_files_with_its_attributes_apart() =>
        GeneratorHarness.Run(
            CardSource.Card(),
            CardSource.Card(
                attributes: """[SettingsAction("Settings", "/settings", Width = 1, Height = 1)]""",
                fetch: "",
                hooks: """[ActionHook("Run", CardActionMethod.Post, "/run")] private static CardActionResult Run() => "Run";"""),
            CardSource.Result()).AssertClean(cards: 1);

    [Fact]
    public void A_card_may_inherit_from_a_base_class()
    {
        var run = GeneratorHarness.Run(
            CardSource.Card(
                name: "TicketCard(IServiceProvider services) : Base<Ticket>(services)",
                attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]"""),
            CardSource.Result(types: "public abstract class Base<T>(IServiceProvider services) { protected IServiceProvider Services => services; }"));

        run.AssertClean(cards: 1);
    }

    [Fact]
    public void A_card_may_inherit_from_another_card() =>
        GeneratorHarness.Run(
            CardSource.Card(modifiers: "public partial"),
            CardSource.Card(
                name: "OpenTicketCard : TicketCard",
                attributes: """[CrmCard("Open tickets", "/cards/tickets/open")] [ShowOn(CrmObjectType.Deal)]""",
                fetch: "[DataFetch] public CardResponse<Ticket> FetchOpen() => new([]);"),
            CardSource.Result()).AssertClean(cards: 2);

    [Fact]
    public void A_partial_handler_is_one_handler()
    {
        var run = GeneratorHarness.Run(
            CardSource.Card(hooks: """[ActionHook("Run", CardActionMethod.Post, "/run")] public partial CardActionResult Run(); public partial CardActionResult Run() => "Run";"""),
            CardSource.Result()).AssertClean(cards: 1);

        Assert.Equal(2, run.Text("Acme.TicketCard.Endpoints.g.cs").Split("MapAction(").Length);
    }

    [Theory]
    [InlineData("CARD0412", "public interface IFetch { CardResponse<Ticket> Fetch(); }", "[DataFetch] CardResponse<Ticket> IFetch.Fetch() => new([]);", "")]
    [InlineData(
        "CARD0314",
        "public interface IRun { CardActionResult Run(); }",
        "[DataFetch] public CardResponse<Ticket> Fetch() => new([]);",
        """[ActionHook("Run", CardActionMethod.Post, "/run")] CardActionResult IRun.Run() => "Run";""")]
    public async Task An_explicit_implementation_is_refused_as_a_handler(string id, string contract, string fetch, string hooks)
    {
        string[] sources = [
            CardSource.Card(
                name: $"TicketCard : {contract.Split(' ')[2]}",
                attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]""",
                fetch: fetch,
                hooks: hooks),
            CardSource.Result(types: contract.Replace("CardActionResult", "CrmCards.CardActionResult", StringComparison.Ordinal)),
        ];

        GeneratorHarness.Run(sources).AssertClean();
        Assert.Equal([id], (await GeneratorHarness.AnalyzeAsync(sources)).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_card_is_registered_as_a_service_only_where_a_handler_needs_one()
    {
        var none = GeneratorHarness.Run(CardSource.Card(fetch: "[DataFetch] public static CardResponse<Ticket> Fetch() => new([]);"), CardSource.Result()).AssertClean(cards: 1);
        var one = GeneratorHarness.Run(
            CardSource.Card(
                fetch: "[DataFetch] public static CardResponse<Ticket> Fetch() => new([]);",
                hooks: """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run() => "Run";"""),
            CardSource.Result()).AssertClean(cards: 1);

        const string endpoints = "Acme.TicketCard.Endpoints.g.cs";
        Assert.DoesNotContain("TryAddScoped", none.Text(endpoints), StringComparison.Ordinal);
        Assert.Contains("TryAddScoped<global::Acme.TicketCard>(services);", one.Text(endpoints), StringComparison.Ordinal);
    }
}
