using System.Text.Json.Nodes;
using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>The endpoint that is checked: sends it requests in all manners, and keeps to itself what signs them.</summary>
internal sealed class Endpoint(CheckOptions options, HttpClient http)
{
    /// <summary>The secret to use if the signature must be wrong.</summary>
    internal const string OtherSecret = "another secret";

    /// <summary>The requests that were sent.</summary>
    internal int Requests { get; private set; }

    /// <summary>The secret and all signatures, which no report may show.</summary>
    internal Hidden Hidden { get; } = new(options.Secret);

    internal async Task<FetchExchange> FetchAsync(Manner manner, CancellationToken cancellationToken)
    {
        var query = manner.Query.Length == 0 ? "" : (options.Target.Query.Length == 0 ? '?' : '&') + manner.Query;
        var target = query.Length == 0 ? options.Target : new Uri(options.Target.OriginalString + query);
        return Counted(await Client(manner).FetchAsync(target, options.Definition, manner.Record ?? options.Record, manner.Page, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Sends a data fetch as it is.</summary>
    internal async Task<FetchExchange> FetchAsync(SentRequest request, CancellationToken cancellationToken) =>
        Counted(await Client(Manner.Usual).SendFetchAsync(request, options.Definition, cancellationToken).ConfigureAwait(false));

    internal async Task<ActionExchange> RunAsync(ReceivedAction action, CancellationToken cancellationToken) =>
        Counted(await Client(Manner.Usual).RunAsync(action, options.Record, cancellationToken).ConfigureAwait(false));

    /// <summary>Sends what a user would enter into the action's form.</summary>
    internal async Task<ActionExchange> RunAsync(ReceivedAction action, JsonObject inputs, CancellationToken cancellationToken) =>
        Counted(await Client(Manner.Usual).RunAsync(action, options.Record, inputs, cancellationToken).ConfigureAwait(false));

    /// <summary>Sends an action as it is.</summary>
    internal async Task<ActionExchange> RunAsync(SentRequest request, CancellationToken cancellationToken) =>
        Counted(await Client(Manner.Usual).SendActionAsync(request, cancellationToken).ConfigureAwait(false));

    /// <summary>Opens the page of an iframe action, as a browser does.</summary>
    internal async Task<HttpResponseMessage> OpenAsync(ReceivedAction action, CancellationToken cancellationToken)
    {
        Requests++;
        return await http.GetAsync(PageOf(action), HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    internal Uri PageOf(ReceivedAction action) => Client(Manner.Usual).IframeUrl(action, options.Record);

    /// <summary>A request that is signed now.</summary>
    internal SentRequest Request(string method, string url, string? contentType = null, string? body = null) =>
        Client(Manner.Usual).Request(method, url, contentType, body);

    /// <summary>Whether an address is one of this app, which gets no request of the check that is meant for another.</summary>
    internal bool Owns(Uri address) => address.GetLeftPart(UriPartial.Authority) == options.Target.GetLeftPart(UriPartial.Authority);

    private CrmClient Client(Manner manner) => new(http, new()
    {
        ClientSecret = manner.Signing switch { Signing.Right => options.Secret, Signing.Wrong => OtherSecret, _ => null },
        PublicUrl = options.PublicUrl,
        Caller = options.Caller,
        Signatures = options.Signatures,
        UnderstandsForms = manner.UnderstandsForms,
        Time = manner.Age == TimeSpan.Zero ? TimeProvider.System : new EarlierTime(manner.Age),
    });

    private T Counted<T>(T exchange) where T : Exchange
    {
        Requests++;
        Hidden.Add(exchange.Request);
        return exchange;
    }

    private sealed class EarlierTime(TimeSpan age) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - age;
    }
}
