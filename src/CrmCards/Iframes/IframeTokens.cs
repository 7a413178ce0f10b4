using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmCards.Requests;
using Microsoft.AspNetCore.DataProtection;

namespace CrmCards.Iframes;

/// <summary>Issues and reads the tokens of signed iframe actions.</summary>
internal sealed class IframeTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The query parameter that carries a token.</summary>
    internal const string Parameter = "crmcards";

    private readonly IDataProtector _protector = protection.CreateProtector("CrmCards.IframeToken.v1");

    internal DateTimeOffset ExpiryAfter(TimeSpan lifetime) => time.GetUtcNow() + lifetime;

    internal string Issue(CardIframe iframe) => _protector.Protect(JsonSerializer.Serialize(iframe, IframeTokenJson.Default.CardIframe));

    /// <summary>The content of a token; null if it is not ours, was altered, has expired or was issued for another page.</summary>
    /// <param name="token">The token.</param>
    /// <param name="path">The page's path as its caller escaped it; null if that is not known.</param>
    internal CardIframe? Read(string? token, string? path)
    {
        if (string.IsNullOrEmpty(token) || path is null) return null;
        try
        {
            var iframe = JsonSerializer.Deserialize(_protector.Unprotect(token), IframeTokenJson.Default.CardIframe);
            return iframe is not null && iframe.Expires > time.GetUtcNow() && RawPath.AreSame(iframe.Path, path) ? iframe : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(CardIframe))]
internal sealed partial class IframeTokenJson : JsonSerializerContext;
