using CrmCards;
using CrmCards.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers single cards, such as those of a class library. <c>AddCrmCards</c> registers all that the calling assembly declares.</summary>
public static class CrmCardServiceCollectionExtensions
{
    /// <summary>Registers a card, with options bound from the configuration's section <see cref="CrmCardsOptions.SectionName"/>.</summary>
    /// <param name="services">The app's services.</param>
    /// <typeparam name="TCard">The card.</typeparam>
    /// <returns>The app's services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddCrmCard<TCard>(this IServiceCollection services) where TCard : ICrmCard
    {
        ArgumentNullException.ThrowIfNull(services);
        CrmCardsServices.Add(services);
        CrmCardsServices.AddCard<TCard>(services);
        return services;
    }

    /// <summary>Registers a card, with options bound from configuration.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">The section with the keys of <see cref="CrmCardsOptions"/>.</param>
    /// <typeparam name="TCard">The card.</typeparam>
    /// <returns>The app's services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddCrmCard<TCard>(this IServiceCollection services, IConfiguration configuration) where TCard : ICrmCard
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        CrmCardsServices.Add(services, configuration);
        CrmCardsServices.AddCard<TCard>(services);
        return services;
    }

    /// <summary>Registers a card, with options set in code.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <typeparam name="TCard">The card.</typeparam>
    /// <returns>The app's services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddCrmCard<TCard>(this IServiceCollection services, Action<CrmCardsOptions> configure) where TCard : ICrmCard
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        CrmCardsServices.Add(services, configure);
        CrmCardsServices.AddCard<TCard>(services);
        return services;
    }
}
