using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Requests;

/// <summary>Reads a request's body once, for the signature and for the parameters alike.</summary>
internal static class RequestBody
{
    /// <returns>The raw body; empty for a method whose parameters are in the query, and whose body is never read.</returns>
    /// <exception cref="InvalidCardRequestException">The body is too large.</exception>
    internal static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int maxSize)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsDelete(request.Method)) return default;
        if (request.ContentLength > maxSize) throw TooLarge(maxSize);

        var aborted = request.HttpContext.RequestAborted;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(aborted).ConfigureAwait(false);
            if (read.Buffer.Length > maxSize)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                throw TooLarge(maxSize);
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static InvalidCardRequestException TooLarge(int maxSize) =>
        new($"The body is larger than {maxSize} bytes.", StatusCodes.Status413PayloadTooLarge);
}
