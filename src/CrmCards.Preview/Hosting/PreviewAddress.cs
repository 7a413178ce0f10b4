using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Hosting;

/// <summary>Where the app listens.</summary>
internal static class PreviewAddress
{
    /// <summary>Logs the address of the preview as soon as the app listens.</summary>
    internal static void Announce(IServiceProvider services, string path, ILogger logger) =>
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() =>
        {
            var addresses = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses;
            foreach (var address in addresses ?? []) logger.PreviewReady(Reachable(address) + path);
        });

    /// <summary>An address that listens everywhere is reached at localhost.</summary>
    private static string Reachable(string address)
    {
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return $"{binding.Scheme}://{host}:{binding.Port}{binding.PathBase}";
    }
}
