using CrmCards.Client;
using Microsoft.Net.Http.Headers;

namespace CrmCards.Tool.Checks.Probes;

/// <summary>The pages that iframe actions open, as a browser asks for them.</summary>
internal static class PageProbes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Browsers ignore others.</summary>
    private static readonly string[] KnownFrameOptions = ["DENY", "SAMEORIGIN"];

    internal static IEnumerable<Probe> All { get; } = [new("the pages of iframe actions", OpenAllAsync)];

    private static async Task OpenAllAsync(CheckRun run, CancellationToken cancellationToken)
    {
        foreach (var action in run.Usual.Card!.AllActions.Where(action => action.Type == CardActionType.Iframe).DistinctBy(action => action.Label))
        {
            if (action.Uri.Scheme != Uri.UriSchemeHttps && !action.Uri.IsLoopback)
            {
                var message = $"The page of '{action.Label}' must have an https address";
                run.Add(MannerRules.PageNotHttps, message, run.Usual.Request, path: action.Path + ".uri", value: action.Uri.OriginalString);
            }

            if (run.Endpoint.Owns(action.Uri)) await OpenAsync(run, action, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task OpenAsync(CheckRun run, ReceivedAction action, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var request = CurlLine.Of(run.Endpoint.PageOf(action));
        try
        {
            using var page = await run.Endpoint.OpenAsync(action, limit.Token).ConfigureAwait(false);
            var framing = $"The page of '{action.Label}' must be shown in a HubSpot frame: leave the header out, or name https://app.hubspot.com in it";
            if ((int)page.StatusCode >= 400)
                run.Add(MannerRules.PageFails, $"The page of '{action.Label}' does not open", request, action.Path + ".uri", $"{(int)page.StatusCode}");
            else if (Hindrance(page) is { } hindrance)
                run.Add(MannerRules.PageNotFramable, framing, request, action.Path + ".uri", hindrance);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            run.Add(MannerRules.PageFails, $"The page of '{action.Label}' does not open", request, action.Path + ".uri");
        }
    }

    /// <summary>The header that keeps HubSpot from framing a page; null if there is none. A frame-ancestors overrides an X-Frame-Options.</summary>
    private static string? Hindrance(HttpResponseMessage page)
    {
        var ancestors = Values(page, HeaderNames.ContentSecurityPolicy)
            .SelectMany(policy => policy.Split(';', StringSplitOptions.TrimEntries))
            .FirstOrDefault(directive => directive.StartsWith("frame-ancestors", StringComparison.OrdinalIgnoreCase));
        if (ancestors is null)
        {
            return Values(page, HeaderNames.XFrameOptions)
                .Where(value => KnownFrameOptions.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase))
                .Select(value => $"{HeaderNames.XFrameOptions}: {value}")
                .FirstOrDefault();
        }

        var sources = ancestors.Split(' ');
        return sources.Any(source => source is "*" or "https:" || source.Contains("hubspot.com", StringComparison.OrdinalIgnoreCase)) ? null : ancestors;
    }

    private static IEnumerable<string> Values(HttpResponseMessage page, string name) => page.Headers.TryGetValues(name, out var values) ? values : [];
}
