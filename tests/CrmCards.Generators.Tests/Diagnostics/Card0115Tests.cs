using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0115Tests
{
    [Theory]
    [InlineData("public static int {|#0:A|} { get; set; }")]
    [InlineData("public int {|#0:A|} { set { } }")]
    [InlineData("private int {|#0:A|} => 1;")]
    [InlineData("public int {|#0:A|} { private get; set; }")]
    [InlineData("private readonly int {|#0:A|} = 1;")]
    public Task A_member_that_cannot_be_read_is_reported_at_its_name(string member) =>
        RuleTest.Reports(
            Rules.MemberNotReadable,
            "'A' cannot be read by the card 'TicketCard': it must be an accessible instance member with a getter and without parameters",
            Card(), Result(property: $"[CardProperty(\"A\")] {member}"));

    [Fact]
    public Task An_indexer_is_reported() =>
        RuleTest.Reports(
            Rules.MemberNotReadable,
            "'this[]' cannot be read by the card 'TicketCard': it must be an accessible instance member with a getter and without parameters",
            Card(), Result(property: "[CardProperty(\"A\")] public int {|#0:this|}[int index] => index;"));

    [Theory]
    [InlineData("public int A => 1;")]
    [InlineData("internal int A { get; private set; }")]
    [InlineData("public readonly int A = 1;")]
    public Task One_that_can_be_is_not(string member) => RuleTest.IsSilent(Card(), Result(property: $"[CardProperty(\"A\")] {member}"));
}
