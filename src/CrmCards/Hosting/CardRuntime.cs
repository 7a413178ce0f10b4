using CrmCards.Iframes;
using CrmCards.Requests;
using CrmCards.Signatures;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;

namespace CrmCards.Hosting;

/// <summary>What the endpoints of all cards share.</summary>
internal sealed class CardRuntime : IDisposable
{
    internal const string LogCategory = "CrmCards";

    private readonly IDisposable? _reload;

    public CardRuntime(IOptionsMonitor<CrmCardsOptions> options, IHostEnvironment environment, TimeProvider time, CardTelemetry telemetry, CardCache cache, ILoggerFactory loggers, IframeTokens? iframes = null)
    {
        Time = time;
        Telemetry = telemetry;
        Cache = cache;
        Iframes = iframes;
        Logger = loggers.CreateLogger(LogCategory);
        Settings = Read(options.CurrentValue);
        _reload = options.OnChange(changed => Settings = Read(changed));
        if (!options.CurrentValue.HasSecret) Logger.ServingUnsigned();

        CardSettings Read(CrmCardsOptions read) => new(read, new SignatureGate(read, environment.IsDevelopment(), time, Logger), time);
    }

    internal ILogger Logger { get; }

    internal CardTelemetry Telemetry { get; }

    internal CardCache Cache { get; }

    /// <summary>Null where no card has a signed iframe action.</summary>
    internal IframeTokens? Iframes { get; }

    internal TimeProvider Time { get; }

    /// <summary>The calls that are not under way.</summary>
    internal ObjectPool<CardCall> Calls { get; } = CardCallPool.Start();

    /// <summary>The settings in force; new ones take their place when the configuration is changed.</summary>
    internal CardSettings Settings { get; private set; }

    public void Dispose() => _reload?.Dispose();
}
