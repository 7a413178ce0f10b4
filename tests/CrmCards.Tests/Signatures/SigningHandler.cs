using System.Globalization;

namespace CrmCards.Tests.Signatures;

/// <summary>Signs each request as the CRM would that calls the app at its public URL.</summary>
internal sealed class SigningHandler(string secret, Uri publicUrl) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var url = publicUrl.AbsoluteUri.TrimEnd('/') + request.RequestUri!.PathAndQuery;
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add(RequestSignature.TimestampHeader, timestamp);
        request.Headers.Add(RequestSignature.V3Header, RequestSignature.V3(secret, request.Method.Method, url, HasBody(request) ? body : [], timestamp));
        return await base.SendAsync(request, cancellationToken);
    }

    private static bool HasBody(HttpRequestMessage request) => request.Method != HttpMethod.Get && request.Method != HttpMethod.Delete;
}
