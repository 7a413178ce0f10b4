using CrmCards.Signatures;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Hosting;

/// <summary>
/// Lets authenticated callers in, and in Development those on this machine; and commands only from the preview's own page. The antiforgery tokens are a
/// matter of the preview alone, so that the app needs no services for them.
/// </summary>
internal sealed class PreviewGuard(bool isDevelopment, ILogger logger)
{
    private readonly IAntiforgery _antiforgery = CreateAntiforgery();

    /// <summary>The token that the page's commands carry.</summary>
    internal string Token(HttpContext context) => _antiforgery.GetAndStoreTokens(context).RequestToken!;

    /// <returns>Why the caller may not pass; null if it may.</returns>
    internal async Task<string?> RefusesAsync(HttpContext context)
    {
        var reason = context.User.Identity is { IsAuthenticated: true } ? null : RefusesStranger(context);
        if (reason is null && HttpMethods.IsPost(context.Request.Method) && !await _antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
            reason = "The page is out of date. Load it again.";
        if (reason is not null) logger.PreviewRefused(reason);
        return reason;
    }

    private string? RefusesStranger(HttpContext context)
    {
        if (!isDevelopment) return "Outside Development, the preview serves only authenticated callers.";
        return LocalCaller.Refuses(context) is { } reason ? $"Open the preview at localhost, on the app's own machine: this request was refused, because {reason}." : null;
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
