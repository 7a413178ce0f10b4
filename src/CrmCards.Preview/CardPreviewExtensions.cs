using CrmCards.Preview;
using CrmCards.Preview.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the preview of the app's cards.</summary>
public static class CardPreviewExtensions
{
    internal const string LogCategory = "CrmCards.Preview";

    /// <summary>
    /// Maps a page that shows the app's cards as HubSpot does. The page calls the app's own endpoints, with requests signed with the app's own secret. Its
    /// address is logged when the app has started. The page exists only in the Development environment, unless the options say otherwise. It
    /// serves authenticated callers; in Development, also callers on this machine.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The preview's endpoints, for example to require authorization.</returns>
    /// <exception cref="ArgumentException">The path is not valid. A valid path is <c>/crmcards</c>.</exception>
    public static IEndpointConventionBuilder MapCrmCardPreview(this IEndpointRouteBuilder endpoints, Action<CardPreviewOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var options = new CardPreviewOptions();
        configure?.Invoke(options);
        if (options.Path is not ['/', _, ..] || options.Path.EndsWith('/') || options.Path.Contains('{', StringComparison.Ordinal))
            throw new ArgumentException($"The preview's path '{options.Path}' must start with a slash and not end with one, and must not be only a slash. Use a path such as '/crmcards'.", nameof(configure));

        var services = endpoints.ServiceProvider;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory);
        var group = endpoints.MapGroup(options.Path);
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment() && !options.AllowOutsideDevelopment)
        {
            logger.PreviewLeftOut(options.Path);
            return group;
        }

        PreviewEndpoints.Map(group, options, new OwnApp(services), services);
        PreviewAddress.Announce(services, options.Path, logger);
        return group;
    }
}
