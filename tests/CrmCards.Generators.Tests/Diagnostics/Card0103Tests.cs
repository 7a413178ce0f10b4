using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0103Tests
{
    [Theory]
    [InlineData("Id", "CardObjectId", "[CardObjectId] public required long {|#0:Second|} { get; init; }")]
    [InlineData("Title", "CardTitle", "[CardTitle] public required string {|#0:Second|} { get; init; }")]
    [InlineData("First", "CardLink", "[CardLink] public Uri? First { get; init; } [CardLink] public string? {|#0:Second|} { get; init; }")]
    [InlineData(
        "First",
        "CardProperties",
        "[CardProperties] public CardProperty[] First { get; init; } = []; [CardProperties] public CardProperty[] {|#0:Second|} { get; init; } = [];")]
    [InlineData(
        "First",
        "CardActions",
        "[CardActions] public CardAction[] First { get; init; } = []; [CardActions] public CardAction[] {|#0:Second|} { get; init; } = [];")]
    public Task A_second_member_of_a_role_is_reported_at_its_name(string first, string role, string members) =>
        RuleTest.Reports(Rules.DuplicateRole, $"'{first}' and 'Second' are both marked [{role}]: a result has only one", Card(), Result(members: members));

    [Fact]
    public Task One_member_of_each_role_is_not() =>
        RuleTest.IsSilent(Card(), Result(members: "[CardLink] public Uri? Link { get; init; } [CardProperties] public CardProperty[] More { get; init; } = []; [CardActions] public CardAction[] Actions { get; init; } = [];"));

    [Theory]
    [InlineData("[CardObjectId] public long {|CARD0103:Second|} { get; init; } // two", "public long Second { get; init; } // two")]
    [InlineData("// one\n    [CardObjectId]\n    public long {|CARD0103:Second|} { get; init; }", "// one\n    public long Second { get; init; }")]
    [InlineData("[Obsolete, CardObjectId] public long {|CARD0103:Second|} { get; init; }", "[Obsolete] public long Second { get; init; }")]
    [InlineData("[CardObjectId] public long {|CARD0103:Second|}; [CardObjectId] public long {|CARD0103:Third|};", "public long Second; public long Third;")]
    public Task The_fix_takes_the_attribute_away(string before, string after) =>
        RuleTest.Fixes<DuplicateRoleFix>("Remove [CardObjectId]", Result(members: before), Result(members: after), [Card()]);
}
