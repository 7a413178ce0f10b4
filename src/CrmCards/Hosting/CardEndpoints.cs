using System.ComponentModel;
using CrmCards.Hosting;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.CompilerServices;

/// <summary>Maps the endpoints of a card. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CardEndpoints
{
    /// <summary>Maps all endpoints of a card.</summary>
    /// <param name="endpoints">Where to map them.</param>
    /// <typeparam name="TCard">The card.</typeparam>
    /// <exception cref="InvalidOperationException">The app never calls <c>AddCrmCards</c>, or the card has <c>CacheSeconds</c> and the app has no cache.</exception>
    public static void MapCard<TCard>(IEndpointRouteBuilder endpoints) where TCard : ICrmCard => TCard.MapTo(endpoints);

    /// <summary>Maps the endpoint of a card's data fetch requests.</summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="card">The card's name, for logs.</param>
    /// <param name="definition">The card's definition, which becomes metadata of the endpoint.</param>
    /// <param name="handler">Binds the parameters and calls the card's method.</param>
    /// <param name="serializer">Writes the response.</param>
    /// <param name="caching">How responses are cached; <see langword="null"/> if they are not.</param>
    /// <param name="hasPages">Whether the card's method takes a <see cref="CardPage"/>.</param>
    /// <typeparam name="T">The result type.</typeparam>
    /// <exception cref="InvalidOperationException">The app never calls <c>AddCrmCards</c>, or the card has <c>CacheSeconds</c> and the app has no cache.</exception>
    public static void MapFetch<T>(
        IEndpointRouteBuilder endpoints,
        string card,
        CardDefinition definition,
        Func<CardCall, ValueTask<CardResponse<T>>> handler,
        CardSerializer<T> serializer,
        CardCaching? caching = null,
        bool hasPages = false)
    {
        var name = new EndpointName(card);
        var runtime = Runtime(endpoints);
        if (caching is not null) runtime.Cache.Use(name);
        CardEndpoint endpoint = caching is null
            ? new FetchEndpoint<T>(runtime, name, definition, handler, serializer, hasPages)
            : new CachedFetchEndpoint<T>(runtime, name, definition, handler, serializer, hasPages, caching);
        Map(endpoints, HttpMethods.Get, definition.Route, name.ToString(), endpoint.InvokeAsync)
            .WithMetadata(definition);
    }

    /// <summary>Maps the endpoint of an action hook.</summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="card">The card's name, for logs.</param>
    /// <param name="definition">The card's definition, which says the records that requests may be about.</param>
    /// <param name="label">The action's label, for logs.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route.</param>
    /// <param name="handler">Binds the parameters and calls the card's method.</param>
    /// <exception cref="InvalidOperationException">The app never calls <c>AddCrmCards</c>.</exception>
    public static void MapAction(
        IEndpointRouteBuilder endpoints,
        string card,
        CardDefinition definition,
        string label,
        string method,
        string route,
        Func<CardCall, ValueTask<CardActionResult>> handler)
    {
        var name = new EndpointName(card, label);
        Map(endpoints, method, route, name.ToString(), new ActionEndpoint(Runtime(endpoints), name, definition, handler).InvokeAsync);
    }

    /// <summary>Maps the endpoint of a card whose declaration has errors: it answers 500 and names them.</summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="card">The card's name, for logs.</param>
    /// <param name="route">The route.</param>
    /// <param name="diagnostics">The ids of the errors.</param>
    /// <exception cref="InvalidOperationException">The app never calls <c>AddCrmCards</c>.</exception>
    public static void MapBroken(IEndpointRouteBuilder endpoints, string card, string route, string diagnostics)
    {
        var runtime = Runtime(endpoints);
        Map(endpoints, HttpMethods.Get, route, $"{card} (broken)", context =>
        {
            runtime.Logger.CardBroken(card, diagnostics);
            return JsonAnswer.SendMessageAsync(context, StatusCodes.Status500InternalServerError, $"This card was declared with errors and was not generated: {diagnostics}.");
        });
    }

    /// <summary>Makes sure, when the app starts, that it has a service that a handler takes as a parameter.</summary>
    /// <param name="endpoints">Where the card is mapped.</param>
    /// <param name="handler">The card's name and the method's, for the message.</param>
    /// <param name="type">The service's type.</param>
    /// <param name="key">The key of a keyed service; <see langword="null"/> for others.</param>
    /// <exception cref="InvalidOperationException">The app has no such service.</exception>
    public static void RequireService(IEndpointRouteBuilder endpoints, string handler, Type type, object? key = null)
    {
        var isKnown = key is null
            ? endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(type)
            : endpoints.ServiceProvider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(type, key);
        if (isKnown is not false) return;
        var shown = key is null ? $"{type}" : $"{type} with the key '{key}'";
        throw new InvalidOperationException(
            $"The method {handler} takes a parameter of type {shown}, but the app has no such service. Register it with builder.Services, or take what HubSpot sends as parameters.");
    }

    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string method, string route, string name, RequestDelegate endpoint) =>
        endpoints.MapMethods(route, [method], endpoint).WithDisplayName(name);

    private static CardRuntime Runtime(IEndpointRouteBuilder endpoints) =>
        endpoints.ServiceProvider.GetService<CardRuntime>()
        ?? throw new InvalidOperationException(CardRuntime.Missing);
}
