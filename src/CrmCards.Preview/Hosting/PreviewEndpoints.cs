using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CrmCards.Preview.Exchanges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Hosting;

/// <summary>The preview's page, and the commands that it sends.</summary>
internal sealed class PreviewEndpoints
{
    private const int LargestCommand = 64 * 1024;

    private readonly PreviewGuard _guard;
    private readonly CrmSide _crm;
    private readonly IPreviewedApp _app;
    private readonly CardPreviewOptions _options;

    private PreviewEndpoints(CardPreviewOptions options, IPreviewedApp app, IServiceProvider services)
    {
        (_options, _app) = (options, app);
        var isDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var loggers = services.GetRequiredService<ILoggerFactory>();
        _guard = new(isDevelopment, loggers.CreateLogger(CardPreviewExtensions.LogCategory));
        var log = new AppLog();
        if (isDevelopment) loggers.AddProvider(log);
        _crm = new(app, log, services.GetService<TimeProvider>() ?? TimeProvider.System);
    }

    internal static void Map(RouteGroupBuilder group, CardPreviewOptions options, IPreviewedApp app, IServiceProvider services)
    {
        var preview = new PreviewEndpoints(options, app, services);
        group.MapGet("", preview.Guarded(preview.PageAsync)).WithDisplayName("Card preview");
        foreach (var name in PreviewAssets.Names.Where(name => name != PreviewAssets.Page))
            group.MapGet($"/{name}", preview.Guarded(context => PreviewAssets.SendAsync(context, name))).WithDisplayName($"Card preview {name}");
        group.MapGet("/start", preview.Guarded(preview.StartAsync)).WithDisplayName("Card preview start");
        var (json, crm) = (PreviewJson.Default, preview._crm);
        preview.MapCommand(group, "fetch", json.FetchCommand, crm.FetchAsync, json.ExchangeView);
        preview.MapCommand(group, "action", json.ActionCommand, (_, command, cancellationToken) => crm.ActAsync(command, cancellationToken), json.ExchangeView);
        preview.MapCommand(group, "page", json.ActionCommand, (_, command, cancellationToken) => crm.VisitAsync(command, cancellationToken), json.PageView);
    }

    private void MapCommand<TCommand, TView>(
        RouteGroupBuilder group,
        string name,
        JsonTypeInfo<TCommand> type,
        Func<Uri, TCommand, CancellationToken, Task<TView>> command,
        JsonTypeInfo<TView> viewType) =>
        group.MapPost($"/{name}", Guarded(context => AnswerAsync(context, type, command, viewType))).WithDisplayName($"Card preview {name}");

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

    private async Task AnswerAsync<TCommand, TView>(
        HttpContext context,
        JsonTypeInfo<TCommand> type,
        Func<Uri, TCommand, CancellationToken, Task<TView>> command,
        JsonTypeInfo<TView> viewType)
    {
        if (_app.Address(context) is not { } address)
        {
            await RefuseAsync(context, StatusCodes.Status409Conflict, "The preview calls the app over HTTP, but this app does not listen on a TCP address.").ConfigureAwait(false);
            return;
        }

        try
        {
            if (context.Request.ContentLength is null or > LargestCommand) throw new PreviewException("The command is too large.");
            var read = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false);
            var view = await command(address, read ?? throw new PreviewException("The command is empty."), context.RequestAborted).ConfigureAwait(false);
            await SendAsync(context, view, viewType).ConfigureAwait(false);
        }
        catch (PreviewException e)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, e.Message).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, $"The command cannot be read: {e.Path} is not valid.").ConfigureAwait(false);
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
