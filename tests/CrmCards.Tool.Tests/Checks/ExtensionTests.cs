using System.Text.Json.Nodes;
using CrmCards.Client;
using CrmCards.Tool.Checks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>An endpoint that was written by hand, with forms and pages: each fault in them is found, and nothing else of them is.</summary>
public sealed class ExtensionTests
{
    private const string Sound = """{"message":"Some values are not valid.","inputs":[{"name":"text","message":"No."},{"name":"count","message":"No."},{"name":"one","message":"No."},{"name":"crmcards_unknown","message":"No."}]}""";

    private static readonly string[] OfExtension = ["InputsUnchecked", "PageRepeatsResults", "PageInvalid", "InputInvalid", "TooManyResults", "UnexpectedStatus"];

    [Theory]
    [InlineData(422, Sound, 5, 5)]
    [InlineData(200, """{"message":"Done"}""", 5, 5, "InputsUnchecked", "InputsUnchecked")]
    [InlineData(400, """{"message":"No."}""", 5, 5, "InputsUnchecked", "InputsUnchecked")]
    [InlineData(422, """{"message":"No.","inputs":[{"name":"text","message":"No."}]}""", 5, 5, "InputsUnchecked", "InputsUnchecked")]
    [InlineData(422, Sound, 0, 5, "PageRepeatsResults")]
    [InlineData(422, Sound, 5, 4, "PageInvalid")]
    public async Task Each_fault_is_found(int status, string refusal, int secondFrom, int size, params string[] rules)
    {
        var runs = 0;
        await using var app = Start();
        app.MapGet("/card", (HttpRequest request) => Results.Text(Card(request, secondFrom, size), "application/json"));
        app.MapPost("/run", () =>
        {
            runs++;
            return Results.Text(refusal, "application/json", statusCode: status);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        var report = await CheckAsync(app, allowActions: true);

        Assert.Equal(rules, report.Findings.Select(finding => finding.Rule.Id).Where(OfExtension.Contains));
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Without_leave_to_carry_out_actions_none_is_tried()
    {
        await using var app = Start();
        app.MapGet("/card", (HttpRequest request) => Results.Text(Card(request, secondFrom: 5, size: 5), "application/json"));
        app.MapPost("/run", IResult () => throw new InvalidOperationException("This is not carried out."));
        await app.StartAsync(TestContext.Current.CancellationToken);

        var report = await CheckAsync(app, allowActions: false);

        Assert.DoesNotContain(report.Findings, finding => OfExtension.Contains(finding.Rule.Id));
    }

    private static Task<CheckReport> CheckAsync(WebApplication app, bool allowActions)
    {
        var (url, company) = (new Uri($"{app.Urls.Single()}/card"), CrmRecord.Company(1));
        var options = new CheckOptions(url, PublicUrl: null, "secret", CrmCaller.AppCard, SignatureVersions.V3, company, Definition: null, allowActions);
        return Check.RunAsync(options, static _ => { }, TestContext.Current.CancellationToken);
    }

    private static string Card(HttpRequest request, int secondFrom, int size)
    {
        var hasPages = request.Query["cardExtensions"].ToString().Contains("pages", StringComparison.Ordinal);
        var from = int.TryParse(request.Query["cardFrom"], out var asked) ? asked : 0;
        var first = from == 0 ? 0 : secondFrom;
        var card = new JsonObject
        {
            ["results"] = new JsonArray([.. Enumerable.Range(first + 1, 5).Select(id => new JsonObject { ["objectId"] = id, ["title"] = $"Row {id}", ["link"] = null })]),
            ["totalCount"] = 10,
            ["allItemsLink"] = "https://example.com/",
        };
        if (hasPages)
        {
            card["page"] = new JsonObject { ["from"] = from, ["size"] = from == 0 ? 5 : size };
            card["primaryAction"] = JsonNode.Parse($$"""
                {"type":"ACTION_HOOK","httpMethod":"POST","label":"Run","associatedObjectProperties":[],"uri":"{{request.Scheme}}://{{request.Host}}/run","inputs":[
                  {"name":"text","label":"Text","type":"TEXT","required":false,"maxLength":3},
                  {"name":"count","label":"Count","type":"INTEGER","required":false,"max":10},
                  {"name":"one","label":"One","type":"CHOICE","required":true,"options":[{"label":"A","value":"a"}]}]}
                """);
        }

        return card.ToJsonString();
    }

    private static WebApplication Start()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        return builder.Build();
    }
}
