using System.Buffers;
using CrmCards.Serialization;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Writes JSON answers whose length is known.</summary>
internal static class JsonAnswer
{
    internal static void Write(HttpContext context, int statusCode, ReadOnlySpan<byte> json)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.BodyWriter.Write(json);
    }

    internal static async Task SendMessageAsync(HttpContext context, int statusCode, string message)
    {
        WriteMessage(context, statusCode, message);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static void WriteMessage(HttpContext context, int statusCode, string message)
    {
        var writer = new CardWriter(publicUrl: default);
        try
        {
            writer.WriteString("{\"message\":\""u8, message);
            writer.WriteRaw("}"u8);
            Write(context, statusCode, writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
