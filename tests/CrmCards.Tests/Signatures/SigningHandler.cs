using System.Globalization;

namespace CrmCards.Tests.Signatures;

/// <summary>Signs each request as HubSpot would that calls the app at its public URL, no two of them at the same millisecond: one signature is one click.</summary>
internal sealed class SigningHandler(string secret, Uri publicUrl) : DelegatingHandler(new SocketsHttpHandler())
{
    private static long Newest;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var url = publicUrl.AbsoluteUri.TrimEnd('/') + request.RequestUri!.PathAndQuery;
        var timestamp = NextTimestamp().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add(RequestSignature.TimestampHeader, timestamp);
        request.Headers.Add(RequestSignature.V3Header, RequestSignature.V3(secret, request.Method.Method, url, body, timestamp));
        return await base.SendAsync(request, cancellationToken);
    }

    /// <summary>A time that no other request was signed at.</summary>
    internal static long NextTimestamp()
    {
        while (true)
        {
            var last = Volatile.Read(ref Newest);
            var next = Math.Max(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), last + 1);
            if (Interlocked.CompareExchange(ref Newest, next, last) == last) return next;
        }
    }
}
