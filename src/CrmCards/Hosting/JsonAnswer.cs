using CrmCards.CompilerServices;
using CrmCards.Inputs;
using CrmCards.Serialization;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Sends JSON answers whose length is known.</summary>
internal static class JsonAnswer
{
    /// <remarks>
    /// Written and flushed in one call, the server puts the bytes right after the headers; otherwise it would keep a copy until they are sent.
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

    /// <summary>Sends what is wrong with the values of a form.</summary>
    internal static async Task SendFindingsAsync(HttpContext context, InvalidInputsException invalid)
    {
        using var json = Message(invalid.Message, invalid.Findings);
        await SendAsync(context, StatusCodes.Status422UnprocessableEntity, json.Bytes).ConfigureAwait(false);
    }

    /// <summary>Sends an answer after which the connection, or the stream, serves no other request: an abandoned handler may still use it.</summary>
    internal static async Task SendLastMessageAsync(HttpContext context, int statusCode, string message)
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol) || HttpProtocol.IsHttp10(context.Request.Protocol))
        {
            // The server ends the connection once the answer is out; an abort would overtake it.
            context.Response.Headers.Connection = "close";
            await SendMessageAsync(context, statusCode, message).ConfigureAwait(false);
            return;
        }

        await SendMessageAsync(context, statusCode, message).ConfigureAwait(false);
        await context.Response.CompleteAsync().ConfigureAwait(false);
        context.Abort();
    }

    /// <param name="message">The message.</param>
    /// <param name="findings">What is wrong with the values of a form; null where the answer is not about a form.</param>
    private static PooledJson Message(string message, IReadOnlyList<InputFinding>? findings = null)
    {
        var writer = new CardWriter(publicUrl: default);
        try
        {
            writer.WriteString("{\"message\":\""u8, message);
            if (findings is not null) WriteFindings(ref writer, findings);
            writer.WriteRaw("}"u8);
            return writer.Take();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static void WriteFindings(ref CardWriter writer, IReadOnlyList<InputFinding> findings)
    {
        writer.WriteRaw(",\"inputs\":["u8);
        foreach (var (name, message) in findings)
        {
            writer.WriteString("{\"name\":\""u8, name);
            writer.WriteString(",\"message\":\""u8, message);
            writer.WriteRaw("},"u8);
        }

        writer.EndArray();
    }
}
