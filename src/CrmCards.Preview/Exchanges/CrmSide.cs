using System.Net.Security;
using CrmCards.Client;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CrmCards.Preview.Exchanges;

/// <summary>
/// Plays the CRM on behalf of the page: calls the app over HTTP at the address where it listens, signed with its own secret. The page names
/// actions by their place in an answer that the app gave, so that it can have nothing else signed.
/// </summary>
internal sealed class CrmSide(EndpointDataSource endpoints, IOptionsMonitor<CrmCardsOptions> options, TimeProvider time)
{
    /// <summary>The app's own certificate need not be trusted: nothing leaves the machine.</summary>
    private static readonly SocketsHttpHandler Handler = new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        SslOptions = { RemoteCertificateValidationCallback = static (sender, _, _, errors) => errors == SslPolicyErrors.None || sender is SslStream { TargetHostName: "localhost" } },
    };

    private readonly FetchHistory _fetches = new();

    internal bool IsSigned => Secret(options.CurrentValue, appId: 0) is not null;

    internal CardChoice[] Cards() => [.. Definitions().Select(CardChoice.Of)];

    internal async Task<ExchangeView> FetchAsync(Uri address, FetchCommand command, CancellationToken cancellationToken)
    {
        var definition = Definitions().FirstOrDefault(card => card.Route == command.Card) ?? throw new PreviewException($"The app has no card at '{command.Card}'. Load the page again.");
        var crm = Options(command);
        var http = new HttpClient(Handler, disposeHandler: false) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        var (fetch, exchange) = await Checked(async () =>
        {
            var fetch = new Fetch(definition, new(http, crm), command.Record, crm.Timeout);
            return (fetch, await fetch.Client.FetchAsync(definition, fetch.Record, cancellationToken).ConfigureAwait(false));
        }).ConfigureAwait(false);
        var id = _fetches.Add(fetch with { Card = exchange.Card });
        var card = exchange.Card is null ? null : CardView.Of(definition, exchange.Card, action => action.Type == CardActionType.Iframe ? fetch.Client.IframeUrl(action, fetch.Record).AbsoluteUri : null);
        return View(exchange, fetch.Limit, id, card, isSuccess: card is not null, message: null);
    }

    internal async Task<ExchangeView> ActAsync(ActionCommand command, CancellationToken cancellationToken)
    {
        var fetch = _fetches.Find(command.Exchange) ?? throw new PreviewException("The card was fetched too long ago. Load it again.");
        var action = fetch.Card?.Actions.Concat(fetch.Card.Results.SelectMany(result => result.Actions)).FirstOrDefault(action => action.Path == command.Path)
            ?? throw new PreviewException($"The card has no action at '{command.Path}'. Load it again.");
        var exchange = await Checked(() => fetch.Client.RunAsync(action, fetch.Record, cancellationToken)).ConfigureAwait(false);
        return View(exchange, fetch.Limit, id: null, card: null, exchange.IsSuccess, exchange.Message);
    }

    private CrmClientOptions Options(FetchCommand command)
    {
        var current = options.CurrentValue;
        return new()
        {
            ClientSecret = command.Signature == PreviewSignature.None ? null : Secret(current, command.Caller == CrmCaller.AppCard ? command.AppId : 0),
            PublicUrl = current.PublicUrl,
            Caller = command.Caller,
            Signatures = Versions(command.Signature),
            UserId = command.UserId,
            UserEmail = string.IsNullOrEmpty(command.UserEmail) ? null : command.UserEmail,
            PortalId = command.PortalId,
            AppId = command.AppId,
            Time = time,
        };
    }

    private IEnumerable<CardDefinition> Definitions() =>
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<CardDefinition>()).OfType<CardDefinition>();

    private static string? Secret(CrmCardsOptions options, long appId)
    {
        if (options.AppClientSecrets.TryGetValue(Numbers.Text(appId), out var secrets) && secrets.Length > 0) return secrets[0];
        return string.IsNullOrEmpty(options.ClientSecret) ? options.ClientSecrets.FirstOrDefault() : options.ClientSecret;
    }

    private static SignatureVersions Versions(PreviewSignature signature) => signature switch
    {
        PreviewSignature.V1 => SignatureVersions.V1,
        PreviewSignature.V2 => SignatureVersions.V2,
        PreviewSignature.V2AndV3 => SignatureVersions.V2 | SignatureVersions.V3,
        PreviewSignature.None => SignatureVersions.None,
        _ => SignatureVersions.V3,
    };

    /// <summary>What the client refuses is the page's mistake.</summary>
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

    private static ExchangeView View(Exchange exchange, TimeSpan limit, string? id, CardView? card, bool isSuccess, string? message) => new(
        id,
        RequestView.Of(exchange.Request),
        exchange.Answer is null ? null : AnswerView.Of(exchange.Answer),
        exchange.Elapsed.TotalMilliseconds,
        limit.TotalMilliseconds,
        [.. exchange.Findings],
        card,
        isSuccess,
        message);
}
