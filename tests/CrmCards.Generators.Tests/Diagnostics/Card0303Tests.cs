using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0303Tests
{
    [Theory]
    [InlineData("nothing", "names no member of 'Ticket': use objectId, title, or the name of a property or member")]
    [InlineData("titel", "names no member of 'Ticket': use '{title}'")]
    [InlineData("objectid", "names no member of 'Ticket': use '{objectId}'")]
    [InlineData("ticketId", "names no member of 'Ticket': use '{objectId}'")]
    [InlineData("creted_by", "names no member of 'Ticket': use '{created_by}'")]
    [InlineData("title?", "is optional, but a placeholder always has a value: use '{title}'")]
    [InlineData("objectId:long", "has a constraint, but a placeholder is only a name: use '{objectId}'")]
    [InlineData("", "has no name: use objectId, title, or the name of a property or member")]
    [InlineData("a-b", "names no member of 'Ticket': use objectId, title, or the name of a property or member")]
    [InlineData("created", "names 'Created' of type 'DateOnly': use a string, an integral number or a Guid")]
    public Task A_placeholder_that_means_nothing_is_reported_where_it_stands(string name, string fault) =>
        RuleTest.Reports(
            Rules.UnknownPlaceholder,
            $"The placeholder '{{{name}}}' in '/tickets/{{{name}}}/edit' {fault}",
            Card(), Edit($"/tickets/{{|#0:{{{name}}}|}}/edit"));

    [Fact]
    public Task One_on_the_card_has_no_result_to_mean() =>
        RuleTest.Reports(
            Rules.UnknownPlaceholder,
            "The placeholder '{objectId}' in '/tickets/{objectId}' needs a result, but the action is on the card: remove it",
            Card(attributes: """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)] [SecondaryAction("Edit", "/tickets/{|#0:{objectId}|}", Width = 1, Height = 1)]"""), Result());

    [Fact]
    public Task One_that_a_constant_holds_is_reported_at_the_constant() =>
        RuleTest.Reports(
            Rules.UnknownPlaceholder,
            "The placeholder '{nothing}' in '/{nothing}' names no member of 'Ticket': use objectId, title, or the name of a property or member",
            Card(), Result(
                attributes: "[IframeAction(\"Edit\", {|#0:Pages.Edit|}, Width = 1, Height = 1)]",
                types: "static class Pages { public const string Edit = \"/{nothing}\"; }"));

    [Theory]
    [InlineData("{objectId}/{title}")]
    [InlineData("{created_by}-{CreatedBy}-{createdby}")]
    public Task One_that_means_a_member_is_not(string placeholders) => RuleTest.IsSilent(Card(), Edit($"/tickets/{placeholders}"));

    [Fact]
    public Task The_fix_takes_the_nearest_name() =>
        RuleTest.Fixes<PlaceholderFix>(
            "Use '{objectId}'",
            Edit("/tickets/{|CARD0303:{ticketId}|}/{|CARD0303:{titel}|}/edit"),
            Edit("/tickets/{objectId}/{title}/edit"),
            [Card()]);

    [Fact]
    public Task Where_no_name_is_near_none_is_offered() => RuleTest.OffersNoFix<PlaceholderFix>(Edit("/tickets/{|CARD0303:{nothing}|}"), Card());

    private static string Edit(string uri) =>
        Result(
            attributes: $"[IframeAction(\"Edit\", \"{uri}\", Width = 1, Height = 1)]",
            members: "[CardProperty(\"Created by\")] public string? CreatedBy { get; init; }");
}
