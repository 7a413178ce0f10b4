using CrmCards.Signatures;
using CrmCards.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CrmCards.Hosting;

/// <summary>Holds the settings in force, and takes new ones when the configuration changes.</summary>
internal sealed class SettingsSource : IDisposable
{
    private readonly IOptionsFactory<CrmCardsOptions> _options;
    private readonly IHostEnvironment _environment;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IDisposable[] _reloads;

    public SettingsSource(
        IOptionsFactory<CrmCardsOptions> options,
        IEnumerable<IOptionsChangeTokenSource<CrmCardsOptions>> changes,
        IHostEnvironment environment,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        _options = options;
        _environment = environment;
        _time = time;
        _logger = loggers.CreateLogger(Log.Category);
        Current = Read();
        Warn(Current.Options);
        _reloads = [.. changes.Select(source => ChangeToken.OnChange(source.GetChangeToken, Reload))];
    }

    /// <summary>A snapshot: a request takes one, and stays with it.</summary>
    internal CardSettings Current { get; private set; }

    public void Dispose()
    {
        foreach (var reload in _reloads) reload.Dispose();
    }

    private CardSettings Read()
    {
        var options = _options.Create(Options.DefaultName);
        return new(options, new SignatureGate(options, _environment.IsDevelopment(), _time, _logger), _time);
    }

    /// <remarks>Not the monitor's: it is silent where the changed options are wrong.</remarks>
    private void Reload()
    {
        try
        {
            var before = Current.Options;
            Current = Read();
            if (before.HasSecret != Current.Options.HasSecret || before.AcceptedSignatures != Current.Options.AcceptedSignatures) Warn(Current.Options);
        }
#pragma warning disable CA1031 // Validation, the binder and the app's own delegates each throw what they like, and none of it may end the app.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _logger.ChangeRefused(e.Message);
        }
    }

    private void Warn(CrmCardsOptions options)
    {
        if (!options.HasSecret) _logger.ServingUnsigned();
        foreach (var version in SignatureVersion.In(options.AcceptedSignatures).Where(version => version.Weakness is not null))
            _logger.AcceptingOldSignatures(version.Name, version.Weakness!);
    }
}
