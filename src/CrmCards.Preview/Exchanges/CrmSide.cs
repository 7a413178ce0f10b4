using System.Net.Security;
using CrmCards.Client;

namespace CrmCards.Preview.Exchanges;

/// <summary>
/// Plays HubSpot on behalf of the page: calls the app over HTTP at the address where it listens, signed with its own secret. The page names
/// actions by their place in an answer that the app gave, so that it can have nothing else signed.
/// </summary>
internal sealed class CrmSide(IPreviewedApp app, AppLog log, TimeProvider time)
{
    /// <summary>The app's own certificate need not be trusted: nothing leaves the machine.</summary>
    private static readonly SocketsHttpHandler Handler = new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        SslOptions = { RemoteCertificateValidationCallback = static (sender, _, _, errors) => errors == SslPolicyErrors.None || sender is SslStream { TargetHostName: "localhost" } },
    };

    private static readonly PageVisitor Pages = new(new(Handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(10) });

    private readonly FetchHistory _fetches = new();

    internal bool IsSigned => app.Secret(appId: 0) is not null;

    internal CardChoice[] Cards() => [.. app.Cards.Select(CardChoice.Of)];

    internal async Task<ExchangeView> FetchAsync(Uri address, FetchCommand command, CancellationToken cancellationToken)
    {
        var definition = app.Cards.FirstOrDefault(card => card.Route == command.Card)
            ?? throw new PreviewException($"The app has no card at '{command.Card}'. Load the page again.");
        var crm = Options(command);
        var http = new HttpClient(Handler, disposeHandler: false) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        using var request = log.Follow();
        var (fetch, exchange) = await Checked(async () =>
        {
            var fetch = new Fetch(definition, new(http, crm), command.Record, crm.Timeout);
            var exchange = command is { Caller: CrmCaller.AppCard, Page: var (from, size) }
                ? fetch.Client.FetchAsync(definition, fetch.Record, new CardPage(from, size), cancellationToken)
                : fetch.Client.FetchAsync(definition, fetch.Record, cancellationToken);
            return (fetch, await exchange.ConfigureAwait(false));
        }).ConfigureAwait(false);
        var id = _fetches.Add(fetch with { Card = exchange.Card });
        var card = exchange.Card is null ? null : CardView.Of(definition, exchange.Card, action => action.Type == CardActionType.Iframe ? fetch.Client.IframeUrl(action, fetch.Record).AbsoluteUri : null);
        return View(exchange, fetch.Limit, request.Lines, id, card, isSuccess: card is not null, message: null);
    }

    internal async Task<ExchangeView> ActAsync(ActionCommand command, CancellationToken cancellationToken)
    {
        var (fetch, action) = Find(command);
        using var request = log.Follow();
        var exchange = await Checked(() => command.Inputs is { } inputs
            ? fetch.Client.RunAsync(action, fetch.Record, inputs, cancellationToken)
            : fetch.Client.RunAsync(action, fetch.Record, cancellationToken)).ConfigureAwait(false);
        return View(exchange, fetch.Limit, request.Lines, id: null, card: null, exchange.IsSuccess, exchange.Message);
    }

    /// <summary>Looks whether a dialog can show the page of an action.</summary>
    internal async Task<PageView> VisitAsync(ActionCommand command, CancellationToken cancellationToken)
    {
        var (fetch, action) = Find(command);
        if (action.Type != CardActionType.Iframe) throw new PreviewException($"The action '{action.Label}' does not open a page.");
        using var request = log.Follow();
        var (status, problem) = await Pages.VisitAsync(fetch.Client.IframeUrl(action, fetch.Record), cancellationToken).ConfigureAwait(false);
        return new(status, problem, request.Lines);
    }

    private (Fetch Fetch, ReceivedAction Action) Find(ActionCommand command)
    {
        var fetch = _fetches.Find(command.Exchange) ?? throw new PreviewException("The card was fetched too long ago. Load it again.");
        var action = fetch.Card?.Actions.Concat(fetch.Card.Results.SelectMany(result => result.Actions)).FirstOrDefault(action => action.Path == command.Path)
            ?? throw new PreviewException($"The card has no action at '{command.Path}'. Load it again.");
        return (fetch, action);
    }

    private CrmClientOptions Options(FetchCommand command) => new()
    {
        ClientSecret = command.Signature == PreviewSignature.None ? null : app.Secret(command.Caller == CrmCaller.AppCard ? command.AppId : 0),
        PublicUrl = app.PublicUrl,
        Caller = command.Caller,
        UnderstandsForms = command.Caller == CrmCaller.AppCard,
        Signatures = Versions(command.Signature),
        UserId = command.UserId,
        UserEmail = string.IsNullOrEmpty(command.UserEmail) ? null : command.UserEmail,
        PortalId = command.PortalId,
        AppId = command.AppId,
        Time = time,
    };

    private static SignatureVersions Versions(PreviewSignature signature) => signature switch
    {
        PreviewSignature.V1 => SignatureVersions.V1,
        PreviewSignature.V2 => SignatureVersions.V2,
        PreviewSignature.V2AndV3 => SignatureVersions.V2 | SignatureVersions.V3,
        PreviewSignature.None => SignatureVersions.None,
        _ => SignatureVersions.V3,
    };

    /// <summary>If the client refuses a call, the page made a mistake.</summary>
    private static async Task<T> Checked<T>(Func<Task<T>> send)
    {
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            throw new PreviewException(e.Message);
        }
    }

    private static ExchangeView View(Exchange exchange, TimeSpan limit, LogView[] log, string? id, CardView? card, bool isSuccess, string? message) => new(
        id,
        RequestView.Of(exchange.Request),
        exchange.Answer is null ? null : AnswerView.Of(exchange.Answer),
        exchange.Elapsed.TotalMilliseconds,
        limit.TotalMilliseconds,
        [.. exchange.Findings],
        log,
        exchange is FetchExchange ? exchange.Answer?.Text : null,
        card,
        isSuccess,
        message,
        [.. exchange is ActionExchange action ? action.InputFindings : []]);
}
