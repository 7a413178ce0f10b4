namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>One run of <c>dotnet format analyzers</c> applies every fix that needs no choice.</summary>
public class FixAllTests
{
    private const string Broken = """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.Run();

        [CrmCard("Tickets", "/cards/tickets", ActionBaseUrls = new[] { "https://status.example.com/" })]
        [ShowOn(CrmObjectType.Company, "domain")]
        [PrimaryAction("New", "https://a.example.com/new", Width = 1, Height = 1)]
        [SecondaryAction("Other", "https://b.example.com/other", Width = 1, Height = 1)]
        public sealed class TicketCard
        {
            [DataFetch]
            public CardResponse<Ticket> Fetch(string? email, string? phone, long userId)
            {
                Thread.Sleep(1);
                return new([new(1), new(2), new(3), new(4), new(5), new(6)]);
            }

            [ActionHook("Run", CardActionMethod.Post, "tickets/{objectId}")]
            public CardActionResult Run(long objectId, long portalId) => $"{objectId} {portalId}";

            [ActionHook("Resolve", CardActionMethod.Put, "/tickets/{objectId}/resolve")]
            public CardActionResult Resolve(long ticketId) => $"{ticketId} resolved";

            [ActionHook("Delete", CardActionMethod.Delete, "/tickets/{objectId}")]
            public CardActionResult Delete(long ticketId) => $"{ticketId} deleted";
        }

        public sealed record Ticket(long Id, string Title = "")
        {
            [CardProperty("Size")] private int Size => 1;
            [CardProperty("State", CardDataType.Status)] public State State { get; init; }
            [CardProperty("Price", CardDataType.Currency)] public decimal Price { get; init; }
        }

        public enum State { Open, Done }
        """;

    private const string Fixed = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCrmCards();
        var app = builder.Build();
        app.MapCrmCards();
        app.Run();

        [CrmCard("Tickets", "/cards/tickets", ActionBaseUrls = new[] { "https://status.example.com/", "https://a.example.com/", "https://b.example.com/" })]
        [ShowOn(CrmObjectType.Company, "domain", "email", "phone")]
        [PrimaryAction("New", "https://a.example.com/new", Width = 1, Height = 1)]
        [SecondaryAction("Other", "https://b.example.com/other", Width = 1, Height = 1)]
        public sealed partial class TicketCard
        {
            [DataFetch]
            public async Task<CardResponse<Ticket>> Fetch(string? email, string? phone, CardRequest request)
            {
                await Task.Delay(1);
                return new([new(1), new(2), new(3), new(4), new(5)]) { TotalCount = 6 };
            }

            [ActionHook("Run", CardActionMethod.Post, "/tickets/{objectId}")]
            public CardActionResult Run(long objectId, CardRequest request) => $"{objectId} {request.PortalId}";

            [ActionHook("Resolve", CardActionMethod.Put, "/tickets/{objectId}/resolve")]
            public CardActionResult Resolve(long objectId) => $"{objectId} resolved";

            [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/tickets/{objectId}", "Are you sure?")]
            public CardActionResult Delete(long objectId) => $"{objectId} deleted";
        }

        public sealed record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title = "")
        {
            [CardProperty("Size")] internal int Size => 1;
            [CardProperty("State", CardDataType.Status)] public State State { get; init; }
            [CardProperty("Price", CardDataType.Currency)] public decimal Price { get; init; }
        }

        public enum State { [StatusOption("Open")] Open, [StatusOption("Done")] Done }
        """;

    public static TheoryData<string> Fixable => [.. EveryFix.FixableIds];

    [Fact]
    public async Task All_rules_are_fixed_in_one_run()
    {
        var formatted = await EveryFix.FormattedAsync(GeneratorHarness.CompileApp(Broken), RuleCatalogueTests.Rules.Keys);

        Assert.Equal(Fixed, formatted.SyntaxTrees.Last().ToString());
        // A currency is for the user to choose; the others come up only now, and the next run fixes them.
        Assert.Equal(["CARD0113", "CARD0203", "CARD0504"], (await GeneratorHarness.AnalyzeAsync(formatted)).Select(diagnostic => diagnostic.Id).Distinct());
    }

    /// <summary>What the second of two would fix in the same run, dotnet format no longer finds.</summary>
    [Theory]
    [MemberData(nameof(Fixable))]
    public void A_rule_is_fixed_by_one_provider(string rule) => Assert.True(EveryFix.IsOfOneProvider(rule));
}
