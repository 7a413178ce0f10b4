using System.Reflection;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>Runs what the fixes make that change what code does.</summary>
public class FixedCodeTests
{
    [Fact]
    public async Task The_renamed_parameter_has_the_objectId()
    {
        var card = await FixedAsync("CARD0318", Card(hooks: Hook("/run/{objectId}", "public CardActionResult Run(long ticketId) => $\"{ticketId} resolved\";")), Result());

        Assert.Equal("7 resolved", Message(await card.RunAsync("objectId", 7L)));
    }

    [Fact]
    public async Task The_added_parameter_has_the_objectId()
    {
        var card = await FixedAsync("CARD0318", Card(hooks: Hook("/run/{objectId}", "public CardActionResult Run(CardRequest request) => request.UserEmail ?? \"\";")), Result());

        Assert.Equal(["objectId", "request"], card.Parameters("Run"));
    }

    [Theory]
    [InlineData("long userId", "{userId}", "3")]
    [InlineData("string userEmail", "{userEmail.Length}", "0")]
    [InlineData("long? portalId", "{portalId ?? 1}", "4")]
    public async Task What_every_request_carries_comes_from_the_request(string parameter, string text, string message)
    {
        var card = await FixedAsync("CARD0404", Card(hooks: Hook("/run", $"public CardActionResult Run({parameter}) => $\"{text}\";")), Result());

        Assert.Equal(message, Message(await card.RunAsync("request", Request)));
    }

    [Fact]
    public async Task A_property_that_is_sent_under_another_spelling_arrives()
    {
        var card = await FixedAsync(
            "CARD0404",
            Card(
                attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Deal, \"dealname\")]",
                fetch: "[DataFetch] public CardResponse<Ticket> Fetch(string? dealName) => new([new() { Id = dealName?.Length ?? 0 }]);"),
            Result());

        Assert.Contains("\"dealname\"", card.Generated, StringComparison.Ordinal);
        Assert.DoesNotContain("deal_name", card.Generated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return new(tickets.Take(10).Select(id => new Ticket { Id = id }).ToList());", 5, 8L)]
    [InlineData("return new([.. tickets.Take(6).OrderDescending().Select(id => new Ticket { Id = id })]);", 5, null)]
    [InlineData("List<Ticket> all = []; for (var id = 1; id <= 7; id++) all.Add(new() { Id = id }); return new(all);", 5, 7L)]
    [InlineData("Ticket[] all = [new() { Id = 1 }, new() { Id = 2 }, new() { Id = 3 }, new() { Id = 4 }, new() { Id = 5 }, new() { Id = 6 }]; return new(all);", 5, 6L)]
    [InlineData("return new([new() { Id = 1 }, .. tickets.Select(id => new Ticket { Id = id + 100 }), new(), new(), new(), new(), new()]);", 5, 14L)]
    public async Task Five_results_are_left_and_the_total_counts_all(string statements, int results, long? total)
    {
        var source = Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() {{ int[] tickets = [1, 2, 3, 4, 5, 6, 7, 8]; _ = tickets; {statements} }}", attributes: Attributes)
            .Replace("using System.Threading;", "using System.Linq;\nusing System.Threading;", StringComparison.Ordinal);
        var response = await (await FixedAsync("CARD0201", source, Result(id: "[CardObjectId] public long Id { get; init; } = 0;"))).FetchAsync();

        Assert.Equal(results, ((System.Collections.ICollection)Property(response, "Results")!).Count);
        Assert.Equal(total, Property(response, "TotalCount"));
    }

    [Fact]
    public async Task What_is_awaited_has_the_same_result()
    {
        var source = Card(
            fetch: "[DataFetch] public CardResponse<Ticket> Fetch() { Thread.Sleep(1); return new([new() { Id = Later(\"four\").Result.Length }]); } private static async Task<string> Later(string text) { await Task.Yield(); return text; }",
            attributes: Attributes);
        var response = await (await FixedAsync("CARD0506", source, Result())).FetchAsync();

        var ticket = Assert.Single(((System.Collections.IEnumerable)Property(response, "Results")!).Cast<object>());
        Assert.Equal(4L, Property(ticket, "Id"));
    }

    [Fact]
    public async Task Properties_of_a_body_become_parameters()
    {
        var card = await FixedAsync(
            "CARD0301",
            Card(hooks: "[ActionHook(\"Run\", CardActionMethod.Get, \"/run\")] public CardActionResult Run([FromBody] Change change) => $\"{change.Days} {change.Reason}\";"),
            Result(),
            "namespace Acme; public sealed record Change(int Days, string? Reason);");

        Assert.Equal("3 late", Message(await card.RunAsync("days", 3, "reason", "late")));
    }

    private const string Attributes = "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Deal)]";

    private static CardRequest Request { get; } =
        new() { UserId = 3, PortalId = 4, AssociatedObjectId = 5, AssociatedObjectType = CrmObjectType.Deal };

    private static string Hook(string route, string method) => $"[ActionHook(\"Run\", CardActionMethod.Post, \"{route}\")] {method}";

    private static object? Property(object target, string name) => target.GetType().GetProperty(name)!.GetValue(target);

    private static string? Message(object result) => (string?)Property(result, "Message");

    private static async Task<FixedCard> FixedAsync(string rule, params string[] sources)
    {
        var formatted = await EveryFix.FormattedAsync(GeneratorHarness.Compile(sources, implicitUsings: false), [rule]);
        var run = GeneratorHarness.Run(formatted).AssertNoFailure();
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return new(Assembly.Load(image.ToArray()).GetType("Acme.TicketCard", throwOnError: true)!, string.Concat(run.Sources.Select(source => source.SourceText)));
    }

    /// <summary>A card that fixes have changed.</summary>
    private sealed record FixedCard(Type Type, string Generated)
    {
        public IEnumerable<string?> Parameters(string method) => Type.GetMethod(method)!.GetParameters().Select(parameter => parameter.Name);

        /// <param name="named">The names of the parameters and their values, in turn.</param>
        public Task<object> RunAsync(params object[] named)
        {
            Assert.Equal(named.Where((_, i) => i % 2 == 0), Parameters("Run"));
            return CallAsync("Run", [.. named.Where((_, i) => i % 2 == 1)]);
        }

        public Task<object> FetchAsync() => CallAsync("Fetch", []);

        private async Task<object> CallAsync(string method, object[] arguments)
        {
            var answer = Type.GetMethod(method)!.Invoke(Activator.CreateInstance(Type), arguments)!;
            if (answer is not Task task) return answer;
            await task;
            return Property(task, "Result")!;
        }
    }
}
