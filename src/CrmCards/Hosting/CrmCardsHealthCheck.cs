using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CrmCards.Hosting;

/// <summary>Says whether the options are valid: a changed configuration may have made them invalid since the start.</summary>
internal sealed class CrmCardsHealthCheck(IOptionsMonitor<CrmCardsOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return Task.FromResult(options.CurrentValue.HasSecret
                ? HealthCheckResult.Healthy("Requests are checked for HubSpot's signature.")
                : HealthCheckResult.Degraded("No client secret is configured: only callers on this machine are served, without a signature."));
        }
#pragma warning disable CA1031 // The binder throws for a value that it cannot read, and code of the app's own may set options too.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var reason = e is OptionsValidationException invalid ? string.Join(' ', invalid.Failures) : e.Message;
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, reason));
        }
    }
}
