namespace CrmCards.Client;

/// <summary>As whom, and how, the client calls the app.</summary>
public sealed record CrmClientOptions
{
    private readonly TimeSpan? _timeout;

    /// <summary>The app's client secret, which signs the requests. <see langword="null"/>: they are not signed.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>
    /// The address that the app is configured with (<c>CrmCards:PublicUrl</c>): requests are signed for it, and action URIs begin with it.
    /// They are sent to the <see cref="HttpClient.BaseAddress"/> of the client all the same. <see langword="null"/>: that very address.
    /// </summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The caller whose shape the requests have. Default: an app card.</summary>
    public CrmCaller Caller { get; init; }

    /// <summary>The signatures that each request carries. Default: v3. v1 and v2 share a header, so that v2 wins where both are asked for.</summary>
    public SignatureVersions Signatures { get; init; } = SignatureVersions.V3;

    /// <summary>
    /// How long an answer is waited for. Default: as long as the <see cref="Caller"/> waits, which is fifteen seconds for an app card, and five for the legacy card service.
    /// </summary>
    public TimeSpan Timeout
    {
        get => _timeout ?? (Caller == CrmCaller.AppCard ? CrmLimits.AppCardAnswerTime : CrmLimits.AnswerTime);
        init => _timeout = value;
    }

    /// <summary>The user who looks at the record (parameter <c>userId</c>).</summary>
    public long UserId { get; init; } = 12345;

    /// <summary>That user's e-mail address (parameter <c>userEmail</c>); <see langword="null"/> sends none.</summary>
    public string? UserEmail { get; init; } = "testuser@example.com";

    /// <summary>The HubSpot account (parameter <c>portalId</c>).</summary>
    public long PortalId { get; init; } = 9999999;

    /// <summary>The app in HubSpot (parameter <c>appId</c>), sent by app cards only.</summary>
    public long AppId { get; init; } = 1234567;

    /// <summary>The clock of signatures and of the time that answers take. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
