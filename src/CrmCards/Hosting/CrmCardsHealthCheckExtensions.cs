using CrmCards.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a health check of the cards.</summary>
public static class CrmCardsHealthCheckExtensions
{
    /// <summary>
    /// Checks the options: unhealthy if a changed configuration is not valid, degraded if requests are served without a signature because no secret is configured.
    /// </summary>
    /// <param name="checks">The app's health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <returns>The app's health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="checks"/> is null.</exception>
    public static IHealthChecksBuilder AddCrmCards(this IHealthChecksBuilder checks, string name = "crmcards")
    {
        ArgumentNullException.ThrowIfNull(checks);
        return checks.AddCheck<CrmCardsHealthCheck>(name);
    }
}
