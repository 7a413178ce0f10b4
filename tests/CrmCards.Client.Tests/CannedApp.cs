using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CrmCards.Client.Tests;

/// <summary>A real server that answers every request with what the test says, and remembers the last one.</summary>
internal sealed class CannedApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CannedApp(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
    }

    internal HttpClient Client { get; }

    internal HeardRequest? Heard { get; private set; }

    internal static Task<CannedApp> StartAsync(string body, string contentType = "application/json", int status = 200) =>
        StartAsync(Encoding.UTF8.GetBytes(body), contentType, status);

    internal static Task<CannedApp> StartAsync(byte[] body, string? contentType = "application/json", int status = 200) => StartAsync(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        if (body.Length > 0) await context.Response.Body.WriteAsync(body);
    });

    internal static async Task<CannedApp> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        CannedApp? canned = null;
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            canned!.Heard = new(context.Request.Method, target, context.Request.ContentType, await reader.ReadToEndAsync());
            await answer(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return canned = new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record HeardRequest(string Method, string Target, string? ContentType, string Body);
