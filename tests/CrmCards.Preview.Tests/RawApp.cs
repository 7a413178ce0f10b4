using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Tests;

/// <summary>An app whose card answers what the test says, whether that is a card or not.</summary>
internal sealed class RawApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RawApp(WebApplication app) => _app = app;

    internal string Address => $"{_app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/crmcards/";

    internal static Task<RawApp> StartAsync(string body, bool isAuthenticated = false, Action<WebApplication>? map = null) => StartAsync(
        context => Json(context, body.Replace("{address}", $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.Ordinal)),
        isAuthenticated: isAuthenticated,
        map: map);

    internal static Task Json(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    internal static async Task<RawApp> StartAsync(
        RequestDelegate answer,
        string environment = "Development",
        Action<CardPreviewOptions>? configure = null,
        bool isAuthenticated = false,
        TimeProvider? time = null,
        Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<CrmCardsOptions>();
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        if (isAuthenticated) app.Use(SignInAsync);
        app.MapGet("/cards/raw", answer).WithMetadata(new CardDefinition
        {
            Title = "Raw",
            Route = "/cards/raw",
            ObjectTypes = [new(CrmObjectType.Contact, ["email", "level"]), new("p_vehicle", ["vin"])],
            Properties = [new("site", "Site", CardDataType.Link, []), new("state", "State", CardDataType.Status, [new("OPEN", "<b>Open</b>", StatusOptionType.Info)]), new("mail", "Mail", CardDataType.Email, [])],
            ActionProperties = ["plan"],
        });
        map?.Invoke(app);
        app.MapCrmCardPreview(configure);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    internal static Task SignInAsync(HttpContext context, RequestDelegate next)
    {
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "Anna")], "tests"));
        return next(context);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
