using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0101Tests
{
    private const string Message = "The result type 'Ticket' has no [CardObjectId] member: mark the member that identifies the object";

    [Fact]
    public Task A_result_type_without_an_objectId_is_reported_at_its_name() =>
        RuleTest.Reports(Rules.MissingObjectId, Message, Result(declaration: "public sealed class {|#0:Ticket|}", id: "public long Id { get; init; }"), Card());

    [Fact]
    public Task An_objectId_of_the_base_type_will_do() =>
        RuleTest.IsSilent(
            Result(
                declaration: "public sealed class Ticket : Numbered",
                id: "",
                types: "public abstract class Numbered { [CardObjectId] public required long Id { get; init; } }"),
            Card());

    [Fact]
    public Task A_type_that_is_no_result_needs_none() =>
        RuleTest.IsSilent("public sealed class Ticket { public long Id { get; init; } }");

    [Fact]
    public Task The_fix_marks_the_likeliest_member() =>
        RuleTest.Fixes<MissingRoleFix>(
            "Mark 'Id' with [CardObjectId]",
            Result(declaration: "public sealed class {|CARD0101:Ticket|}", id: "public int Count { get; init; }", members: """
                /// <summary>The number.</summary>
                    public required long Id { get; init; } // stays here
                """),
            Result(id: "public int Count { get; init; }", members: """
                /// <summary>The number.</summary>
                    [CardObjectId] public required long Id { get; init; } // stays here
                """),
            [Card()]);

    [Fact]
    public Task The_fix_offers_the_other_members_too() =>
        RuleTest.Fixes<MissingRoleFix>(
            "Mark 'Count' with [CardObjectId]",
            Result(
                declaration: "public sealed class {|CARD0101:Ticket|}",
                id: "public required int Count { get; init; }",
                members: "public long Id { get; init; }"),
            Result(id: "[CardObjectId] public required int Count { get; init; }", members: "public long Id { get; init; }"),
            [Card()],
            index: 1);

    [Fact]
    public Task The_fix_marks_the_parameter_of_a_record() =>
        RuleTest.Fixes<MissingRoleFix>(
            "Mark 'TicketId' with [CardObjectId]",
            """
            using CrmCards;

            namespace Acme;

            public sealed record {|CARD0101:Ticket|}(
                // The number.
                long TicketId,
                [property: CardTitle] string Title,
                [property: CardProperty("Size")] int Size);
            """,
            """
            using CrmCards;

            namespace Acme;

            public sealed record Ticket(
                // The number.
                [property: CardObjectId] long TicketId,
                [property: CardTitle] string Title,
                [property: CardProperty("Size")] int Size);
            """,
            [Card()]);

    [Fact]
    public Task The_fix_adds_a_member_where_none_can_be_marked() =>
        RuleTest.Fixes<MissingRoleFix>(
            "Add a member marked [CardObjectId]",
            """
            namespace Acme
            {
                public sealed class {|CARD0101:Ticket|}
                {
                    [CrmCards.CardTitle] public string Title { get; init; } = "";
                    [CrmCards.CardProperty("Size")] public int Size { get; init; }
                }
            }
            """,
            """
            namespace Acme
            {
                public sealed class Ticket
                {
                    [CrmCards.CardObjectId] public required long Id { get; init; }
                    [CrmCards.CardTitle] public string Title { get; init; } = "";
                    [CrmCards.CardProperty("Size")] public int Size { get; init; }
                }
            }
            """,
            [Card()]);
}
