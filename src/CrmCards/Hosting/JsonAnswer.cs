using CrmCards.Serialization;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Sends JSON answers whose length is known.</summary>
internal static class JsonAnswer
{
    /// <remarks>
    /// Written and flushed in one call, the server puts the bytes right behind the headers; otherwise it would keep a copy until they are sent.
    /// Where the caller has gone, the server ends the call by itself.
    /// </remarks>
    internal static async ValueTask SendAsync(HttpContext context, int statusCode, ReadOnlyMemory<byte> json)
    {
        var response = context.Response;
        response.StatusCode = statusCode;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.BodyWriter.WriteAsync(json).ConfigureAwait(false);
    }

    internal static async Task SendMessageAsync(HttpContext context, int statusCode, string message)
    {
        using var json = Message(message);
        await SendAsync(context, statusCode, json.Bytes).ConfigureAwait(false);
    }

    private static PooledJson Message(string message)
    {
        var writer = new CardWriter(publicUrl: default);
        try
        {
            writer.WriteString("{\"message\":\""u8, message);
            writer.WriteRaw("}"u8);
            return writer.Take();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
