using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests;

/// <summary>Cards that break one rule each, by the rule's id.</summary>
internal static class BreakingCard
{
    private const string Attributes = """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]""";

    public static IReadOnlyList<(string Id, string Card, string Result)> All { get; } =
    [
        .. OnResults().Select(item => (item.Id, Card(), item.Result)),
        .. OnActions(),
        .. OnHooks().Select(item => (item.Id, Card(hooks: item.Hooks), Result(members: "public bool IsOpen { get; init; } public int Count { get; init; } public DateTime Time { get; init; }"))),
        .. OnCards().Select(item => (item.Id, item.Card, Result())),
    ];

    private static IEnumerable<(string Id, string Result)> OnResults() =>
    [
        ("CARD0101", Result(id: "public long Id { get; init; }")),
        ("CARD0102", Result(title: "public string? Title { get; init; }")),
        ("CARD0103", Result(members: "[CardObjectId] public long Second { get; init; }")),
        ("CARD0103", Result(members: "[CardTitle] public string? Second { get; init; }")),
        ("CARD0103", Result(members: "[CardLink] public string? First { get; init; } [CardLink] public Uri? Second { get; init; }")),
        ("CARD0103", Result(members: "[CardProperties] public CardProperty[]? First { get; init; } [CardProperties] public CardProperty[]? Second { get; init; }")),
        ("CARD0104", Result(id: "[CardObjectId] public Guid Id { get; init; }")),
        ("CARD0104", Result(id: "[CardObjectId] public string? Id { get; init; }")),
        ("CARD0104", Result(id: "[CardObjectId] public double Id { get; init; }")),
        ("CARD0105", Result(title: "[CardTitle] public int Title { get; init; }")),
        ("CARD0106", Result(members: "[CardLink] public int Link { get; init; }")),
        ("CARD0108", Result(property: """[CardProperty("Text", CardDataType.Date)] public string? Text { get; init; }""")),
        ("CARD0108", Result(property: """[CardProperty("Flag", CardDataType.Currency, CurrencyCode = "GBP")] public bool Flag { get; init; }""")),
        ("CARD0108", Result(property: """[CardProperty("Price", CardDataType.Currency, CurrencyCode = "GBP")] public double Price { get; init; }""")),
        ("CARD0108", Result(property: """[CardProperty("Anything")] public object? Anything { get; init; }""")),
        ("CARD0108", Result(property: """[CardProperty("List")] public List<string>? List { get; init; }""")),
        ("CARD0108", Result(property: """[CardProperty("Unknown", (CardDataType)42)] public string? Unknown { get; init; }""")),
        ("CARD0108", Result(members: "[CardProperties] public string[]? More { get; init; }")),
        ("CARD0108", Result(members: "[CardActions] public CardAction? More { get; init; }")),
        ("CARD0109", Result(property: """[CardProperty("A")] public int A { get; init; } [CardProperty("B", Name = "a")] public int B { get; init; }""")),
        ("CARD0109", Result(property: """[CardProperty("A", Name = "objectId")] public int A { get; init; }""")),
        ("CARD0109", Result(property: """[CardProperty("A", Name = "title")] public int A { get; init; }""")),
        ("CARD0109", Result(property: """[CardProperty("A")] public int Link { get; init; }""")),
        ("CARD0109", Result(property: """[CardProperty("A")] public int Properties { get; init; }""")),
        ("CARD0109", Result(property: """[CardProperty("A")] public int Actions { get; init; }""")),
        ("CARD0109", Result(property: """[CardProperty("Size")] public int Size { get; init; } [CardProperty("size", CurrencyCode = "GBP")] public decimal Price { get; init; }""")),
        ("CARD0110", Result(property: """[CardProperty(" ")] public int A { get; init; }""")),
        ("CARD0110", Result(property: """[CardProperty("A", Name = "")] public int A { get; init; }""")),
        ("CARD0110", Result(property: """[CardProperty("A", Name = "42")] public int A { get; init; }""")),
        ("CARD0110", Result(property: """[CardProperty("A", Name = "a b")] public int A { get; init; }""")),
        ("CARD0111", Result(property: """[CardProperty("Day", CardDataType.Status)] public DayOfWeek Day { get; init; }""")),
        ("CARD0111", Result(
            property: """[CardProperty("State")] public State State { get; init; }""",
            types: """public enum State { [StatusOption("On")] On, Off }""")),
        ("CARD0112", Result(
            property: """[CardProperty("State")] public State State { get; init; }""",
            types: """public enum State { [StatusOption("On")] On, [StatusOption("Off", Name = "ON")] Off }""")),
        ("CARD0113", Result(property: """[CardProperty("Price", CardDataType.Currency)] public decimal Price { get; init; }""")),
        ("CARD0113", Result(property: """[CardProperty("Price", CurrencyCode = "")] public decimal Price { get; init; }""")),
        ("CARD0113", Result(property: """[CardProperty("Price", CardDataType.Numeric, CurrencyCode = "GBP")] public decimal Price { get; init; }""")),
        ("CARD0115", Result(property: """[CardProperty("A")] public static int A { get; set; }""")),
        ("CARD0115", Result(property: """[CardProperty("A")] public int A { set { } }""")),
        ("CARD0115", Result(property: """[CardProperty("A")] private int A => 1;""")),
        ("CARD0115", Result(property: """[CardProperty("A")] public int A { private get; set; }""")),
        ("CARD0115", Result(property: """[CardProperty("A")] public int this[int index] => index;""")),
        ("CARD0115", Result(id: "[CardObjectId] public static long Id { get; set; }")),
        ("CARD0116", Result(
            declaration: "public interface Ticket",
            title: "[CardTitle] string Title { get; }",
            id: "[CardObjectId] long Id { get; }",
            property: """[CardProperty("A")] int A { get; }""")),
    ];

    private static IEnumerable<(string Id, string Card, string Result)> OnActions() =>
    [
        .. new (string Id, string Action)[]
        {
            ("CARD0303", """IframeAction("Edit", "/tickets/{nothing}", Width = 1, Height = 1)"""),
            ("CARD0303", """IframeAction("Edit", "/tickets/{created}", Width = 1, Height = 1)"""),
            ("CARD0303", """IframeAction("Edit", "https://example.com/{}", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "tickets/edit", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "javascript:alert(1)", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "data:text/html,x", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "//example.com/edit", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "https://{title}/edit", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "/tickets/{objectId", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "https://example.com/edit", Width = 1, Height = 1, Signed = true)"""),
            ("CARD0304", """IframeAction("Edit", "/tickets#{objectId}", Width = 1, Height = 1, Signed = true)"""),
            ("CARD0304", """IframeAction("Edit", "/100%/{objectId}", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "/tickets/%4{objectId}", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "https://example.com{objectId}/edit", Width = 1, Height = 1)"""),
            ("CARD0304", """IframeAction("Edit", "https:/edit", Width = 1, Height = 1)"""),
            ("CARD0306", """IframeAction("", "/edit", Width = 1, Height = 1)"""),
            ("CARD0307", """IframeAction("Edit", "/edit", Height = 1)"""),
            ("CARD0307", """IframeAction("Edit", "/edit", Width = 1, Height = 0)"""),
            ("CARD0307", """IframeAction("Edit", "/edit", Width = -1, Height = 1)"""),
            ("CARD0312", """IframeAction("Edit", "/edit", Width = 1, Height = 1, When = "IsClosed")"""),
            ("CARD0312", """IframeAction("Edit", "/edit", Width = 1, Height = 1, When = "Title")"""),
        }.Select(item => (item.Id, Card(), Result(attributes: $"[{item.Action}]"))),
        .. new (string Id, string Action)[]
        {
            ("CARD0303", """SecondaryAction("Edit", "/tickets/{objectId}", Width = 1, Height = 1)"""),
            ("CARD0304", """SettingsAction("Settings", "settings", Width = 1, Height = 1)"""),
            ("CARD0306", """PrimaryAction(" ", "/new", Width = 1, Height = 1)"""),
            ("CARD0307", """PrimaryAction("New", "/new", Width = 1)"""),
        }.Select(item => (item.Id, Card(attributes: $"""[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)] [{item.Action}]"""), Result())),
        ("CARD0305", Card(attributes: """[CrmCard("Tickets", "/cards/tickets", ActionBaseUrls = new[] { "https://example.com/" })] [ShowOn(CrmObjectType.Deal)] [PrimaryAction("New", "https://example.org/new", Width = 1, Height = 1)]"""), Result()),
        ("CARD0310", Card(
            attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)] [PrimaryAction("New", "/new", Width = 1, Height = 1)]""",
            hooks: """[ActionHook("Run", CardActionMethod.Post, "/run", Placement = CardActionPlacement.Primary)] public CardActionResult Run() => "Run";"""), Result()),
        ("CARD0115", Card(), Result(
            attributes: """[IframeAction("Edit", "/edit", Width = 1, Height = 1, When = "IsOpen")]""",
            members: "private bool IsOpen => true;")),
    ];

    private static IEnumerable<(string Id, string Hooks)> OnHooks() =>
    [
        ("CARD0301", """[ActionHook("Run", CardActionMethod.Get, "/run")] public CardActionResult Run([FromBody] string text) => text;"""),
        ("CARD0301", """[ConfirmationActionHook("Run", CardActionMethod.Delete, "/run", "Sure?")] public CardActionResult Run([FromBody] Ticket ticket) => ticket.Title;"""),
        ("CARD0301", """[ActionHook("Run", CardActionMethod.Get, "/run")] public CardActionResult Run(System.Text.Json.JsonElement body) => $"{body}";"""),
        ("CARD0302", """[ActionHook("Run", (CardActionMethod)9, "/run")] public CardActionResult Run() => "Run";"""),
        ("CARD0302", """[ActionHook("Run", (CardActionMethod)(-1), "/run")] public CardActionResult Run() => "Run";"""),
        ("CARD0303", """[ActionHook("Run", CardActionMethod.Post, "/run/{nothing}")] public CardActionResult Run(int nothing) => $"{nothing}";"""),
        ("CARD0303", """[ActionHook("Run", CardActionMethod.Post, "/run/{objectId}", Placement = CardActionPlacement.Secondary)] public CardActionResult Run(int objectId) => $"{objectId}";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "run")] public CardActionResult Run() => "Run";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "/run?a=b")] public CardActionResult Run() => "Run";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "/run/{count:int}")] public CardActionResult Run(int count) => $"{count}";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "https://example.com/run")] public CardActionResult Run() => "Run";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "/run/{count}/{count}")] public CardActionResult Run(int count) => $"{count}";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "/run/{count}{objectId}")] public CardActionResult Run(int count, int objectId) => $"{count}{objectId}";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "/run/{count}-{objectId}")] public CardActionResult Run(int count, int objectId) => $"{count}{objectId}";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "/a-{count}-b")] public CardActionResult Run(int count) => $"{count}";"""),
        ("CARD0304", """[ActionHook("Run", CardActionMethod.Post, "/files/{title}.txt")] public CardActionResult Run(string title) => title;"""),
        ("CARD0306", """[ActionHook("", CardActionMethod.Post, "/run")] public CardActionResult Run() => "Run";"""),
        ("CARD0309", """[ConfirmationActionHook("Run", CardActionMethod.Post, "/run", "")] public CardActionResult Run() => "Run";"""),
        ("CARD0310", """
            [ActionHook("A", CardActionMethod.Post, "/a", Placement = CardActionPlacement.Primary)] public CardActionResult A() => "A";
            [ActionHook("B", CardActionMethod.Post, "/b", Placement = CardActionPlacement.Primary)] public CardActionResult B() => "B";
            """),
        ("CARD0320", """[ActionHook("Run", CardActionMethod.Post, "/run", Placement = (CardActionPlacement)7)] public CardActionResult Run() => "Run";"""),
        ("CARD0323", """[ActionHook("Run", CardActionMethod.Get, "/run")] public CardActionResult Run([ActionInput("Text")] string text) => text;"""),
        ("CARD0324", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run([ActionInput("Text", Prefill = "Nothing")] string text) => text;"""),
        ("CARD0325", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run([ActionInput("Text"), System.ComponentModel.DataAnnotations.Phone] string text) => text;"""),
        ("CARD0328", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run([ActionInput("Text", Choices = "Nothing")] string text) => text;"""),
        ("CARD0327", """[ActionHook("Run", CardActionMethod.Post, "/run", Fallback = "Nothing")] public CardActionResult Run([ActionInput("Text")] string text) => text;"""),
        ("CARD0312", """[ActionHook("Run", CardActionMethod.Post, "/run", When = "Nothing")] public CardActionResult Run() => "Run";"""),
        ("CARD0312", """[ActionHook("Run", CardActionMethod.Post, "/run", When = "Count")] public CardActionResult Run() => "Run";"""),
        ("CARD0312", """[ActionHook("Run", CardActionMethod.Post, "/run", When = "IsOpen", Placement = CardActionPlacement.Secondary)] public CardActionResult Run() => "Run";"""),
        ("CARD0313", """
            [ActionHook("A", CardActionMethod.Post, "/run/{objectId}")] public CardActionResult A(long objectId) => $"{objectId}";
            [ActionHook("B", CardActionMethod.Post, "/RUN/{count}")] public CardActionResult B(int count) => $"{count}";
            """),
        ("CARD0313", """
            [ActionHook("A", CardActionMethod.Post, "/run")] public CardActionResult A() => "A";
            [ActionHook("B", CardActionMethod.Post, "/run/")] public CardActionResult B() => "B";
            """),
        ("CARD0313", """[ActionHook("Run", CardActionMethod.Get, "/CARDS/tickets/", Placement = CardActionPlacement.Secondary)] public CardActionResult Run() => "Run";"""),
        ("CARD0505", """[ActionHook("Run", CardActionMethod.Post, "/run")] public async void Run() => await Task.Yield();"""),
        ("CARD0314", """[ActionHook("Run", CardActionMethod.Post, "/run")] public string Run() => "Run";"""),
        ("CARD0314", """[ActionHook("Run", CardActionMethod.Post, "/run")] public void Run() { }"""),
        ("CARD0314", """[ActionHook("Run", CardActionMethod.Post, "/run")] public Task Run() => Task.CompletedTask;"""),
        ("CARD0314", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult? Run() => null;"""),
        ("CARD0314", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run<T>() => "Run";"""),
        ("CARD0314", """[ActionHook("Run", CardActionMethod.Post, "/run")] public Task<CardActionResult>? Run() => null;"""),
        ("CARD0314", """[ActionHook("Run", CardActionMethod.Post, "/run")] public ValueTask<CardActionResult>? Run() => null;"""),
        ("CARD0314", """private static CardActionResult _run = "Run"; [ActionHook("Run", CardActionMethod.Post, "/run")] public ref CardActionResult Run() => ref _run;"""),
        ("CARD0314", """public CardActionResult Run { [ActionHook("Run", CardActionMethod.Post, "/run")] get => "Run"; }"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run/{title}")] public CardActionResult Run(long title) => $"{title}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run/{objectId}")] public CardActionResult Run(Guid? objectId) => $"{objectId}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run/{title}")] public CardActionResult Run(bool title) => $"{title}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run(System.IO.Stream body) => $"{body}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run(object anything) => $"{anything}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run/{objectId}")] public CardActionResult Run([Microsoft.AspNetCore.Http.AsParameters] Ticket objectId) => $"{objectId}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run(ref int count) => $"{count}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run(params int[] counts) => $"{counts}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run(ReadOnlySpan<char> text) => text.ToString();"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run(KeyValuePair<int, int> pair) => $"{pair}";"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run([FromBody] Ticket ticket) => ticket.Title;"""),
        ("CARD0315", """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run([CrmProperty("domain")] Ticket ticket) => ticket.Title;"""),
        ("CARD0318", """[ActionHook("Run", CardActionMethod.Post, "/run/{objectId}")] public CardActionResult Run() => "Run";"""),
    ];

    private static IEnumerable<(string Id, string Card)> OnCards() =>
    [
        ("CARD0315", Card(fetch: "[DataFetch] public CardResponse<Ticket> Fetch(out int count) => throw new InvalidOperationException($\"{count = 1}\");")),
        ("CARD0116", Card(fetch: "[DataFetch] public CardResponse<string[]> Fetch() => new([]);")),
        ("CARD0116", Card(fetch: "[DataFetch] private CardResponse<Hidden.Row> Fetch() => new([]);", hooks: "private class Hidden { public interface Row; }")),
        ("CARD0410", Card(
            fetch: "[DataFetch] public CardResponse<Plain> Fetch() => new([]);",
            hooks: "public record Plain([property: CardObjectId] int Id, [property: CardTitle] string Title);")),
        ("CARD0401", Card(attributes: """[CrmCard("Tickets", "/cards/tickets")]""")),
        ("CARD0401", Card(attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn((CrmObjectType)99)]""")),
        ("CARD0402", Card(attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)] [ShowOn(CrmObjectType.Deal, "dealname")]""")),
        ("CARD0403", Card(fetch: "")),
        ("CARD0403", Card(hooks: "[DataFetch] public CardResponse<Ticket> Again() => new([]);")),
        ("CARD0404", Card(fetch: "[DataFetch] public CardResponse<Ticket> Fetch(string? email) => new([]);")),
        ("CARD0404", Card(fetch: """[DataFetch] public CardResponse<Ticket> Fetch([CrmProperty("num")] int domain) => new([]);""")),
        ("CARD0408", Card(modifiers: "public sealed")),
        ("CARD0408", Card(modifiers: "public abstract partial")),
        ("CARD0408", Card(modifiers: "public static partial", fetch: "[DataFetch] public static CardResponse<Ticket> Fetch() => new([]);")),
        ("CARD0408", Card(name: "TicketCard<T>").Replace("\"TicketCard<T>\"", "\"Tickets\"", StringComparison.Ordinal)),
        ("CARD0408", Card(modifiers: "file partial")),
        ("CARD0408", Card(attributes: $"public partial class Outer {{ {Attributes}", modifiers: "private partial") + " }"),
        ("CARD0408", Card(attributes: $"public class Outer {{ {Attributes}", modifiers: "public partial") + " }"),
        ("CARD0408", Card(attributes: $"public partial class Outer<T> {{ {Attributes}", modifiers: "public partial") + " }"),
        ("CARD0411", Card(attributes: """[CrmCard("", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]""")),
        ("CARD0411", Card(route: "")),
        ("CARD0411", Card(route: "cards/tickets")),
        ("CARD0411", Card(route: "/cards/{id}")),
        ("CARD0411", Card(route: "/cards?a=b")),
        ("CARD0411", Card(route: "/cards//tickets")),
        ("CARD0411", Card(route: "https://example.com/cards")),
        ("CARD0414", Card(attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn("vehicles")]""")),
        ("CARD0413", Card(attributes: """[CrmCard("Tickets", "/cards/tickets", CacheSeconds = -1)] [ShowOn(CrmObjectType.Deal)]""")),
        ("CARD0412", Card(fetch: "[DataFetch] public List<Ticket> Fetch() => [];")),
        ("CARD0412", Card(fetch: "[DataFetch] public void Fetch() { }")),
        ("CARD0412", Card(fetch: "[DataFetch] public Task<CardResponse<Ticket>?> Fetch() => throw new NotSupportedException();")),
        ("CARD0412", Card(fetch: "[DataFetch] public Task<CardResponse<Ticket>>? Fetch(CancellationToken token) => null;")),
        ("CARD0412", Card(fetch: "[DataFetch] public IAsyncEnumerable<Ticket> Fetch() => throw new NotSupportedException();")),
        ("CARD0412", Card(fetch: "[DataFetch] public CardResponse<Ticket> Fetch<T>() => new([]);")),
    ];
}
