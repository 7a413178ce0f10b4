using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrmCards;

/// <summary>A page that closes the modal dialog of an iframe action. Return it from the endpoint that the page's form posts to.</summary>
public sealed class CardIframeResult : IResult
{
    private readonly int _statusCode;
    private readonly byte[] _page;

    private CardIframeResult(int statusCode, string title, string body)
    {
        _statusCode = statusCode;
        _page = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="en">
            <title>{title}</title>
            {body}
            </html>

            """);
    }

    /// <summary>The user has completed the action (message <c>DONE</c>): the dialog closes, and the card is loaded again.</summary>
    public static CardIframeResult Done { get; } = Closing("DONE");

    /// <summary>The user has cancelled the action (message <c>CANCEL</c>): the dialog closes.</summary>
    public static CardIframeResult Cancel { get; } = Closing("CANCEL");

    /// <summary>The page was not opened by a signed action, or too long ago: the user is asked to open the dialog again.</summary>
    internal static CardIframeResult Expired { get; } = new(StatusCodes.Status403Forbidden, "Open the dialog again", "<p>This dialog is no longer valid. Close it, and open it again from the card.</p>");

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = _statusCode;
        httpContext.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        httpContext.Response.ContentLength = _page.Length;
        return httpContext.Response.Body.WriteAsync(_page, httpContext.RequestAborted).AsTask();
    }

    private static CardIframeResult Closing(string action) => new(StatusCodes.Status200OK, action, $$"""
        <script>window.parent.postMessage(JSON.stringify({"action": "{{action}}"}), "*");</script>
        <p>You can close this dialog.</p>
        """);
}
