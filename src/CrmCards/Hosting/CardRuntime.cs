using CrmCards.Iframes;
using CrmCards.Replays;
using CrmCards.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.ObjectPool;

namespace CrmCards.Hosting;

/// <summary>The services that the endpoints of all cards share.</summary>
internal sealed class CardRuntime(
    SettingsSource settings,
    TimeProvider time,
    CardTelemetry telemetry,
    CardCache cache,
    SignedActions signedActions,
    ILoggerFactory loggers,
    IframeTokens? iframes = null)
{
    /// <summary>The message if the app has none.</summary>
    internal const string Missing = "The cards' services are missing. Call builder.Services.AddCrmCards() before the app is built.";

    internal ILogger Logger { get; } = loggers.CreateLogger(Log.Category);

    internal CardTelemetry Telemetry { get; } = telemetry;

    internal CardCache Cache { get; } = cache;

    /// <summary>The answers of actions whose signatures may come again.</summary>
    internal SignedActions SignedActions { get; } = signedActions;

    /// <summary>Null where no card has a signed iframe action.</summary>
    internal IframeTokens? Iframes { get; } = iframes;

    internal TimeProvider Time { get; } = time;

    /// <summary>The exchanges that are not under way.</summary>
    internal ObjectPool<CardExchange> Exchanges { get; } = CardExchange.Pool.Start();

    /// <summary>Logs and counts a request that does not keep the contract.</summary>
    internal void Refused(EndpointName name, int statusCode, string reason)
    {
        Logger.RequestRefused(name, statusCode, reason);
        Telemetry.Refused(name, CardTelemetry.Invalid);
    }

    /// <summary>The settings in force: take them once for a request.</summary>
    internal CardSettings Settings => settings.Current;
}
