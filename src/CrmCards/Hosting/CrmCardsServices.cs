using System.ComponentModel;
using CrmCards.Caching;
using CrmCards.Hosting;
using CrmCards.Iframes;
using CrmCards.Replays;
using CrmCards.Settings;
using CrmCards.Telemetry;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CrmCards.CompilerServices;

/// <summary>Registers what every card needs. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CrmCardsServices
{
    /// <summary>Registers the runtime, with options bound from the configuration's section <see cref="CrmCardsOptions.SectionName"/>.</summary>
    /// <param name="services">The app's services.</param>
    public static void Add(IServiceCollection services) =>
        AddRuntime(services).BindConfiguration(CrmCardsOptions.SectionName).Configure(static options => options.Section = CrmCardsOptions.SectionName);

    /// <summary>Registers the runtime, with options bound from configuration.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">The section with the keys of <see cref="CrmCardsOptions"/>.</param>
    public static void Add(IServiceCollection services, IConfiguration configuration) =>
        AddRuntime(services).Bind(configuration).Configure(options => options.Section = (configuration as IConfigurationSection)?.Path ?? "");

    /// <summary>Registers the runtime, with options set in code.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options.</param>
    public static void Add(IServiceCollection services, Action<CrmCardsOptions> configure) =>
        AddRuntime(services).Configure(configure);

    /// <summary>Registers what a card needs.</summary>
    /// <param name="services">The app's services.</param>
    /// <typeparam name="TCard">The card.</typeparam>
    public static void AddCard<TCard>(IServiceCollection services) where TCard : ICrmCard => TCard.AddTo(services);

    /// <summary>Registers what signed iframe actions need: Data Protection loads its keys when the app starts, which other apps are spared.</summary>
    /// <param name="services">The app's services.</param>
    public static void AddSignedPages(IServiceCollection services)
    {
        services.AddDataProtection();
        services.TryAddSingleton<IframeTokens>();
    }

    private static OptionsBuilder<CrmCardsOptions> AddRuntime(IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<CardTelemetry>();
        services.TryAddSingleton<SettingsSource>();
        services.TryAddSingleton<CardRuntime>();
        services.TryAddSingleton(static provider => new CachePatience(provider.GetRequiredService<TimeProvider>(), Logger(provider)));
        services.TryAddSingleton(static provider => new CardCache(provider.GetService<HybridCache>(), SharedCache(provider), provider.GetRequiredService<CachePatience>()));
        services.TryAddSingleton(static provider =>
        {
            var (time, shared) = (provider.GetRequiredService<TimeProvider>(), SharedCache(provider));
            var answers = shared is null ? null : new SharedAnswers(shared, provider.GetRequiredService<CachePatience>(), time);
            return new SignedActions(answers, time, Logger(provider));
        });
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CrmCardsOptions>, CrmCardsOptionsValidator>());
        return services.AddOptions<CrmCardsOptions>().ValidateOnStart();
    }

    private static ILogger Logger(IServiceProvider provider) => provider.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category);

    /// <summary>The cache that the app's machines share; null if there is none but this process's memory, which has the same interface.</summary>
    private static IDistributedCache? SharedCache(IServiceProvider provider) =>
        provider.GetService<IDistributedCache>() is { } cache and not MemoryDistributedCache ? cache : null;
}
