using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests;

public class HalfWrittenCodeTests
{
    private const string WholeCard = """
        [CrmCards.CrmCard("Whole", "/cards/whole")]
        [CrmCards.ShowOn(CrmCards.CrmObjectType.Company)]
        public partial class WholeCard
        {
            [CrmCards.DataFetch]
            public CrmCards.CardResponse<Item> Fetch() => new([]);
        }

        public sealed record Item([property: CrmCards.CardObjectId] int Id, [property: CrmCards.CardTitle] string Title, [property: CrmCards.CardProperty("Count")] int Count);
        """;

    [Theory]
    [InlineData("public CrmCards.CardResponse<Item> Fetch()", "public CrmCards.CardResponse<Item> Fetch(string)")]
    [InlineData(
        "public CrmCards.CardResponse<Item> Fetch()",
        "public CrmCards.CardResponse<Item> Fetch(System.Collections.Generic.IEnumerable<?> services, System.Collections.Generic.List<int[]>[] lists)")]
    [InlineData("int Id,", "int,")]
    [InlineData("int Count", "int")]
    [InlineData("[CrmCards.CrmCard(", "namespace ; [CrmCards.CrmCard(")]
    [InlineData("public partial class WholeCard", "public partial class")]
    [InlineData("public sealed record Item(", "public sealed record (")]
    public void Where_a_name_is_missing_what_is_generated_parses(string whole, string damaged)
    {
        Assert.Contains(whole, WholeCard, StringComparison.Ordinal);

        var run = GeneratorHarness.Run(WholeCard.Replace(whole, damaged, StringComparison.Ordinal));

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken)));
    }

    public static TheoryData<string> HalfWrittenAttributes =>
    [
        "[CrmCard]",
        "[CrmCard(]",
        "[CrmCard(null, null)] [ShowOn(CrmObjectType.Deal, null)]",
        "[CrmCard(null!, \"/cards\", ItemLabel = null, CurrencyAsObject = )]",
        "[CrmCard(route: \"/cards\")] [ShowOn]",
        "[CrmCard(1, 2)] [ShowOn(1)]",
        "[CrmCard(Missing, nameof(Missing))] [ShowOn(CrmObjectType.Missing)] [ShowOn(CrmObjectType.)]",
        """[CrmCard("Tickets", "/cards")] [CrmCard("Tickets", "/cards")] [ShowOn(CrmObjectType.Deal, new string[] { null, Missing, "domain" })]""",
        """[CrmCard("Tickets", "/cards")] [ShowOn((CrmObjectType)99)] [SettingsAction] [PrimaryAction(null, null)] [PrimaryAction("A", "/a", Width = "wide", Height = )] [SecondaryAction("B", null, AssociatedObjectProperties = null)]""",
        """[CrmCard("Tickets", "/cards")] [ShowOn(CrmObjectType.Deal)] [SecondaryAction("B", "/b", AssociatedObjectProperties = new[] { null, Missing })] [DataFetch] [CardTitle]""",
    ];

    public static TheoryData<string> HalfWrittenFetches =>
    [
        "[DataFetch]",
        "[DataFetch] public",
        "[DataFetch] public CardResponse",
        "[DataFetch] public CardResponse<> Fetch() => new([]);",
        "[DataFetch] public CardResponse<Missing> Fetch() => new([]);",
        "[DataFetch] public Task<CardResponse<Missing.Inner>> Fetch(Missing missing, ) => new([]);",
        "[DataFetch] public CardResponse<Ticket> Fetch(Missing missing, int, [CrmProperty] string a, [CrmProperty(null)] string b) => new([]);",
        "[DataFetch] public CardResponse<Ticket> Fetch(string a = Missing, int b = \"b\", int b = 1) => new([]);",
        "[DataFetch] public CardResponse<Ticket> Fetch { get; } [DataFetch] public TicketCard() { }",
        "[DataFetch] public static CardResponse<Ticket> operator +(TicketCard a, TicketCard b) => new([]);",
        "[DataFetch] CardResponse<Ticket> Missing.Fetch() => new([]);",
    ];

    public static TheoryData<string> HalfWrittenHooks =>
    [
        """[ActionHook] public CardActionResult A() => "A"; [ActionHook(null, null, null)] public CardActionResult B() => "B"; [ConfirmationActionHook("C")] public CardActionResult C() => "C";""",
        """[ActionHook("A", CardActionMethod.Missing, "/a")] public CardActionResult A() => "A"; [ActionHook("B", CardActionMethod.Post, "/b", When = null, Placement = 7)] public Missing B(Missing b) => "B";""",
        """[ActionHook("A", CardActionMethod.Post, "/a", Placement = (CardActionPlacement)7)] public Missing<> A(ref Missing a) => "A"; [ConfirmationActionHook("B", CardActionMethod.Post, "/b", null, ConfirmButtonText = null)] public CardActionResult""",
        """[ActionHook("A", CardActionMethod.Post, "/{a")] public CardActionResult A() => "A"; [ActionHook("B", CardActionMethod.Post, "/{}")] public CardActionResult B() => "B"; [ActionHook("A", CardActionMethod.Post, "/a")] [ActionHook("A", CardActionMethod.Post, "/a")] public CardActionResult D() => "D";""",
    ];

    public static TheoryData<string> HalfWrittenDeclarations =>
    [
        "[CrmCards.CrmCard(\"A\", \"/a\")] public partial class",
        "[CrmCards.CrmCard(\"A\", \"/a\")] public partial class A",
        "[CrmCards.CrmCard(\"A\", \"/a\")] public partial class A { }",
        "[CrmCards.CrmCard(\"A\", \"/a\")] public partial class A : A { [CrmCards.DataFetch] public CrmCards.CardResponse<A> Fetch() => new([]); }",
        "[CrmCards.CrmCard(\"A\", \"/a\")] public enum A { One }",
        "[CrmCards.CrmCard(\"A\", \"/a\")] public delegate void A();",
        "[CrmCards.CrmCard(\"A\", \"/a\")] public partial interface A { [CrmCards.DataFetch] CrmCards.CardResponse<Item> Fetch(); }",
        "[CrmCards.CrmCard(\"A\", \"/a\")] public partial struct A { [CrmCards.DataFetch] public CrmCards.CardResponse<Item> Fetch() => new([]); }",
        "[assembly: CrmCards.CrmCard(\"A\", \"/a\")]",
        "[CrmCards.CrmCard(\"A\", \"/a\")] namespace A;",
        CardSource.Card(modifiers: "public partial partial"),
        CardSource.Card(name: "Ticket.Card"),
        CardSource.Card(name: ""),
    ];

    public static TheoryData<string> HalfWrittenResults =>
    [
        CardSource.Result(id: "[CardObjectId]", title: "[CardTitle] public", property: "[CardProperty]"),
        CardSource.Result(
            id: "[CardObjectId] public Missing Id { get; init; }",
            title: "[CardTitle] public Missing Title;",
            property: "[CardProperty(null)] public Missing Created { get; }"),
        CardSource.Result(property: """[CardProperty("A", CardDataType.Missing)] public int A; [CardProperty("B", null)] public int B; [CardProperty("C", Name = null, CurrencyCode = null)] public decimal C; [CardProperty(Missing)] public int D;"""),
        CardSource.Result(property: """[CardProperty("A")] public State A; [CardProperty("A")] [CardProperty("A")] public State? B;""", types: "public enum State { [StatusOption] One, [StatusOption(null, Name = null)] Two, [StatusOption(\"3\")] = 3, [StatusOption(\"4\")] Four = Missing }"),
        CardSource.Result(property: """[CardProperty("A", CardDataType.Status)] public Missing A; [CardProperty("B", CardDataType.Status)] public int? B; [CardProperty("C")] public Empty C;""", types: "public enum Empty { }"),
        CardSource.Result(members: "[CardLink] public Missing? Link; [CardProperties] public List<Missing> P; [CardActions] public Missing<CardAction> A; [CardProperties] public IEnumerable<> Q;"),
        CardSource.Result(attributes: "[IframeAction] [IframeAction(null, null)] [IframeAction(\"A\", \"/{missing}/{}\", Width = Missing, When = null)] [IframeAction(\"B\", \"/{id}\", Width = 1, Height = 1, When = Missing)]", id: "[CardObjectId] public Missing Id;"),
        CardSource.Result(declaration: "public sealed class Ticket : Ticket"),
        CardSource.Result(declaration: "public sealed class Ticket : Missing<Ticket>, Missing"),
        CardSource.Result(declaration: "public ref struct Ticket"),
        CardSource.Result(declaration: "public static class Ticket"),
        CardSource.Result(declaration: "public enum Ticket"),
        CardSource.Result(declaration: "public class Ticket<T>"),
        CardSource.Result(property: """[CardProperty("A")] public int { get; } [CardProperty("M")] public void M() { } [CardProperty("E")] public event Action E;"""),
        "",
    ];

    [Theory]
    [MemberData(nameof(HalfWrittenAttributes))]
    public async Task Half_written_attributes_stop_neither_the_generator_nor_the_analyzer(string attributes) =>
        await AssertSurvives(CardSource.Card(attributes: attributes), CardSource.Result());

    [Theory]
    [MemberData(nameof(HalfWrittenFetches))]
    public async Task Half_written_data_fetch_methods_stop_neither_the_generator_nor_the_analyzer(string fetch) =>
        await AssertSurvives(CardSource.Card(fetch: fetch), CardSource.Result());

    [Theory]
    [MemberData(nameof(HalfWrittenHooks))]
    public async Task Half_written_action_hooks_stop_neither_the_generator_nor_the_analyzer(string hooks) =>
        await AssertSurvives(CardSource.Card(hooks: hooks), CardSource.Result());

    [Theory]
    [MemberData(nameof(HalfWrittenDeclarations))]
    public async Task A_half_written_declaration_stops_neither_the_generator_nor_the_analyzer(string card) =>
        await AssertSurvives(card, CardSource.Result());

    [Theory]
    [MemberData(nameof(HalfWrittenResults))]
    public async Task A_half_written_result_stops_neither_the_generator_nor_the_analyzer(string result) =>
        await AssertSurvives(CardSource.Card(), result);

    [Fact]
    public async Task A_card_cut_off_anywhere_stops_neither_the_generator_nor_the_analyzer()
    {
        var card = new SnapshotFolder("TicketCard").Input;
        for (var length = card.IndexOf("[CrmCard", StringComparison.Ordinal); length < card.Length; length += 97)
            await AssertSurvives(card[..length], "");
    }

    [Fact]
    public void The_attribute_on_two_parts_of_a_class_costs_no_other_card_its_files()
    {
        var run = GeneratorHarness.Run(CardSource.Card(), CardSource.Card(attributes: """[CrmCard("Again", "/cards/again")]""", fetch: ""), CardSource.Result(), WholeCard).AssertNoFailure();

        Assert.Contains("WholeCard.Serializer.g.cs", run.HintNames);
        Assert.Contains("MapCard<global::WholeCard>(cards);", run.Registration, StringComparison.Ordinal);
        Assert.Single(run.HintNames, "Acme.TicketCard.Serializer.g.cs");
    }

    [Fact]
    public void The_attribute_twice_on_one_part_costs_no_other_card_its_files()
    {
        var run = GeneratorHarness.Run(CardSource.Card(attributes: """[CrmCard("A", "/a")] [CrmCard("B", "/b")] [ShowOn(CrmObjectType.Deal)]"""), CardSource.Result(), WholeCard).AssertNoFailure();

        Assert.Contains("WholeCard.Serializer.g.cs", run.HintNames);
    }

    private static async Task AssertSurvives(string card, string result)
    {
        var run = GeneratorHarness.Run(card, result, WholeCard).AssertNoFailure();
        Assert.Contains("WholeCard.Serializer.g.cs", run.HintNames);
        Assert.Contains("MapCard<global::WholeCard>(cards);", run.Registration, StringComparison.Ordinal);
        var added = run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && run.Result.GeneratedSources.Any(source => source.SyntaxTree == diagnostic.Location.SourceTree));
        Assert.True(!added.Any(), $"The generator added errors of its own:\n{string.Join("\n", added)}\n\n{card}\n{result}");

        var reported = await GeneratorHarness.AnalyzeAsync(card, result, WholeCard);
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
        Assert.All(reported, diagnostic => Assert.StartsWith("CARD0", diagnostic.Id, StringComparison.Ordinal));
    }
}
