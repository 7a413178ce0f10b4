using System.Globalization;

namespace CrmCards.Signatures;

/// <summary>Decides whether a request was signed by HubSpot.</summary>
internal sealed class SignatureVerifier(CrmCardsOptions options, TimeProvider time)
{
    private static readonly SignatureVersion[] Versions = [.. SignatureVersion.All];

    private readonly KeyRing _keys = new(options);

    /// <summary>How far a timestamp may be from now, either way.</summary>
    internal static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the app that a request names decides with which secrets it is checked.</summary>
    internal bool KnowsApps => _keys.KnowsApps;

    /// <param name="request">The request.</param>
    /// <param name="accepted">The versions that the endpoint accepts.</param>
    internal SignatureOutcome Verify(in SignedRequest request, SignatureVersions accepted)
    {
        var keys = _keys.Of(request.App);
        if (keys.IsEmpty) return new(SignatureFault.NoSecret);
        var isSigned = false;
        foreach (var version in Versions)
        {
            if (request.Header(version.Header) is not { } signature) continue;
            if ((accepted & version.Flag) != 0 && version.IsOn(request)) return Verify(request, version, keys, signature);
            isSigned |= version.VersionHeader is not null;
        }

        return new(isSigned ? SignatureFault.UnknownVersion : SignatureFault.Missing);
    }

    private SignatureOutcome Verify(in SignedRequest request, SignatureVersion version, SecretKeys keys, string signature)
    {
        var timestamp = "";
        long? sent = null;
        if (version.TimestampHeader is { } header)
        {
            timestamp = request.Header(header);
            if (!TryReadTime(timestamp, out var milliseconds)) return new(SignatureFault.BadTimestamp);
            var age = time.GetUtcNow().ToUnixTimeMilliseconds() - milliseconds;
            if (Math.Abs(age) > (long)Window.TotalMilliseconds) return new(SignatureFault.Stale, Age: age);
            sent = milliseconds;
        }

        return version.Match(request, keys, signature, timestamp!) is { } reading
            ? new(SignatureFault.None, version, reading, sent)
            : new(SignatureFault.Mismatch);
    }

    /// <summary>Milliseconds in digits, and nothing before them: the last digits of the address or body could otherwise be moved after a leading zero.</summary>
    private static bool TryReadTime(string? text, out long milliseconds)
    {
        milliseconds = 0;
        return text is [>= '1' and <= '9', .., >= '0' and <= '9'] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out milliseconds);
    }
}
