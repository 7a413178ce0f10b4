using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0314Tests
{
    private const string Hook = """[ActionHook("Run", CardActionMethod.Post, "/run")] """;

    [Theory]
    [InlineData("public string {|#0:Run|}() => \"Run\";", "string")]
    [InlineData("public void {|#0:Run|}() { }", "void")]
    [InlineData("public Task {|#0:Run|}() => Task.CompletedTask;", "Task")]
    [InlineData("public CardActionResult? {|#0:Run|}() => null;", "CardActionResult?")]
    [InlineData("public Task<CardActionResult>? {|#0:Run|}() => null;", "Task<CardActionResult>?")]
    public Task A_handler_that_returns_something_else_is_reported(string method, string type) =>
        RuleTest.Reports(
            Rules.ActionSignature,
            $"'Run' cannot handle an action: it returns '{type}'; return CardActionResult, or a Task or ValueTask of it",
            Card(hooks: Hook + method.Replace("Run|}()", "Run|}(CancellationToken token)", StringComparison.Ordinal)),
            Result());

    [Theory]
    [InlineData("public CardActionResult {|#0:Run|}<T>() => \"Run\";", "it is generic; remove its type parameters")]
    [InlineData("public ref CardActionResult {|#0:Run|}() => throw new NotSupportedException();", "it returns a reference; return a value")]
    public Task A_handler_of_the_wrong_kind_is_reported(string method, string fault) =>
        RuleTest.Reports(Rules.ActionSignature, $"'Run' cannot handle an action: {fault}", Card(hooks: Hook + method), Result());

    [Fact]
    public Task A_getter_is_reported() =>
        RuleTest.Reports(
            Rules.ActionSignature,
            "'Run' cannot handle an action: it is not an ordinary method; put the attribute on one",
            Card(hooks: $"public CardActionResult Run {{ {Hook} {{|#0:get|}} => \"Run\"; }}"), Result());

    [Fact]
    public Task A_private_method_of_a_base_class_is_reported() =>
        RuleTest.Reports(
            Rules.ActionSignature,
            "'Run' cannot handle an action: the card cannot access it; make it protected or public",
            $$"""
            using CrmCards;
            using System;

            namespace Acme;

            public abstract class Base
            {
                {{Hook}} private CardActionResult {|#0:Run|}() => "Run";
            }
            """,
            Card(name: "TicketCard : Base", attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)]"""), Result());

    [Theory]
    [InlineData("public CardActionResult Run() => \"Run\";")]
    [InlineData("private Task<CardActionResult> Run(CancellationToken token) => Task.FromResult<CardActionResult>(\"Run\");")]
    [InlineData("internal static ValueTask<CardActionResult> Run(CancellationToken token) => new(\"Run\");")]
    public Task One_that_returns_a_CardActionResult_is_not(string method) => RuleTest.IsSilent(Card(hooks: Hook + method), Result());

    [Fact]
    public Task A_type_of_that_name_in_another_namespace_is_told_from_the_right_one() =>
        RuleTest.Reports(
            Rules.ActionSignature,
            "'Run' cannot handle an action: it returns 'Other.CardActionResult'; return CrmCards.CardActionResult, or a Task or ValueTask of it",
            Card(hooks: Hook + "public Other.CardActionResult {|#0:Run|}() => new();"),
            Result(),
            "namespace Other; public sealed class CardActionResult;");
}
