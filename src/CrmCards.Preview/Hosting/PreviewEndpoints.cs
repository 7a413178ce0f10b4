using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CrmCards.Preview.Exchanges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CrmCards.Preview.Hosting;

/// <summary>The preview's page, and the commands that it sends.</summary>
internal sealed class PreviewEndpoints
{
    private const int LargestCommand = 64 * 1024;

    private readonly PreviewGuard _guard;
    private readonly CrmSide _crm;
    private readonly CardPreviewOptions _options;

    private PreviewEndpoints(CardPreviewOptions options, IServiceProvider services)
    {
        _options = options;
        _guard = new(
            services.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            services.GetRequiredService<ILoggerFactory>().CreateLogger(CardPreviewExtensions.LogCategory));
        _crm = new(
            services.GetRequiredService<EndpointDataSource>(),
            services.GetRequiredService<IOptionsMonitor<CrmCardsOptions>>(),
            services.GetService<TimeProvider>() ?? TimeProvider.System);
    }

    internal static void Map(RouteGroupBuilder group, CardPreviewOptions options, IServiceProvider services)
    {
        var preview = new PreviewEndpoints(options, services);
        group.MapGet("", preview.Guarded(preview.PageAsync)).WithDisplayName("Card preview");
        foreach (var name in PreviewAssets.Names.Where(name => name != PreviewAssets.Page))
            group.MapGet($"/{name}", preview.Guarded(context => PreviewAssets.SendAsync(context, name))).WithDisplayName($"Card preview {name}");
        group.MapGet("/start", preview.Guarded(preview.StartAsync)).WithDisplayName("Card preview start");
        group.MapPost("/fetch", preview.Guarded(context => AnswerAsync(context, PreviewJson.Default.FetchCommand, preview._crm.FetchAsync))).WithDisplayName("Card preview fetch");
        group.MapPost("/action", preview.Guarded(context => AnswerAsync(context, PreviewJson.Default.ActionCommand, preview.ActAsync))).WithDisplayName("Card preview action");
    }

    private RequestDelegate Guarded(RequestDelegate endpoint) => async context =>
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (await _guard.RefusesAsync(context).ConfigureAwait(false) is { } reason)
            await RefuseAsync(context, StatusCodes.Status403Forbidden, reason).ConfigureAwait(false);
        else
            await endpoint(context).ConfigureAwait(false);
    };

    /// <summary>The page's own files are named relative to it, so its address must end with a slash.</summary>
    private Task PageAsync(HttpContext context)
    {
        if (context.Request.Path.Value!.EndsWith('/')) return PreviewAssets.SendAsync(context, PreviewAssets.Page);
        context.Response.Redirect($"{context.Request.PathBase.ToUriComponent()}{context.Request.Path.ToUriComponent()}/");
        return Task.CompletedTask;
    }

    private Task StartAsync(HttpContext context) =>
        SendAsync(context, new StartView(_guard.Token(context), _crm.Cards(), [.. _options.Records.Select(RecordView.Of)], _crm.IsSigned), PreviewJson.Default.StartView);

    private Task<ExchangeView> ActAsync(Uri address, ActionCommand command, CancellationToken cancellationToken) => _crm.ActAsync(command, cancellationToken);

    private static async Task AnswerAsync<T>(HttpContext context, JsonTypeInfo<T> type, Func<Uri, T, CancellationToken, Task<ExchangeView>> command)
    {
        if (PreviewAddress.Own(context) is not { } address)
        {
            await RefuseAsync(context, StatusCodes.Status409Conflict, "The preview calls the app over HTTP, and this app does not listen at a TCP address.").ConfigureAwait(false);
            return;
        }

        try
        {
            if (context.Request.ContentLength is null or > LargestCommand) throw new PreviewException("The command is too large.");
            var read = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false);
            var view = await command(address, read ?? throw new PreviewException("The command is empty."), context.RequestAborted).ConfigureAwait(false);
            await SendAsync(context, view, PreviewJson.Default.ExchangeView).ConfigureAwait(false);
        }
        catch (Exception e) when (e is PreviewException or JsonException)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, e.Message).ConfigureAwait(false);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return SendAsync(context, new RefusalView(message), PreviewJson.Default.RefusalView);
    }

    private static Task SendAsync<T>(HttpContext context, T view, JsonTypeInfo<T> type) =>
        context.Response.WriteAsJsonAsync(view, type, contentType: null, context.RequestAborted);
}
