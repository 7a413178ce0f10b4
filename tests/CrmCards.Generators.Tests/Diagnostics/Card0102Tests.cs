using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0102Tests
{
    [Fact]
    public Task A_result_type_without_a_title_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.MissingTitle,
            "The result type 'Ticket' has no [CardTitle] member: mark the member that titles the object",
            Card(), Result(declaration: "public sealed class {|#0:Ticket|}", title: "public string? Title { get; init; }"));

    [Fact]
    public Task A_title_of_the_base_type_will_do() =>
        RuleTest.IsSilent(
            Card(),
            Result(
                declaration: "public sealed class Ticket : Named",
                title: "",
                types: "public abstract class Named { [CardTitle] public required string Name { get; init; } }"));

    [Fact]
    public Task The_fix_marks_the_likeliest_text() =>
        RuleTest.Fixes<MissingRoleFix>(
            "Mark 'Subject' with [CardTitle]",
            Result(
                declaration: "public sealed class {|CARD0102:Ticket|}",
                title: "public string Author { get; init; } = \"\";",
                members: "public required string Subject { get; init; }"),
            Result(title: "public string Author { get; init; } = \"\";", members: "[CardTitle] public required string Subject { get; init; }"),
            [Card()]);

    [Fact]
    public Task The_fix_adds_a_title_where_no_text_can_be_marked() =>
        RuleTest.Fixes<MissingRoleFix>(
            "Add a member marked [CardTitle]",
            Result(declaration: "public sealed class {|CARD0102:Ticket|}", title: ""),
            Result(id: "[CardTitle] public required string Title { get; init; }\n    [CardObjectId] public required long Id { get; init; }", title: ""),
            [Card()]);
}
