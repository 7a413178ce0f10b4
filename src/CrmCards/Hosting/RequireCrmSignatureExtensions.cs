using CrmCards;
using CrmCards.Hosting;
using CrmCards.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Lets only HubSpot call an endpoint.</summary>
public static class RequireCrmSignatureExtensions
{
    /// <summary>
    /// Checks the signature of HubSpot's requests to an endpoint that is not a card's, such as a webhook, a settings page's data or a custom workflow
    /// action, in the same way as for cards: with the same secrets and public URL. A request that is not signed gets 401. The body is read for that, at most
    /// <see cref="CrmCardsOptions.MaxRequestBodySize"/> bytes of it, and the endpoint reads it again from its beginning. It must be empty, a JSON
    /// object or array, or a form with the parameters of a card.
    /// </summary>
    /// <param name="builder">The endpoint, or a group of them: of minimal APIs, controllers or pages.</param>
    /// <param name="accepted">
    /// The versions of signature that the endpoint accepts in place of <see cref="CrmCardsOptions.AcceptedSignatures"/>: HubSpot signs workflow
    /// actions with v2, and webhooks with v1 and v3. v1 and v2 carry no time, so anyone who has seen a request can send it again; a warning in the
    /// log says so when the endpoints are built.
    /// </param>
    /// <typeparam name="TBuilder">The type of <paramref name="builder"/>.</typeparam>
    /// <returns>The same endpoint or group.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="accepted"/> names no version.</exception>
    /// <exception cref="InvalidOperationException">
    /// Thrown when the endpoints are built: one has no handler to guard, or the app never calls <c>AddCrmCards</c>.
    /// </exception>
    public static TBuilder RequireCrmSignature<TBuilder>(this TBuilder builder, SignatureVersions? accepted = null) where TBuilder : IEndpointConventionBuilder
    {
        if (accepted is { } versions && !SignatureVersion.In(versions).Any())
            throw new ArgumentOutOfRangeException(nameof(accepted), accepted, "No version is accepted, so every request would be refused. Name at least one.");
        builder.Add(endpoint =>
        {
            var handler = endpoint.RequestDelegate
                ?? throw new InvalidOperationException($"The endpoint '{endpoint.DisplayName}' has no handler that RequireCrmSignature can guard.");
            var runtime = endpoint.ApplicationServices.GetService<CardRuntime>()
                ?? throw new InvalidOperationException(CardRuntime.Missing);
            var name = EndpointName.Of(endpoint.DisplayName ?? "An endpoint");
            foreach (var weak in SignatureVersion.In(accepted ?? SignatureVersions.None).Where(version => version.Weakness is not null))
                runtime.Logger.EndpointAcceptingOldSignatures(name, weak.Name, weak.Weakness!);
            endpoint.RequestDelegate = new SignedEndpoint(runtime, name, accepted, handler).InvokeAsync;
        });
        return builder;
    }
}
