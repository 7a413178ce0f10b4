using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0116Tests
{
    [Fact]
    public Task An_interface_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.ResultTypeUnusable,
            "'ITicket' cannot be the result type of a card: it is not a class, record or struct",
            Card(fetch: "[DataFetch] public CardResponse<ITicket> Fetch() => new([]);"),
            "namespace Acme; public interface {|#0:ITicket|};");

    [Fact]
    public Task A_type_that_the_card_cannot_see_is_reported() =>
        RuleTest.Reports(
            Rules.ResultTypeUnusable,
            "'string[]' cannot be the result type of a card: it is not a class, record or struct",
            Card(fetch: "[DataFetch] public CardResponse<string[]> {|#0:Fetch|}() => new([]);"));

    [Fact]
    public Task A_result_that_can_be_null_is_reported() =>
        RuleTest.Reports(
            Rules.ResultTypeUnusable,
            "'Ticket?' cannot be the result type of a card: a result cannot be null",
            Card(fetch: "[DataFetch] public CardResponse<Ticket?> {|#0:Fetch|}() => new([]);"), Result());

    [Theory]
    [InlineData("public sealed class Ticket")]
    [InlineData("internal abstract record Ticket")]
    [InlineData("public readonly record struct Ticket")]
    public Task A_class_a_record_or_a_struct_is_not(string declaration) =>
        RuleTest.IsSilent(
            Card(modifiers: "internal sealed partial"),
            Result(declaration: declaration, title: "[CardTitle] public string Title => \"A\";"));

    [Theory]
    [InlineData("int")]
    [InlineData("string")]
    [InlineData("object")]
    [InlineData("DateTime")]
    [InlineData("Uri")]
    [InlineData("Guid")]
    [InlineData("List<Ticket>")]
    public Task A_type_whose_members_nobody_can_mark_is_reported(string type) =>
        RuleTest.Reports(
            Rules.ResultTypeUnusable,
            $"'{type}' cannot be the result type of a card: its members cannot be marked; return a class, record or struct of your own",
            Card(fetch: $"[DataFetch] public CardResponse<{type}> {{|#0:Fetch|}}() => new([]);"), "namespace Acme; public sealed class Ticket;");
}
