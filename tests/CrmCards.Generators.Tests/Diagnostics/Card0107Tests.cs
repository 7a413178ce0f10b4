using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0107Tests
{
    [Theory]
    [InlineData("[CardObjectId] public long {|#0:Id|} { get; init; }", "need not be set", "make it required")]
    [InlineData("[CardObjectId] public long {|#0:Id|} { get; set; }", "need not be set", "make it required")]
    [InlineData("[CardObjectId] public long {|#0:Id|};", "need not be set", "make it required")]
    [InlineData("[CardObjectId] public required long? {|#0:Id|} { get; init; }", "can be null", "let its type say that it is not")]
    public Task An_objectId_that_may_be_missing_is_reported_at_its_name(string id, string fault, string mend) =>
        RuleTest.Reports(Rules.RoleNotSet, $"'Id' {fault}, but every result needs an objectId: {mend}", Card(), Result(id: id));

    [Theory]
    [InlineData("[CardTitle] public required string? {|#0:Title|} { get; init; }", "can be null", "let its type say that it is not")]
    [InlineData("[CardTitle] public string? {|#0:Title|} => null;", "can be null", "let its type say that it is not")]
    [InlineData("#nullable disable\n[CardTitle] public string {|#0:Title|} { get; init; }\n#nullable enable", "need not be set", "make it required")]
    public Task A_title_that_may_be_missing_is_reported_at_its_name(string title, string fault, string mend) =>
        RuleTest.Reports(Rules.RoleNotSet, $"'Title' {fault}, but every result needs a title: {mend}", Card(), Result(title: title));

    [Theory]
    [InlineData("[CardObjectId] public required long Id { get; init; }")]
    [InlineData("[CardObjectId] public required long Id;")]
    [InlineData("[CardObjectId] public long Id { get; init; } = 7;")]
    [InlineData("[CardObjectId] public long Id => 7;")]
    [InlineData("[CardObjectId] public long Id { get; } = 7;")]
    [InlineData("[CardObjectId] public long Id { get => 7; init { } }")]
    [InlineData("[CardObjectId] public long Id { get; private set; } public Ticket(long id) => Id = id;")]
    public Task One_that_is_always_set_is_not(string id) => RuleTest.IsSilent(Card(), Result(id: id));

    [Fact]
    public Task A_parameter_of_a_record_is_always_set() =>
        RuleTest.IsSilent(Card(), "using CrmCards; namespace Acme; public record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty(\"Size\")] int Size);");

    [Theory]
    [InlineData("[CardObjectId] public long {|CARD0107:Id|} { get; init; } // the id", "[CardObjectId] public required long Id { get; init; } // the id")]
    [InlineData("[CardObjectId] public long? {|CARD0107:Id|} { get; set; }", "[CardObjectId] public required long Id { get; set; }")]
    [InlineData("[CardObjectId] public required long? {|CARD0107:Id|} { get; init; }", "[CardObjectId] public required long Id { get; init; }")]
    [InlineData("[CardObjectId] public long {|CARD0107:Id|};", "[CardObjectId] public required long Id;")]
    public Task The_fix_makes_it_required(string before, string after) =>
        RuleTest.Fixes<RequiredMemberFix>("Make it required", Result(id: before), Result(id: after), [Card()]);

    [Fact]
    public Task The_fix_takes_the_question_mark_from_a_parameter() =>
        RuleTest.Fixes<RequiredMemberFix>(
            "Make it required",
            "using CrmCards; namespace Acme; public record Ticket([property: CardObjectId] long? {|CARD0107:Id|}, [property: CardTitle] string? {|CARD0107:Title|}, [property: CardProperty(\"Size\")] int Size);",
            "using CrmCards; namespace Acme; public record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty(\"Size\")] int Size);",
            [Card()]);
}
