using System.Text.Json.Nodes;

namespace CrmCards.Client;

/// <summary>
/// Tests an app's cards: like <see cref="CrmClient"/>, but an answer that breaks the contract is an exception that says how. Make it with
/// the <see cref="HttpClient"/> of a test server, such as <c>WebApplicationFactory</c> or <c>TestServer</c>.
/// </summary>
/// <param name="http">Reaches the app; its <see cref="HttpClient.BaseAddress"/> is where the app listens. The caller disposes of it.</param>
/// <param name="options">Who calls the app, and how.</param>
public sealed class CardTester(HttpClient http, CrmClientOptions? options = null)
{
    /// <summary>The client, for answers that may break the contract.</summary>
    public CrmClient Client { get; } = new(http, options);

    /// <summary>Fetches a card for a record.</summary>
    /// <inheritdoc cref="CrmClient.FetchAsync(CardDefinition, CrmRecord, CancellationToken)" path="/param"/>
    /// <exception cref="CardContractException">The answer breaks the contract.</exception>
    /// <exception cref="ArgumentException">The card is not shown on records of this type.</exception>
    public async Task<ReceivedCard> FetchAsync(CardDefinition card, CrmRecord record, CancellationToken cancellationToken = default)
    {
        return Checked(await Client.FetchAsync(card, record, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Fetches a page of a card's results for a record.</summary>
    /// <inheritdoc cref="CrmClient.FetchAsync(CardDefinition, CrmRecord, CardPage, CancellationToken)" path="/param"/>
    /// <exception cref="CardContractException">There is no card, or it breaks the contract.</exception>
    /// <exception cref="ArgumentException">The card is not shown on records of this type.</exception>
    public async Task<ReceivedCard> FetchAsync(CardDefinition card, CrmRecord record, CardPage page, CancellationToken cancellationToken = default)
    {
        return Checked(await Client.FetchAsync(card, record, page, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Carries out an action hook. The action may succeed or fail.</summary>
    /// <inheritdoc cref="CrmClient.RunAsync(ReceivedAction, CrmRecord, CancellationToken)" path="/param"/>
    /// <exception cref="CardContractException">The answer breaks the contract.</exception>
    /// <exception cref="ArgumentException">The action is an iframe action.</exception>
    public async Task<ActionExchange> RunAsync(ReceivedAction action, CrmRecord record, CancellationToken cancellationToken = default)
    {
        return Checked(await Client.RunAsync(action, record, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Carries out an action hook with what the user entered into its form. The action may succeed or fail.</summary>
    /// <inheritdoc cref="CrmClient.RunAsync(ReceivedAction, CrmRecord, JsonObject, CancellationToken)" path="/param"/>
    /// <exception cref="CardContractException">The answer breaks the contract.</exception>
    /// <exception cref="ArgumentException">The action is an iframe action, or its request has no JSON body.</exception>
    public async Task<ActionExchange> RunAsync(ReceivedAction action, CrmRecord record, JsonObject inputs, CancellationToken cancellationToken = default)
    {
        return Checked(await Client.RunAsync(action, record, inputs, cancellationToken).ConfigureAwait(false));
    }

    private static ReceivedCard Checked(FetchExchange exchange) =>
        exchange is { Findings.Count: 0, Card: { } received } ? received : throw CardContractException.Of(exchange);

    private static ActionExchange Checked(ActionExchange exchange) => exchange.Findings.Count == 0 ? exchange : throw CardContractException.Of(exchange);
}
