using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrmCards.Requests;

/// <summary>Reads a request's body once, for the signature and for the parameters alike.</summary>
internal static class RequestBody
{
    /// <summary>Whether there may be one. What was signed is what arrived, so the method does not matter.</summary>
    internal static bool IsExpected(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? request.ContentLength != 0;

    /// <param name="request">The request.</param>
    /// <param name="maxSize">In bytes.</param>
    /// <param name="timeout">Ends when the body should have arrived.</param>
    /// <exception cref="InvalidCardRequestException">The body is too large, does not arrive in time, or cannot be read.</exception>
    internal static async ValueTask<byte[]> ReadAsync(HttpRequest request, int maxSize, CancellationToken timeout)
    {
        if (request.ContentLength > maxSize) throw TooLarge(maxSize);

        // A read that is cancelled by its token leaves the server with a reader that it cannot use any more.
        using var registration = timeout.UnsafeRegister(static reader => ((PipeReader)reader!).CancelPendingRead(), request.BodyReader);
        while (true)
        {
            var read = await ReadSomeAsync(request).ConfigureAwait(false);
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
            if (read.IsCanceled) throw new InvalidCardRequestException("The body did not arrive in time.", StatusCodes.Status408RequestTimeout);
        }
    }

    private static async ValueTask<ReadResult> ReadSomeAsync(HttpRequest request)
    {
        try
        {
            return await request.BodyReader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is (IOException and not BadHttpRequestException) or OperationCanceledException && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // The server learns a moment later that a caller has gone, and would go on reading until then; and it takes a chunk of more bytes than it
            // can count for a failure of its own.
            if (e is OperationCanceledException or ConnectionResetException) request.HttpContext.Abort();
            throw new InvalidCardRequestException("The request could not be read.");
        }
    }

    private static InvalidCardRequestException TooLarge(int maxSize) =>
        new($"The body is larger than {maxSize} bytes.", StatusCodes.Status413PayloadTooLarge);
}
