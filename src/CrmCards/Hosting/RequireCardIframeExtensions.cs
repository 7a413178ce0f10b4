using CrmCards;
using CrmCards.Hosting;
using CrmCards.Iframes;
using CrmCards.Requests;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Guards the pages of iframe actions.</summary>
public static class RequireCardIframeExtensions
{
    /// <summary>
    /// Lets only a signed iframe action (<see cref="IframeAttribute.Signed"/>) open a page: its token must be valid, not expired, and
    /// issued for this very path. Otherwise the user is asked to open the dialog again, with status 403. The endpoint may take a
    /// <see cref="CardIframe"/>, which says who opened it and for what. A form that posts to the page's own address is accepted with the same token.
    /// </summary>
    /// <param name="builder">The page's endpoint, or a group of them.</param>
    /// <typeparam name="TBuilder">The type of <paramref name="builder"/>.</typeparam>
    /// <returns>The same endpoint or group.</returns>
    /// <exception cref="InvalidOperationException">An endpoint has no handler to guard (thrown when the endpoints are built), or no card of the app has a signed action that can open it (thrown when it is called).</exception>
    public static TBuilder RequireCardIframe<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint =>
        {
            var page = endpoint.RequestDelegate
                ?? throw new InvalidOperationException($"The endpoint '{endpoint.DisplayName}' has no handler that RequireCardIframe can guard.");
            endpoint.RequestDelegate = context => GuardAsync(context, page);
        });
        return builder;
    }

    private static async Task GuardAsync(HttpContext context, RequestDelegate page)
    {
        var runtime = context.RequestServices.GetRequiredService<CardRuntime>();
        var tokens = runtime.Iframes
            ?? throw new InvalidOperationException("The page is guarded by RequireCardIframe, but no card of this app has an iframe action with Signed = true that can open it.");
        if (runtime.Settings.FrameAncestors is { } policy) context.Response.Headers.ContentSecurityPolicy = policy;
        context.Response.OnStarting(KeepTokenAsync, context.Response);

        var iframe = tokens.Read(context.Request.Query[IframeTokens.Parameter], RawPath.Of(context.Request));
        if (iframe is null)
        {
            runtime.Logger.IframeRefused(context.Request.Path.ToUriComponent());
            await CardIframeResult.Expired.ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        context.Features.Set(iframe);
        try
        {
            await page(context).ConfigureAwait(false);
        }
        finally
        {
            if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
                await runtime.Cache.InvalidateAsync(iframe.PortalId, iframe.AssociatedObjectTypeId, iframe.AssociatedObjectId).ConfigureAwait(false);
        }
    }

    /// <summary>The token is in the address: nothing that the page loads or links to may learn it, and the page must not be cached.</summary>
    /// <remarks>Set at the last moment, so that the new answer for a page that has failed gets them too.</remarks>
    private static Task KeepTokenAsync(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }
}
