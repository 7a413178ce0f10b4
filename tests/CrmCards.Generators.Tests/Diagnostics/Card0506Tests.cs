using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0506Tests
{
    [Theory]
    [InlineData("Task.Delay(1).Wait()")]
    [InlineData("Thread.Sleep(1)")]
    [InlineData("Task.WaitAll(Task.Delay(1))")]
    [InlineData("Task.Delay(1).GetAwaiter().GetResult()")]
    [InlineData("Task.Delay(1).ConfigureAwait(false).GetAwaiter().GetResult()")]
    [InlineData("Task.FromResult(1).Result", "_ = ")]
    [InlineData("new ValueTask<int>(1).Result", "_ = ")]
    public Task A_blocking_wait_is_reported(string wait, string before = "") =>
        RuleTest.Reports(
            Rules.BlockingWait,
            $"'{wait}' blocks the thread in the handler 'Fetch', and cannot be cancelled when the CRM gives up: await instead",
            Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() {{ {before}{{|#0:{wait}|}}; return new([]); }}"), Result());

    [Fact]
    public Task One_in_an_action_is_reported() =>
        RuleTest.Reports(
            Rules.BlockingWait,
            "'Thread.Sleep(1)' blocks the thread in the handler 'Run', and cannot be cancelled when the CRM gives up: await instead",
            Card(hooks: "[ConfirmationActionHook(\"Run\", CardActionMethod.Post, \"/run\", \"Sure?\")] public CardActionResult Run() { {|#0:Thread.Sleep(1)|}; return \"Done\"; }"), Result());

    [Theory]
    [InlineData("await Task.Delay(1, token);")]
    [InlineData("_ = new Outcome().Result;")]
    public Task Waiting_without_blocking_is_not(string statement) =>
        RuleTest.IsSilent(
            Card(fetch: $"[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) {{ {statement} await Task.Yield(); return new([]); }}", hooks: "public void Other() => Thread.Sleep(1);"),
            Result(),
            "namespace Acme; public sealed class Outcome { public int Result => 1; }");
}
