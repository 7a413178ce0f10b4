using CrmCards.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a health check of the cards.</summary>
public static class CrmCardsHealthCheckExtensions
{
    /// <summary>
    /// Checks that the options are sound: unhealthy where a changed configuration is not, degraded where requests are served unsigned for want of a secret.
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
