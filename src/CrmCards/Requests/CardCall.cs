using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Requests;

/// <summary>A call of a card's endpoint, from which a handler's parameters are bound. Used by generated code.</summary>
/// <remarks>
/// One serves call after call, and holds what is dear to make anew: the text of the parameters and the clock of the deadline. So it
/// never reaches a handler, which may keep what it gets; a <see cref="CardRequest"/> is made for those that take one.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CardCall : IDisposable
{
    private readonly RequestParameters _parameters = new();
    private CardRequest? _request;
    private CancellationTokenSource? _clock;

    internal CardCall()
    {
    }

    /// <summary>A call that goes on for itself, with a request that another one has read.</summary>
    internal CardCall(HttpContext context, CardRequest request) => (Context, _request) = (context, request);

    /// <summary>The HTTP request.</summary>
    public HttpContext Context { get; private set; } = null!;

    /// <summary>The contract's parameters.</summary>
    public CardRequest Request => _request ??= CardRequestReader.Request(_parameters);

    /// <summary>Ends when the CRM waits no longer.</summary>
    public CancellationToken CancellationToken => _clock?.Token ?? default;

    /// <summary>A service that the handler needs.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    public T Service<T>() where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>A service that the handler can do without.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    public T? OptionalService<T>() => Context.RequestServices.GetService<T>();

    /// <summary>A string in the route.</summary>
    /// <param name="name">The placeholder's name.</param>
    public string RouteText(string name) => RouteValue.Of(Context, name);

    /// <summary>A value in the route.</summary>
    /// <param name="name">The placeholder's name.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    public T Route<T>(string name) where T : IParsable<T> => ParameterValue.Parse<T>(RouteText(name), name);

    /// <summary>A CRM property that is text.</summary>
    /// <param name="name">The CRM property's internal name.</param>
    /// <param name="missing">What to pass where the CRM sent none.</param>
    [return: NotNullIfNotNull(nameof(missing))]
    public string? PropertyText(string name, string? missing) => Text(name) ?? missing;

    /// <summary>A CRM property.</summary>
    /// <param name="name">The CRM property's internal name.</param>
    /// <param name="missing">What to pass where the CRM sent none, or an empty one.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    [return: NotNullIfNotNull(nameof(missing))]
    public T? Property<T>(string name, T? missing) where T : IParsable<T> =>
        Text(name) is { Length: > 0 } text ? ParameterValue.Parse<T>(text, name) : missing;

    /// <summary>A CRM property of a value type, or null.</summary>
    /// <param name="name">The CRM property's internal name.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    public T? NullableProperty<T>(string name) where T : struct, IParsable<T> =>
        Text(name) is { Length: > 0 } text ? ParameterValue.Parse<T>(text, name) : null;

    /// <exception cref="InvalidCardRequestException">The request does not keep the contract.</exception>
    internal void Read(HttpContext context, ReadOnlyMemory<byte> body)
    {
        Context = context;
        CardRequestReader.Read(context.Request, body, _parameters);
    }

    /// <summary>Starts the time in which the handler must end.</summary>
    internal CancellationTokenSource StartClock(TimeSpan limit, TimeProvider time)
    {
        if (_clock is null)
            _clock = new(limit, time);
        else
            _clock.CancelAfter(limit);
        return _clock;
    }

    /// <param name="isWatched">Whether a handler goes on that may still look at the token: then it is its own for good.</param>
    internal void StopClock(bool isWatched)
    {
        if (isWatched)
        {
            _clock = null;
        }
        else if (_clock?.TryReset() == false)
        {
            _clock.Dispose();
            _clock = null;
        }
    }

    /// <summary>Forgets all, for the next call.</summary>
    internal void Clear()
    {
        Context = null!;
        _request = null;
        _parameters.Clear();
    }

    void IDisposable.Dispose() => _clock?.Dispose();

    /// <remarks>The request's dictionary holds the very strings that the handler has already.</remarks>
    private string? Text(string name)
    {
        if (_request is not null) return _request.Properties.GetValueOrDefault(name);
        return !RequestParameters.IsOfContract(name) && _parameters.TryGet(name, out var value) ? value.ToString() : null;
    }
}
