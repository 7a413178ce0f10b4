namespace CrmCards.Client;

/// <summary>A request as it was sent to the app.</summary>
public sealed class SentRequest
{
    internal SentRequest(string method, Uri url, Uri address, IReadOnlyList<KeyValuePair<string, string>> headers, string? body, IReadOnlyList<SignatureBase> signatureBases)
    {
        Method = method;
        Url = url;
        Address = address;
        Headers = headers;
        Body = body;
        SignatureBases = signatureBases;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The public URL that was called and signed. Its <see cref="Uri.OriginalString"/> is exactly the text that was signed.</summary>
    public Uri Url { get; }

    /// <summary>The address that the request went to. The path and query in its <see cref="Uri.OriginalString"/> are exactly the text that was sent.</summary>
    public Uri Address { get; }

    /// <summary>The headers that the client set, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body; <see langword="null"/> if there is none.</summary>
    public string? Body { get; }

    /// <summary>The signed texts, one for each signature.</summary>
    public IReadOnlyList<SignatureBase> SignatureBases { get; }
}
