using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0322Tests
{
    private const string Edit = "[IframeAction(\"Edit\", \"/tickets/{objectId}/edit\", Width = 1, Height = 1)]";

    [Theory]
    [InlineData("")]
    [InlineData("app.MapGet(\"/tickets\", () => \"\");")]
    [InlineData("app.MapGet(\"/tickets/{id}\", () => \"\");")]
    [InlineData("app.MapGet(\"/tickets/{id}/edits\", () => \"\");")]
    [InlineData("app.MapPost(\"/tickets/{id}/edit\", () => \"\").RequireCardIframe();")]
    [InlineData("app.MapGet(\"/other/{**rest}\", () => \"\");")]
    [InlineData("app.UseAuthorization(); app.MapHealthChecks(\"/health\"); app.Urls.Add(\"http://127.0.0.1:0\");")]
    [InlineData("System.Threading.Tasks.Task.Run(() => { });")]
    [InlineData("MapPages(app); static void MapPages(IEndpointRouteBuilder app) => app.MapGet(\"/tickets/{id}/delete\", () => \"\");")]
    public Task A_page_that_nothing_answers_is_reported_at_its_path(string statements) => RuleTest.Reports(
        Rules.UnmappedPage,
        "The action 'Edit' opens '/tickets/{objectId}/edit?mode=full', and no endpoint of this app answers GET there: map the page, or correct the path",
        App(statements), Card(), Result("[IframeAction(\"Edit\", {|#0:\"/tickets/{objectId}/edit?mode=full\"|}, Width = 1, Height = 1)]"));

    [Theory]
    [InlineData("app.MapGet(\"/tickets/{id}/edit\", () => \"\");")]
    [InlineData("app.MapGet(\"Tickets/{id:long}/EDIT/\", () => \"\").WithName(\"edit\");")]
    [InlineData("app.MapGet(\"/tickets/{id}/{page}\", () => \"\");")]
    [InlineData("app.MapGet(\"/tickets/7/edit\", () => \"\");")]
    [InlineData("app.MapGet(\"/tickets/{**rest}\", () => \"\");")]
    [InlineData("app.MapGet(\"/tickets/{id}/{page}/{tab?}\", () => \"\");")]
    [InlineData("app.MapGet(\"/tickets/{id}/{page=edit}\", () => \"\");")]
    [InlineData("app.Map(\"/tickets/{id}/edit\", () => \"\");")]
    [InlineData("app.MapMethods(\"/tickets/{id}/edit\", [\"GET\"], () => \"\");")]
    [InlineData("const string Path = \"/pages\"; app.MapGet(Path, () => \"\");")]
    [InlineData("app.MapGroup(\"/tickets\").MapGet(\"/{id}/edit\", () => \"\");")]
    [InlineData("app.MapFallback(() => \"\");")]
    [InlineData("app.UseStaticFiles();")]
    [InlineData("app.Use((context, next) => next(context));")]
    [InlineData("app.UsePathBase(\"/tickets\");")]
    [InlineData("app.Run(context => context.Response.WriteAsync(\"\"));")]
    [InlineData("MapPages(app); static void MapPages(IEndpointRouteBuilder app) => app.MapGet(\"/tickets/{id}/edit\", () => \"\");")]
    public Task A_page_that_something_answers_or_may_answer_is_not(string statements) => RuleTest.IsSilent(App(statements), Card(), Result(Edit));

    [Fact]
    public Task A_library_of_cards_maps_its_pages_elsewhere() => RuleTest.IsSilent(Card(), Result(Edit));

    [Fact]
    public Task A_page_of_another_site_is_not_the_app_s() =>
        RuleTest.IsSilent(App(""), Card(), Result("[IframeAction(\"Edit\", \"https://example.com/tickets/{objectId}\", Width = 1, Height = 1)]"));

    private static string App(string statements) => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;

        static class Setup
        {
            static void Start(WebApplication app)
            {
                app.MapCrmCards();
                {{statements}}
                app.Run();
            }

            // The method that the generator would have added.
            static void MapCrmCards(this IEndpointRouteBuilder endpoints) { }
        }
        """;
}
