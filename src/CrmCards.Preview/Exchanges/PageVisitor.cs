using System.Net;

namespace CrmCards.Preview.Exchanges;

/// <summary>What HubSpot's dialog would show of a page.</summary>
/// <param name="Status">The status of the page's answer; null if there is none.</param>
/// <param name="Problem">Why the dialog stays empty, or shows an error, and what helps; null if it does not.</param>
/// <param name="Log">The lines that the app logged while it answered.</param>
internal sealed record PageView(int? Status, string? Problem, LogView[] Log);

/// <summary>Asks for the page of an iframe action, as the browser will, because a browser does not tell how a page in a frame was answered.</summary>
internal sealed class PageVisitor(HttpClient http)
{
    private const string Ancestors = "frame-ancestors";

    internal async Task<(int? Status, string? Problem)> VisitAsync(Uri page, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Accept.ParseAdd("text/html, */*;q=0.8");
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return ((int)answer.StatusCode, OfStatus(answer.StatusCode, page) ?? OfHeaders(answer));
        }
        catch (HttpRequestException e)
        {
            return (null, $"The page at {page.GetLeftPart(UriPartial.Path)} cannot be reached: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"The page at {page.GetLeftPart(UriPartial.Path)} did not answer within {http.Timeout.TotalSeconds:0} s.");
        }
    }

    private static string? OfStatus(HttpStatusCode status, Uri page) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed =>
            $"The page answered with status {(int)status}. If the app has no such page yet, add one that answers GET {page.AbsolutePath}. "
            + $"In ASP.NET Core: app.MapGet(\"{page.AbsolutePath}\", …), with the action's placeholders as parameters.",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            $"The page answered with status {(int)status} to a request without cookies. HubSpot does not sign users in to it: "
            + "open it by a signed link. With CrmCards: Signed = true and RequireCardIframe().",
        >= HttpStatusCode.BadRequest => $"The page answered with status {(int)status}.",
        _ => null,
    };

    /// <summary>HubSpot's pages are another site than the app's, so that one which may be framed by its own site alone stays empty there.</summary>
    private static string? OfHeaders(HttpResponseMessage answer)
    {
        var policy = Values(answer, "Content-Security-Policy")
            .SelectMany(value => value.Split(';', StringSplitOptions.TrimEntries))
            .FirstOrDefault(directive => directive.StartsWith(Ancestors, StringComparison.OrdinalIgnoreCase));
        if (policy is not null)
        {
            var allowed = policy[Ancestors.Length..].Trim();
            return allowed is "" or "'none'" or "'self'" ? Forbidden($"Content-Security-Policy: {policy}") : null;
        }

        return Values(answer, "X-Frame-Options").FirstOrDefault() is { } options ? Forbidden($"X-Frame-Options: {options}") : null;
    }

    private static IEnumerable<string> Values(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values : [];

    private static string Forbidden(string header) =>
        $"The page does not allow HubSpot's dialog to show it ({header}). Leave that header out for this page, or allow HubSpot: "
        + $"Content-Security-Policy: {Ancestors} https://*.hubspot.com";
}
