using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0319Tests
{
    [Theory]
    [InlineData("app.MapPost({|#0:\"/tickets/{id:long}/edit\"|}, () => \"\");")]
    [InlineData("app.MapPut({|#0:Path|}, () => \"\");")]
    [InlineData("app.MapDelete({|#0:\"/Tickets/{id}/Edit/\"|}, () => \"\").WithName(\"x\");")]
    [InlineData("IEndpointRouteBuilder routes = app; routes.MapPatch({|#0:\"tickets/{id}/edit\"|}, () => \"\");")]
    public Task A_page_that_changes_data_is_reported_where_it_is_mapped(string statement) =>
        RuleTest.Reports(
            Rules.UnsignedPage,
            "This page changes data, and the action 'Edit' that opens it is not signed, so anyone who knows the address can change it too: set Signed = true on the action, and call RequireCardIframe() on the page",
            Pages(statement), Card(), Result(Edit()));

    [Theory]
    [InlineData("app.MapGet(\"/tickets/{id}/edit\", () => \"\");")]
    [InlineData("app.MapPost(\"/tickets/{id}/other\", () => \"\");")]
    [InlineData("app.MapPost(\"/tickets/{id}/edit\", () => \"\").RequireCardIframe();")]
    [InlineData("app.MapPost(\"/tickets/{id}/edit\", () => \"\").WithName(\"x\").RequireAuthorization();")]
    [InlineData("app.MapGroup(\"/admin\").MapPost(\"/tickets/{id}/edit\", () => \"\");")]
    [InlineData("void More(IEndpointRouteBuilder group) => group.MapPost(\"/tickets/{id}/edit\", () => \"\"); More(app.MapGroup(\"/admin\"));")]
    [InlineData("var page = app.MapPost(\"/tickets/{id}/edit\", () => \"\"); page.RequireCardIframe();")]
    [InlineData("app.MapPost(\"/tickets/{id}/edit\", [Microsoft.AspNetCore.Authorization.Authorize] () => \"\");")]
    [InlineData("const string AsFallbackPolicy = \"\"; app.MapPost(\"/tickets/{id}/edit\", () => AsFallbackPolicy);")]
    public Task Another_page_or_a_guarded_one_is_not(string statement) => RuleTest.IsSilent(Pages(statement), Card(), Result(Edit()));

    [Fact]
    public Task The_page_of_a_signed_action_is_not() =>
        RuleTest.IsSilent(Pages("app.MapPost(\"/tickets/{id}/edit\", () => \"\");"), Card(), Result(Edit(", Signed = true")));

    [Theory]
    [InlineData(
        "app.MapPost({|CARD0319:\"/tickets/{id}/edit\"|}, () => \"\"); // Saves it.",
        "app.MapPost(\"/tickets/{id}/edit\", () => \"\").RequireCardIframe(); // Saves it.")]
    [InlineData("app.MapPost({|CARD0319:Path|}, () => \"\").WithName(\"x\");", "app.MapPost(Path, () => \"\").RequireCardIframe().WithName(\"x\");")]
    public Task The_fix_signs_the_action_and_guards_the_page(string statement, string mended) =>
        RuleTest.Fixes<SignedPageFix>(
            "Sign the action and guard the page",
            Pages(statement, Ticket("")),
            Pages(mended, Ticket(", Signed = true")),
            [Card()]);

    [Fact]
    public Task The_fix_needs_nothing_but_what_mapped_the_page() =>
        RuleTest.Fixes<SignedPageFix>(
            "Sign the action and guard the page",
            Pages("app.MapPost({|CARD0319:Path|}, () => \"\");", Ticket("")).Replace("using CrmCards;\n", "", StringComparison.Ordinal),
            Pages("app.MapPost(Path, () => \"\").RequireCardIframe();", Ticket(", Signed = true")).Replace("using CrmCards;\n", "", StringComparison.Ordinal),
            [Card()]);

    private static string Ticket(string more) => $$"""
        namespace Acme
        {
            [CrmCards.IframeAction("Edit", "/tickets/{objectId}/edit", Width = 1, Height = 1{{more}})]
            public sealed record Ticket([property: CrmCards.CardObjectId] long Id, [property: CrmCards.CardTitle] string Title, [property: CrmCards.CardProperty("Size")] int Size);
        }
        """;

    private static string Edit(string more = "") => $"[IframeAction(\"Edit\", \"/tickets/{{objectId}}/edit?by={{title}}\", Width = 1, Height = 1{more})]";

    private static string Pages(string statement, string types = "") => $$"""
        using CrmCards;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;

        static class Pages
        {
            const string Path = "/tickets/{id}/edit";

            static void Map(WebApplication app)
            {
                _ = Path + app.Environment.ApplicationName;
                {{statement}}
            }
        }
        {{types}}
        """;
}
