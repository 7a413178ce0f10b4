using CrmCards.CodeFixes;
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
            $"'{wait}' blocks the thread in the handler 'Fetch', and cannot be cancelled when HubSpot gives up: use await instead",
            Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() {{ {before}{{|#0:{wait}|}}; return new([]); }}"), Result());

    [Fact]
    public Task One_in_an_action_is_reported() =>
        RuleTest.Reports(
            Rules.BlockingWait,
            "'Thread.Sleep(1)' blocks the thread in the handler 'Run', and cannot be cancelled when HubSpot gives up: use await instead",
            Card(hooks: "[ConfirmationActionHook(\"Run\", CardActionMethod.Post, \"/run\", \"Sure?\")] public CardActionResult Run() { {|#0:Thread.Sleep(1)|}; return \"Done\"; }"), Result());

    [Theory]
    [InlineData("await Task.Delay(1, token);")]
    [InlineData("_ = new Outcome().Result;")]
    public Task Waiting_without_blocking_is_not(string statement) =>
        RuleTest.IsSilent(
            Card(fetch: $"[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) {{ {statement} await Task.Yield(); return new([]); }}", hooks: "public void Other() => Thread.Sleep(1);"),
            Result(),
            "namespace Acme; public sealed class Outcome { public int Result => 1; }");

    [Theory]
    [InlineData("var a = Task.FromResult(1); await a; _ = a.Result;")]
    [InlineData("var a = Task.FromResult(1); await a.ConfigureAwait(false); _ = a.GetAwaiter().GetResult();")]
    [InlineData("var a = Task.FromResult(1); var b = Task.FromResult(2); await Task.WhenAll(a, b); _ = a.Result + b.Result;")]
    [InlineData("var all = new[] { Task.FromResult(1) }; await Task.WhenAll(all); _ = all[0].Result; foreach (var one in all) _ = one.Result;")]
    [InlineData("var all = new List<Task<int>>(); await Task.WhenAll(all); _ = all[0].Result; _ = all.Select(one => one.Result).ToList();")]
    [InlineData("var a = Task.FromResult(1); if (await Task.FromResult(true)) { await a; if (token.CanBeCanceled) _ = a.Result; }")]
    [InlineData("await Task.FromResult(1).ContinueWith(done => done.Result, token, TaskContinuationOptions.None, TaskScheduler.Default);")]
    [InlineData("var a = Task.FromResult(1); if (a.IsCompletedSuccessfully) _ = a.Result;")]
    [InlineData("var a = new ValueTask<int>(1); var b = a.IsCompletedSuccessfully ? a.Result : await a;")]
    [InlineData("await Task.Run(() => Thread.Sleep(1), token);")]
    [InlineData("await Task.Factory.StartNew(() => Task.Delay(1).Wait(), token, TaskCreationOptions.LongRunning, TaskScheduler.Default);")]
    public Task Nor_is_one_for_what_has_ended_or_on_another_thread(string statement) => RuleTest.IsSilent(Async(statement), Result());

    [Theory]
    [InlineData("var a = Task.FromResult(1); _ = {|#0:a.Result|}; await a;", "a.Result")]
    [InlineData("var a = Task.FromResult(1); var b = Task.FromResult(2); await b; _ = {|#0:a.Result|};", "a.Result")]
    [InlineData("var a = Task.FromResult(1); if (token.CanBeCanceled) { await a; } _ = {|#0:a.Result|};", "a.Result")]
    [InlineData("var a = Task.FromResult(1); var b = Task.FromResult(2); await Task.WhenAny(a, b); _ = {|#0:a.Result|};", "a.Result")]
    [InlineData("var a = Task.FromResult(1); if (Task.CompletedTask.IsCompleted) _ = {|#0:a.Result|};", "a.Result")]
    [InlineData("new List<int>().ForEach(one => {|#0:Thread.Sleep(one)|});", "Thread.Sleep(one)")]
    public Task One_for_what_may_go_on_is_reported(string statement, string wait) =>
        RuleTest.Reports(
            Rules.BlockingWait,
            $"'{wait}' blocks the thread in the handler 'Fetch', and cannot be cancelled when HubSpot gives up: use await instead",
            Async(statement), Result());

    [Theory]
    [InlineData("{|CARD0506:Task.Delay(1).Wait()|};", "await Task.Delay(1);")]
    [InlineData("{|CARD0506:Task.Delay(1).Wait(token)|};", "await Task.Delay(1).WaitAsync(token);")]
    [InlineData("{|CARD0506:Thread.Sleep(1)|};", "await Task.Delay(1, token);")]
    [InlineData("{|CARD0506:Thread.Sleep(TimeSpan.FromSeconds(1))|};", "await Task.Delay(TimeSpan.FromSeconds(1), token);")]
    [InlineData("{|CARD0506:Task.WaitAll(Task.Delay(1), Task.Delay(2))|};", "await Task.WhenAll(Task.Delay(1), Task.Delay(2));")]
    [InlineData("{|CARD0506:Task.WaitAny(Task.Delay(1), Task.Delay(2))|};", "await Task.WhenAny(Task.Delay(1), Task.Delay(2));")]
    [InlineData("_ = {|CARD0506:Task.FromResult(1).ConfigureAwait(false).GetAwaiter().GetResult()|};", "_ = await Task.FromResult(1).ConfigureAwait(false);")]
    [InlineData("_ = {|CARD0506:Task.FromResult(\"a\").Result|}.Length + {|CARD0506:Task.FromResult(1).Result|};", "_ = (await Task.FromResult(\"a\")).Length + await Task.FromResult(1);")]
    public Task The_fix_awaits(string wait, string fixedWait) => RuleTest.Fixes<AwaitFix>("Await it", Async(wait), Async(fixedWait), [Result()]);

    [Fact]
    public Task The_fix_makes_the_handler_async() =>
        RuleTest.Fixes<AwaitFix>(
            "Await it",
            Card(fetch: "[DataFetch] public CardResponse<Ticket> Fetch(CancellationToken token) { {|CARD0506:Thread.Sleep(1)|}; {|CARD0506:Task.Delay(1).Wait()|}; return new([]); }"),
            Card(fetch: "[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) { await Task.Delay(1, token); await Task.Delay(1); return new([]); }"),
            [Result()]);

    [Theory]
    [InlineData("[DataFetch] public CardResponse<Ticket> Fetch() { {|CARD0506:Thread.Sleep(1)|}; return new([]); } public CardResponse<Ticket> Again() => Fetch();")]
    [InlineData("[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) { await Task.Yield(); lock (token.WaitHandle) {|CARD0506:Thread.Sleep(1)|}; return new([]); }")]
    [InlineData("[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) { await Task.Yield(); try { {|CARD0506:Task.Delay(1).Wait()|}; } catch (AggregateException) { } return new([]); }")]
    [InlineData("[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) { await Task.Yield(); _ = {|CARD0506:Task.Delay(1).Wait(1)|}; return new([]); }")]
    [InlineData("[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) { await Task.Yield(); _ = {|CARD0506:Task.WaitAny(Task.Delay(1))|}; return new([]); }")]
    [InlineData("[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) { await Task.Yield(); new List<int>().ForEach(one => {|CARD0506:Thread.Sleep(one)|}); return new([]); }")]
    public Task What_cannot_be_awaited_there_is_left_to_the_user(string fetch) => RuleTest.OffersNoFix<AwaitFix>(Card(fetch: fetch), Result());

    private static string Async(string statement) =>
        Card(fetch: $"[DataFetch] public async Task<CardResponse<Ticket>> Fetch(CancellationToken token) {{ {statement} await Task.Yield(); return new([]); }}")
            .Replace("using System.Threading;", "using System.Linq;\nusing System.Threading;", StringComparison.Ordinal);
}
