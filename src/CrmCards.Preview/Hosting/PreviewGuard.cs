using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Hosting;

/// <summary>
/// Lets callers on this machine in, and authenticated ones; and commands only from the preview's own page. The antiforgery tokens are a
/// matter of the preview alone, so that the app needs no services for them.
/// </summary>
internal sealed class PreviewGuard(ILogger logger)
{
    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

    private readonly IAntiforgery _antiforgery = CreateAntiforgery();

    /// <summary>The token that the page's commands carry.</summary>
    internal string Token(HttpContext context) => _antiforgery.GetAndStoreTokens(context).RequestToken!;

    /// <returns>Why the caller may not pass; null where it may.</returns>
    internal async Task<string?> RefusesAsync(HttpContext context)
    {
        var reason = context.User.Identity is { IsAuthenticated: true } ? null : RefusesStranger(context);
        if (reason is null && HttpMethods.IsPost(context.Request.Method) && !await _antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
            reason = "The page is out of date. Load it again.";
        if (reason is not null) logger.PreviewRefused(reason);
        return reason;
    }

    /// <summary>Whoever comes through a proxy or tunnel is not on this machine; nor is a page whose host name was pointed at it.</summary>
    private static string? RefusesStranger(HttpContext context)
    {
        var headers = context.Request.Headers;
        var isHere = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("Forwarded");
        if (!isHere) return "The preview serves callers on the app's own machine, and authenticated ones.";
        return LoopbackHosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase) ? null : "Open the preview at localhost.";
    }

    private static IAntiforgery CreateAntiforgery()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-CrmCards-Preview";
            options.Cookie.Name = "crmcards-preview";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services.BuildServiceProvider().GetRequiredService<IAntiforgery>();
    }
}
