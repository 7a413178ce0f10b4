using CrmCards.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Tests;

/// <summary>An app with <see cref="PagedCard"/>. What the card has may change between requests.</summary>
public sealed class PagedApp : IAsyncDisposable
{
    private readonly List<string> _asked = [];
    private readonly WebApplication _app;

    private PagedApp()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Services.AddCrmCards();
        builder.Services.Configure<CrmCardsOptions>(options => options.ClientSecret = "secret");
        builder.Services.AddSingleton(this);
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Use(AnswerAsync);
        _app.MapCrmCard<PagedCard>();
        _app.MapCrmCardPreview(preview => preview.Records.Add(CrmRecord.Company(1)));
    }

    internal string Address => $"{_app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/crmcards/";

    internal int Count { get; set; } = 37;

    /// <summary>The number of the first result.</summary>
    internal int First { get; set; } = 1;

    internal bool IsBroken { get; set; }

    /// <summary>Holds answers back until it ends.</summary>
    internal Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The pages that were asked for, and the actions that were carried out.</summary>
    internal string[] Asked
    {
        get
        {
            lock (_asked) return [.. _asked];
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal static async Task<PagedApp> StartAsync()
    {
        var app = new PagedApp();
        await app._app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    internal void Add(string line)
    {
        lock (_asked) _asked.Add(line);
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == PagedCard.Route)
        {
            var query = context.Request.Query;
            Add($"{query["cardExtensions"]} {query["cardFrom"]} {query["cardSize"]}".Trim());
            await Gate;
            if (IsBroken)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await RawApp.Json(context, """{"message":"Back at noon."}""");
                return;
            }
        }

        await next(context);
    }
}
