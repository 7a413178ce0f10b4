using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrmCards;

/// <summary>A page that closes the modal dialog of an iframe action. Return it from the endpoint that the page's form posts to.</summary>
public sealed class IframeResult : IResult
{
    private readonly byte[] _page;

    private IframeResult(string action) => _page = Encoding.UTF8.GetBytes($$"""
        <!DOCTYPE html>
        <html lang="en">
        <title>{{action}}</title>
        <script>window.parent.postMessage(JSON.stringify({"action": "{{action}}"}), "*");</script>
        <p>You can close this dialog.</p>
        </html>

        """);

    /// <summary>The user has completed the action (message <c>DONE</c>): the dialog closes, and the card is loaded anew.</summary>
    public static IframeResult Done { get; } = new("DONE");

    /// <summary>The user has cancelled the action (message <c>CANCEL</c>): the dialog closes.</summary>
    public static IframeResult Cancel { get; } = new("CANCEL");

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        httpContext.Response.ContentLength = _page.Length;
        return httpContext.Response.Body.WriteAsync(_page, httpContext.RequestAborted).AsTask();
    }
}
