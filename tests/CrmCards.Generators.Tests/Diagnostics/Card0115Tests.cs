using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0115Tests
{
    [Theory]
    [InlineData("it is static: make it an instance member", "public static int {|#0:A|} { get; set; }")]
    [InlineData("it has no getter: add one", "public int {|#0:A|} { set { } }")]
    [InlineData("it is private: make it internal or public", "private int {|#0:A|} => 1;")]
    [InlineData("it is private: make it internal or public", "public int {|#0:A|} { private get; set; }")]
    [InlineData("it is private: make it internal or public", "private readonly int {|#0:A|} = 1;")]
    [InlineData("it is private protected: make it internal or public", "private protected int {|#0:A|} = 1;")]
    [InlineData("it is obsolete, and using it is an error: make that a warning", "[Obsolete(\"Gone\", true)] public int {|#0:A|} { get; init; }")]
    public Task A_member_that_cannot_be_read_is_reported_at_its_name(string fault, string member) =>
        RuleTest.Reports(
            Rules.MemberNotReadable,
            $"'A' cannot be read by generated code, because {fault}",
            Card(), Result(declaration: "public class Ticket", property: $"[CardProperty(\"A\")] {member}"));

    [Fact]
    public Task An_indexer_is_reported() =>
        RuleTest.Reports(
            Rules.MemberNotReadable,
            "'this[]' cannot be read by generated code, because it is an indexer: mark a property instead",
            Card(), Result(property: "[CardProperty(\"A\")] public int {|#0:this|}[int index] => index;"));

    [Theory]
    [InlineData("public int A => 1;")]
    [InlineData("internal int A { get; private set; }")]
    [InlineData("public readonly int A = 1;")]
    public Task One_that_can_be_is_not(string member) => RuleTest.IsSilent(Card(), Result(property: $"[CardProperty(\"A\")] {member}"));

    [Theory]
    [InlineData("Make it an instance member", "public static int {|CARD0115:A|} { get; set; }", "public int A { get; set; }")]
    [InlineData("Make it internal", "private int {|CARD0115:A|} => 1;", "internal int A => 1;")]
    [InlineData("Make it internal", "int {|CARD0115:A|} => 1;", "internal int A => 1;")]
    [InlineData("Make it internal", "private readonly int {|CARD0115:A|} = 1;", "internal readonly int A = 1;")]
    [InlineData("Make it internal", "private protected int {|CARD0115:A|} = 1;", "internal int A = 1;")]
    [InlineData("Make its getter accessible", "public int {|CARD0115:A|} { private get; set; }", "public int A { get; set; }")]
    [InlineData("Make its use a warning", "[Obsolete(\"Gone\", true)] public int {|CARD0115:A|} { get; init; }", "[Obsolete(\"Gone\", false)] public int A { get; init; }")]
    public Task The_fix_lets_it_be_read(string title, string member, string fixedMember) =>
        RuleTest.Fixes<ReadableMemberFix>(title, Member(member), Member(fixedMember), [Card()]);

    [Theory]
    [InlineData("public const int {|CARD0115:A|} = 1;")]
    [InlineData("public int {|CARD0115:A|} { set { } }")]
    [InlineData("public int {|CARD0115:this|}[int index] => index;")]
    public Task What_needs_more_than_a_word_is_left_to_the_user(string member) => RuleTest.OffersNoFix<ReadableMemberFix>(Member(member), Card());

    private static string Member(string member) => Result(declaration: "public class Ticket", property: $"[CardProperty(\"A\")] {member}");
}
