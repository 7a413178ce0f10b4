using System.Net;
using System.Text;
using CrmCards.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace CrmCards.Tests.Iframes;

public class CardIframeResultTests
{
    [Theory]
    [InlineData("/done", "DONE")]
    [InlineData("/cancel", "CANCEL")]
    public async Task The_page_tells_the_CRM_to_close_the_dialog(string path, string action)
    {
        await using var app = await TestApp.StartAsync(map: app =>
        {
            app.MapGet("/done", () => CardIframeResult.Done);
            app.MapGet("/cancel", () => CardIframeResult.Cancel);
        });

        var answer = await app.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/html; charset=utf-8", answer.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Encoding.UTF8.GetByteCount(answer.Body), answer.Response.Content.Headers.ContentLength);
        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"en\">\n<title>{action}</title>\n", answer.Body.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($$"""window.parent.postMessage(JSON.stringify({"action": "{{action}}"}), "*");""", answer.Body, StringComparison.Ordinal);
        Assert.False(answer.Response.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task A_page_needs_a_request() => await Assert.ThrowsAsync<ArgumentNullException>(() => CardIframeResult.Done.ExecuteAsync(null!));
}
