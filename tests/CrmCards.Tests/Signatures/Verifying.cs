using System.Globalization;
using System.Text;
using CrmCards.Signatures;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Tests.Signatures;

/// <summary>A signed request and what the app is set to; by default at the time that the request names.</summary>
internal sealed record Verifying
{
    public string Secret { get; init; } = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";

    public string[] FurtherSecrets { get; init; } = [];

    public Dictionary<string, string[]> AppSecrets { get; init; } = [];

    public SignatureVersions Accepted { get; init; } = SignatureVersions.V1 | SignatureVersions.V2 | SignatureVersions.V3;

    public string Method { get; init; } = "GET";

    public string Url { get; init; } = "https://www.example.com/webhook_uri";

    public string Body { get; init; } = "";

    public string? V3 { get; init; }

    public string? Timestamp { get; init; }

    public string? Legacy { get; init; }

    public string? LegacyVersion { get; init; }

    public long? AppId { get; init; }

    public long? Now { get; init; }

    public bool MayBeArray { get; init; }

    public static string? Match(Verifying request) =>
        request.Verify() is { Version: { } version, Reading: { } reading } ? reading.Length == 0 ? version.Name : $"{version.Name}, {reading}" : null;

    public SignatureOutcome Verify()
    {
        var options = new CrmCardsOptions { ClientSecret = Secret };
        foreach (var secret in FurtherSecrets) options.ClientSecrets.Add(secret);
        foreach (var app in AppSecrets) options.AppClientSecrets.Add(app);
        var now = Now ?? (long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ? sent : 0);
        return new SignatureVerifier(options, new FixedTime(DateTimeOffset.FromUnixTimeMilliseconds(now))).Verify(
            new SignedRequest(Method, new(Url), Encoding.UTF8.GetBytes(Body), Headers(), SigningApp.Of(AppId), MayBeArray), Accepted);
    }

    private HeaderDictionary Headers()
    {
        var headers = new HeaderDictionary();
        if (V3 is not null) headers[RequestSignature.V3Header] = V3;
        if (Timestamp is not null) headers[RequestSignature.TimestampHeader] = Timestamp;
        if (Legacy is not null) headers[RequestSignature.Header] = Legacy;
        if (LegacyVersion is not null) headers[RequestSignature.VersionHeader] = LegacyVersion;
        return headers;
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
