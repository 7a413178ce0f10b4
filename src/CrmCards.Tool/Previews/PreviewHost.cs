using System.Net;
using CrmCards.Preview;
using CrmCards.Preview.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrmCards.Tool.Previews;

/// <summary>Serves the preview of a card on this machine, to callers on this machine.</summary>
internal static class PreviewHost
{
    internal static async Task RunAsync(PreviewedCard card, int port, CancellationToken cancellationToken)
    {
        // No settings of the current folder or the environment: they are another app's.
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        var app = builder.Build();
        await using (app.ConfigureAwait(false))
        {
            app.UseRouting();
            var options = new CardPreviewOptions();
            PreviewEndpoints.Map(app.MapGroup(options.Path), options, card, app.Services);
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            Console.WriteLine($"Preview the card at http://localhost:{new Uri(app.Urls.First()).Port}{options.Path}/ (stop with Ctrl+C)");
            await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Kestrel takes a free port for one address at a time, and localhost is two.</summary>
    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        if (port == 0) kestrel.Listen(IPAddress.Loopback, port);
        else kestrel.ListenLocalhost(port);
    }
}
