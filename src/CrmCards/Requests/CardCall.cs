using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using CrmCards.Inputs;
using CrmCards.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.CompilerServices;

/// <summary>Binds the parameters of a card's handlers. Used by generated code.</summary>
/// <remarks>
/// It looks at parameters that serve request after request, so it never reaches a handler, which may keep what it gets; a
/// <see cref="CardRequest"/> is made for those that take one.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CardCall
{
    private readonly RequestParameters _parameters = new();
    private ContractParameters _contract;
    private CardRequest? _request;
    private HttpContext? _context;
    private IServiceProvider? _services;
    private ReadOnlyMemory<byte> _body;

    internal CardCall()
    {
    }

    /// <summary>A call with a request that another one has read, for all who wait for its answer.</summary>
    internal CardCall(CardCall other) => (_contract, _request, AsksForInputs, AskedPage) = (other._contract, other.Request, other.AsksForInputs, other.AskedPage);

    /// <summary>The HTTP request.</summary>
    /// <exception cref="InvalidOperationException">The call serves several requests, as that of a cached card does.</exception>
    public HttpContext Context => _context ?? throw new InvalidOperationException("A cached card has no HTTP request of its own.");

    /// <summary>The contract's parameters.</summary>
    public CardRequest Request => _request ??= new()
    {
        UserId = _contract.UserId,
        UserEmail = _parameters.Text(ContractParameters.Email) is { IsEmpty: false } email ? email.ToString() : null,
        PortalId = _contract.Record.PortalId,
        AppId = _contract.AppId,
        AssociatedObjectId = _contract.Record.ObjectId,
        AssociatedObjectType = _contract.Record.ObjectType,
        AssociatedObjectTypeId = _contract.Record.TypeId,
        Properties = _parameters.Properties(),
    };

    /// <summary>The results that a data fetch is asked for: the first ones, where the caller does not understand pages.</summary>
    public CardPage Page => AskedPage ?? new(0, CardLimits.MaxResults);

    /// <summary>Ends when HubSpot waits no longer.</summary>
    public CancellationToken CancellationToken { get; internal set; }

    /// <summary>Ends when the caller has gone.</summary>
    internal CancellationToken Aborted { get; private set; }

    /// <summary>Whether the caller of a data fetch understands actions with inputs.</summary>
    public bool AsksForInputs { get; private set; }

    /// <summary>What the card's methods gave for the inputs whose choices come from data.</summary>
    internal CardChoices[]? Choices { get; private set; }

    /// <summary>The page that the caller of a data fetch asks for; null if it does not understand pages, or the card has none.</summary>
    internal CardPage? AskedPage { get; private set; }

    /// <summary>The record that the request is about.</summary>
    internal RecordKey Record => _contract.Record;

    /// <summary>A service that the handler needs.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    public T Service<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A service that the handler can do without.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    public T? OptionalService<T>() => Services.GetService<T>();

    /// <summary>A service with a key that the handler needs.</summary>
    /// <param name="key">The service's key.</param>
    /// <typeparam name="T">The service's type.</typeparam>
    public T Service<T>(object key) where T : notnull => Services.GetRequiredKeyedService<T>(key);

    /// <summary>A service with a key that the handler can do without.</summary>
    /// <param name="key">The service's key.</param>
    /// <typeparam name="T">The service's type.</typeparam>
    public T? OptionalService<T>(object key) => Services.GetKeyedService<T>(key);

    /// <summary>A string in the route.</summary>
    /// <param name="name">The placeholder's name.</param>
    public string RouteText(string name) => RouteValue.Of(Context, name);

    /// <summary>A value in the route.</summary>
    /// <param name="name">The placeholder's name.</param>
    /// <param name="reader">Reads its text.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    public T Route<T>(string name, ValueReader<T> reader) => reader.Read(RouteText(name), name);

    /// <summary>A CRM property that is text.</summary>
    /// <param name="name">The CRM property's internal name.</param>
    /// <param name="missing">The value to pass if HubSpot sent none, or an empty one.</param>
    /// <remarks>The request's dictionary holds the very strings that the handler has already.</remarks>
    [return: NotNullIfNotNull(nameof(missing))]
    public string? PropertyText(string name, string? missing) =>
        Text(name) is { IsEmpty: false } text ? _request?.Properties[name] ?? text.ToString() : missing;

    /// <summary>A CRM property.</summary>
    /// <param name="name">The CRM property's internal name.</param>
    /// <param name="reader">Reads its text.</param>
    /// <param name="missing">The value to pass if HubSpot sent none, or an empty one.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    [return: NotNullIfNotNull(nameof(missing))]
    public T? Property<T>(string name, ValueReader<T> reader, T? missing) =>
        Text(name) is { IsEmpty: false } text ? reader.Read(text, name)! : missing;

    /// <summary>A CRM property of a value type, or null.</summary>
    /// <param name="name">The CRM property's internal name.</param>
    /// <param name="reader">Reads its text.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    public T? NullableProperty<T>(string name, ValueReader<T> reader) where T : struct =>
        Text(name) is { IsEmpty: false } text ? reader.Read(text, name) : null;

    /// <summary>What the user entered into the action's form.</summary>
    public InputReader Inputs() => new(InputMember.Of(_body.Span));

    /// <summary>Keeps what the card's methods gave for the inputs whose choices come from data, for the response.</summary>
    /// <param name="choices">The choices, in the order in which the serializer knows them.</param>
    public void Offer(params CardChoices[] choices) => Choices = choices;

    /// <summary>Reads what the query and the body hold, whatever it is.</summary>
    /// <exception cref="InvalidCardRequestException">They cannot be read.</exception>
    internal void Read(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        _body = body;
        RequestReader.Read(request, body, _parameters);
    }

    /// <summary>Reads what the caller of a data fetch understands beyond the contract.</summary>
    /// <param name="hasPages">Whether the card has pages.</param>
    /// <exception cref="InvalidCardRequestException">It asks for a page that cannot be.</exception>
    internal void ReadExtensions(bool hasPages)
    {
        AsksForInputs = CardExtensions.AskForInputs(_parameters);
        if (hasPages) AskedPage = CardExtensions.Page(_parameters);
    }

    /// <summary>The app that the parameters name.</summary>
    /// <exception cref="InvalidCardRequestException">The parameter is not an id.</exception>
    internal long? AppId => _parameters.OptionalId(ContractParameters.App);

    /// <summary>Begins to bind what was read.</summary>
    /// <exception cref="InvalidCardRequestException">The parameters do not make a request.</exception>
    internal void Begin(HttpContext context)
    {
        _contract = ContractParameters.Of(_parameters);
        (_context, Aborted) = (context, context.RequestAborted);
    }

    /// <summary>Begins to bind without an HTTP request.</summary>
    internal void Begin(IServiceProvider services, CancellationToken aborted) => (_services, Aborted) = (services, aborted);

    /// <summary>Forgets all, for the next request.</summary>
    internal void Clear()
    {
        (_context, _services, _request, _contract) = (null, null, null, default);
        (_body, AsksForInputs, AskedPage, Choices) = (default, false, null, null);
        (CancellationToken, Aborted) = (default, default);
        _parameters.Clear();
    }

    /// <summary>Asked for late: a request's scope is made with them, which handlers without services are spared.</summary>
    private IServiceProvider Services => _services ??= Context.RequestServices;

    private ReadOnlySpan<char> Text(string name) =>
        _request?.Properties.TryGetValue(name, out var text) is true ? text
        : ContractParameters.Contains(name) ? default
        : _parameters.Text(name);
}
