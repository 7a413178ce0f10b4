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
            "This page changes data, and the action 'Edit' that opens it is not signed, so that whoever knows the address can change it, too: give the action Signed = true and the page RequireCardIframe()",
            Pages(statement), Card(), Result(Edit()));

    [Theory]
    [InlineData("app.MapGet(\"/tickets/{id}/edit\", () => \"\");")]
    [InlineData("app.MapPost(\"/tickets/{id}/other\", () => \"\");")]
    [InlineData("app.MapPost(\"/tickets/{id}/edit\", () => \"\").RequireCardIframe();")]
    [InlineData("app.MapPost(\"/tickets/{id}/edit\", () => \"\").WithName(\"x\").RequireAuthorization();")]
    [InlineData("app.MapGroup(\"/admin\").MapPost(\"/tickets/{id}/edit\", () => \"\");")]
    public Task Another_page_or_a_guarded_one_is_not(string statement) => RuleTest.IsSilent(Pages(statement), Card(), Result(Edit()));

    [Fact]
    public Task The_page_of_a_signed_action_is_not() =>
        RuleTest.IsSilent(Pages("app.MapPost(\"/tickets/{id}/edit\", () => \"\");"), Card(), Result(Edit(", Signed = true")));

    private static string Edit(string more = "") => $"[IframeAction(\"Edit\", \"/tickets/{{objectId}}/edit?by={{title}}\", Width = 1, Height = 1{more})]";

    private static string Pages(string statement) => $$"""
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
        """;
}
