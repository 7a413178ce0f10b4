namespace CrmCards.Client;

/// <summary>Who the client is, and how it calls the app.</summary>
public sealed record CrmClientOptions
{
    private readonly TimeSpan? _timeout;

    /// <summary>The app's client secret, which signs the requests. <see langword="null"/>: they are not signed.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>
    /// The address that the app is configured with (<c>CrmCards:PublicUrl</c>): requests are signed for it, and action URIs begin with it.
    /// They are still sent to the <see cref="HttpClient.BaseAddress"/> of the client. <see langword="null"/>: the same as that address.
    /// </summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The caller whose shape the requests have. Default: an app card.</summary>
    public CrmCaller Caller { get; init; }

    /// <summary>
    /// Whether data fetches say that the caller understands forms, as CrmCards' own app cards do (parameter <c>cardExtensions</c>): only then does the card have
    /// its actions with inputs. Default: no.
    /// </summary>
    public bool UnderstandsForms { get; init; }

    /// <summary>The signatures of each request. Default: v3. v1 and v2 share a header, so v2 is sent if you ask for both.</summary>
    public SignatureVersions Signatures { get; init; } = SignatureVersions.V3;

    /// <summary>
    /// How long the client waits for an answer. Default: as long as the <see cref="Caller"/> waits, which is fifteen seconds for an app card, and five for the
    /// legacy card service. CrmCards' own app cards wait ten seconds.
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
