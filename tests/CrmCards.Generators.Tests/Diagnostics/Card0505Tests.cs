using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0505Tests
{
    [Fact]
    public Task An_async_void_action_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.AsyncVoidHandler,
            "'Run' is async void, so nobody can tell when it ends or how it failed: return Task<CardActionResult>",
            Card(hooks: "[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public async void {|#0:Run|}() => await Task.Yield();"), Result());

    [Fact]
    public Task An_async_void_data_fetch_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.AsyncVoidHandler,
            "'Fetch' is async void, so nobody can tell when it ends or how it failed: return Task<CardResponse<T>>",
            Card(fetch: "[DataFetch] public async void {|#0:Fetch|}() => await Task.Yield();"), Result());

    [Fact]
    public Task A_task_is_not() =>
        RuleTest.IsSilent(Card(hooks: "[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public async Task<CardActionResult> Run(CancellationToken token) { await Task.Delay(1, token); return \"Done\"; } public async void Other() => await Task.Yield();"), Result());

    [Theory]
    [InlineData(
        "public async void {|CARD0505:Run|}(CancellationToken token)\n    {\n        await Task.Delay(1, token);\n    }",
        "public async Task<CardActionResult> Run(CancellationToken token)\n    {\n        await Task.Delay(1, token);\n        return \"Done\";\n    }")]
    [InlineData(
        "public async void {|CARD0505:Run|}(CancellationToken token) => await Task.Delay(1, token);",
        "public async Task<CardActionResult> Run(CancellationToken token)\n    {\n        await Task.Delay(1, token);\n        return \"Done\";\n    }")]
    [InlineData("public async void {|CARD0505:Run|}(CancellationToken token)\n    {\n        if (token.IsCancellationRequested) return;\n        await Task.Delay(1, token); // wait\n    }", "public async Task<CardActionResult> Run(CancellationToken token)\n    {\n        if (token.IsCancellationRequested) return \"Done\";\n        await Task.Delay(1, token); // wait\n        return \"Done\";\n    }")]
    public Task The_fix_has_an_action_return_a_message(string before, string after) =>
        RuleTest.Fixes<AsyncVoidFix>("Return Task<CardActionResult>", Card(hooks: Hook + before), Card(hooks: Hook + after), [Result()]);

    [Fact]
    public Task A_data_fetch_gets_no_fix() =>
        RuleTest.OffersNoFix<AsyncVoidFix>(Card(fetch: "[DataFetch] public async void {|CARD0505:Fetch|}() => await Task.Yield();"), Result());

    private const string Hook = "[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")]\n    ";
}
