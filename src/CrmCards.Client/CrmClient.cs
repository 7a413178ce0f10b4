using System.Net;
using System.Text.Json.Nodes;
using CrmCards.Client.Findings;
using CrmCards.Client.Reading;
using CrmCards.Client.Requests;

namespace CrmCards.Client;

/// <summary>
/// Plays HubSpot: signs and sends data fetches and actions, reads the answers, and checks them against the contract. A bad answer is not an
/// exception, but has a list of findings. Several threads can use the client at once.
/// </summary>
public sealed class CrmClient
{
    private readonly CrmClientOptions _options;
    private readonly RequestBuilder _requests;
    private readonly Transport _transport;
    private readonly Uri _publicUrl;

    /// <summary>A client of an app.</summary>
    /// <param name="http">Reaches the app; its <see cref="HttpClient.BaseAddress"/> is where the app listens. The caller disposes of it.</param>
    /// <param name="options">Who calls the app, and how.</param>
    /// <exception cref="ArgumentException">The HTTP client has no base address, or the public URL is not absolute http(s).</exception>
    public CrmClient(HttpClient http, CrmClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        var address = http.BaseAddress ?? throw new ArgumentException("The HTTP client has no BaseAddress. Set it to the address where the app listens.", nameof(http));
        _options = options ?? new();
        _publicUrl = _options.PublicUrl ?? address;
        if (WebAddress.Of(_publicUrl.OriginalString) is null)
            throw new ArgumentException($"The public URL '{_publicUrl.OriginalString}' is not an absolute http(s) address.", nameof(options));
        _requests = new(_options, address);
        _transport = new(http, _options);
    }

    /// <summary>Fetches a card for a record.</summary>
    /// <param name="card">The card's definition, such as the generated <c>TicketCard.CrmCardDefinition</c>.</param>
    /// <param name="record">The record that shows the card. The CRM properties that the card asks for are sent.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The card is not shown on records of this type.</exception>
    public Task<FetchExchange> FetchAsync(CardDefinition card, CrmRecord record, CancellationToken cancellationToken = default) =>
        FetchShownAsync(card, record, page: null, cancellationToken);

    /// <summary>
    /// Fetches a page of a card's results for a record, as CrmCards' own app cards do (parameters <c>cardExtensions</c>, <c>cardFrom</c> and <c>cardSize</c>). A card
    /// whose data fetch takes no <see cref="CardPage"/> answers with its first results, and <see cref="ReceivedCard.Page"/> is <see langword="null"/>.
    /// </summary>
    /// <param name="card">The card's definition, such as the generated <c>TicketCard.CrmCardDefinition</c>.</param>
    /// <param name="record">The record that shows the card. The CRM properties that the card asks for are sent.</param>
    /// <param name="page">The page. Apps refuse one that ends after <see cref="CardLimits.MaxPagedResults"/> results.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The card is not shown on records of this type.</exception>
    public Task<FetchExchange> FetchAsync(CardDefinition card, CrmRecord record, CardPage page, CancellationToken cancellationToken = default) =>
        FetchShownAsync(card, record, page, cancellationToken);

    private Task<FetchExchange> FetchShownAsync(CardDefinition card, CrmRecord record, CardPage? page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(record);
        var shown = card.ObjectTypes.FirstOrDefault(shown => shown.TypeId == record.TypeId) ?? card.ObjectTypes.FirstOrDefault(shown => shown.Includes(record.TypeId))
            ?? throw new ArgumentException(
                $"The card '{card.Title}' is not shown on {record.SentType} records, only on: {string.Join(", ", card.ObjectTypes.Select(shown => shown.Name))}.",
                nameof(record));
        return SendFetchAsync(_requests.Fetch(_requests.PublicUrlOf(card.Route), record, shown.PropertiesToSend, page), card, cancellationToken, page);
    }

    /// <summary>Fetches a card by its address alone: rules that need the card's definition are not checked.</summary>
    /// <param name="target">The card's target URL, absolute or relative to the public URL; it may have a query.</param>
    /// <param name="record">The record that shows the card. All its CRM properties are sent.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<FetchExchange> FetchAsync(Uri target, CrmRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(record);
        return FetchAsync(Absolute(target), card: null, record, page: null, cancellationToken);
    }

    /// <summary>Fetches a card at an address that need not be the one of its definition.</summary>
    internal Task<FetchExchange> FetchAsync(Uri target, CardDefinition? card, CrmRecord record, CardPage? page, CancellationToken cancellationToken) =>
        SendFetchAsync(_requests.Fetch(target, record, record.Properties.Keys, page), card, cancellationToken, page);

    /// <summary>Sends a data fetch as it is, signature and all.</summary>
    internal async Task<FetchExchange> SendFetchAsync(SentRequest fetch, CardDefinition? card, CancellationToken cancellationToken, CardPage? page = null)
    {
        var findings = new FindingList();
        var (request, answer, elapsed) = await SendAsync(fetch, findings, cancellationToken).ConfigureAwait(false);
        if (answer is null) return new(request, answer, elapsed, findings.All, card: null);
        if (_options.Caller == CrmCaller.AppCard && elapsed > CrmLimits.AnswerTime)
            findings.Add(ContractRule.SlowAnswer, "$", TooLateForTheConverter(elapsed));
        if (AnswerReader.IsRedirect(answer, findings)) return new(request, answer, elapsed, findings.All, card: null);
        if (answer.StatusCode != (int)HttpStatusCode.OK)
        {
            findings.Add(ContractRule.UnexpectedStatus, "$", "A data fetch must be answered with 200, otherwise no card is shown", $"{answer.StatusCode}");
            return new(request, answer, elapsed, findings.All, card: null);
        }

        var json = AnswerReader.Json(answer, findings);
        var received = json is null ? null : new CardReader(card, _publicUrl, page, findings).Read(json.Value);
        return new(request, answer, elapsed, findings.All, received);
    }

    /// <summary>Carries out an action hook, as if the user had clicked it and confirmed.</summary>
    /// <param name="action">The action of a card that was fetched.</param>
    /// <param name="record">The record that shows the card. The CRM properties that the action asks for are sent.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The action is an iframe action, which the user opens in the browser: see <see cref="IframeUrl"/>.</exception>
    public Task<ActionExchange> RunAsync(ReceivedAction action, CrmRecord record, CancellationToken cancellationToken = default) =>
        RunAsync(action, record, inputsJson: null, cancellationToken);

    /// <summary>Carries out an action hook with what the user entered into its form.</summary>
    /// <param name="action">The action of a card that was fetched with <see cref="CrmClientOptions.UnderstandsForms"/>.</param>
    /// <param name="record">The record that shows the card. The CRM properties that the action asks for are sent.</param>
    /// <param name="inputs">
    /// The values by the names of the inputs. They are sent as they are, so that a test can send invalid ones too; the app's findings are in
    /// <see cref="ActionExchange.InputFindings"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The action is an iframe action, or its request has no JSON body.</exception>
    public Task<ActionExchange> RunAsync(ReceivedAction action, CrmRecord record, JsonObject inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return RunAsync(action, record, inputs.ToJsonString(), cancellationToken);
    }

    private async Task<ActionExchange> RunAsync(ReceivedAction action, CrmRecord record, string? inputsJson, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(record);
        if (action.HttpMethod is null)
            throw new ArgumentException($"The action '{action.Label}' opens a page and does not send a request. Open the page at IframeUrl(action, record).", nameof(action));

        return await SendActionAsync(_requests.Action(action, record, inputsJson), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends an action hook as it is, signature and all.</summary>
    internal async Task<ActionExchange> SendActionAsync(SentRequest action, CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        var (request, answer, elapsed) = await SendAsync(action, findings, cancellationToken).ConfigureAwait(false);
        var (message, inputs) = answer is null ? (null, []) : MessageReader.Read(answer, findings);
        return new(request, answer, elapsed, findings.All, message, inputs);
    }

    /// <summary>A request to any address of the app, signed.</summary>
    internal SentRequest Request(string method, string url, string? contentType = null, string? body = null) =>
        _requests.Build(method, url, contentType, body);

    /// <summary>Sends JSON as HubSpot sends it to an app's other endpoints, such as a batch of webhook events: in a signed POST.</summary>
    /// <param name="target">The endpoint's URL, absolute or relative to the public URL; it may have a query.</param>
    /// <param name="json">The body.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<Exchange> PostAsync(Uri target, string json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(json);
        var findings = new FindingList();
        var (request, answer, elapsed) = await SendAsync(_requests.Post(Absolute(target), json), findings, cancellationToken).ConfigureAwait(false);
        return new(request, answer, elapsed, findings.All);
    }

    /// <summary>The address of the page that an iframe action opens, at the address where the app listens.</summary>
    /// <param name="action">The action of a card that was fetched.</param>
    /// <param name="record">
    /// The record that shows the card. The CRM properties that the action asks for are appended, as the legacy card service and CrmCards' own app cards
    /// do.
    /// </param>
    /// <exception cref="ArgumentException">The action is not an iframe action.</exception>
    public Uri IframeUrl(ReceivedAction action, CrmRecord record)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(record);
        return action.Type == CardActionType.Iframe
            ? _requests.Iframe(action, record)
            : throw new ArgumentException($"The action '{action.Label}' does not open a page. Carry it out with RunAsync(action, record).", nameof(action));
    }

    private Uri Absolute(Uri target) => WebAddress.Of(target.OriginalString) ?? _requests.PublicUrlOf("/" + target.OriginalString.TrimStart('/'));

    private static string TooLateForTheConverter(TimeSpan elapsed) =>
        $"The answer came after {elapsed.TotalSeconds:0.#} s, when HubSpot's converter has already given up ({CrmLimits.AnswerTime.TotalSeconds:0} s): answer sooner";

    /// <summary>A handler that takes URIs apart, as that of TestServer does, refuses one whose spelling is kept; so it gets .NET's spelling, and that is signed.</summary>
    private async Task<(SentRequest Request, ReceivedAnswer? Answer, TimeSpan Elapsed)> SendAsync(SentRequest request, FindingList findings, CancellationToken cancellationToken)
    {
        try
        {
            return await _transport.SendAsync(request, findings, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException e) when (e.Source == typeof(Uri).Assembly.GetName().Name)
        {
            return await _transport.SendAsync(_requests.Respelled(request), findings, cancellationToken).ConfigureAwait(false);
        }
    }
}
