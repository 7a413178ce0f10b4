using CrmCards.Iframes;
using CrmCards.Requests;
using CrmCards.Signatures;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CrmCards.Hosting;

/// <summary>What the endpoints of all cards share.</summary>
internal sealed class CardRuntime : IDisposable
{
    internal const string LogCategory = "CrmCards";

    private readonly IDisposable[] _reloads;

    public CardRuntime(
        IOptionsFactory<CrmCardsOptions> options,
        IEnumerable<IOptionsChangeTokenSource<CrmCardsOptions>> changes,
        IHostEnvironment environment,
        TimeProvider time,
        CardTelemetry telemetry,
        CardCache cache,
        ILoggerFactory loggers,
        IframeTokens? iframes = null)
    {
        Time = time;
        Telemetry = telemetry;
        Cache = cache;
        Iframes = iframes;
        Logger = loggers.CreateLogger(LogCategory);
        Settings = Read();
        _reloads = [.. changes.Select(source => ChangeToken.OnChange(source.GetChangeToken, Reload))];
        if (!Settings.Options.HasSecret) Logger.ServingUnsigned();

        CardSettings Read()
        {
            var read = options.Create(Options.DefaultName);
            return new(read, new SignatureGate(read, environment.IsDevelopment(), time, Logger), time);
        }

        // Not the monitor's: it is silent where the changed options are wrong.
        void Reload()
        {
            try
            {
                Settings = Read();
            }
            catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
            {
                // The binder throws the latter for a value that it cannot read.
                Logger.ChangeRefused(e.Message);
            }
        }
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

    public void Dispose()
    {
        foreach (var reload in _reloads) reload.Dispose();
    }
}
