using System.Net;
using CrmCards.Preview.Exchanges;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrmCards.Preview.Hosting;

/// <summary>The app that hosts the preview.</summary>
internal sealed class OwnApp(IServiceProvider services) : IPreviewedApp
{
    private readonly EndpointDataSource _endpoints = services.GetRequiredService<EndpointDataSource>();
    private readonly IOptionsMonitor<CrmCardsOptions> _options = services.GetRequiredService<IOptionsMonitor<CrmCardsOptions>>();

    public IEnumerable<CardDefinition> Cards =>
        _endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<CardDefinition>()).OfType<CardDefinition>();

    public Uri? PublicUrl => _options.CurrentValue.PublicUrl;

    /// <summary>The address that this very request came in at.</summary>
    public Uri? Address(HttpContext context)
    {
        if (context.Connection is not { LocalIpAddress: { } address, LocalPort: > 0 and var port }) return null;
        var host = IPAddress.IsLoopback(address) ? "localhost" : new UriBuilder { Host = address.ToString() }.Host;
        return new($"{context.Request.Scheme}://{host}:{port}{context.Request.PathBase.ToUriComponent()}");
    }

    public string? Secret(long appId)
    {
        var options = _options.CurrentValue;
        if (options.AppClientSecrets.TryGetValue(Numbers.Text(appId), out var secrets) && secrets.Length > 0) return secrets[0];
        return string.IsNullOrEmpty(options.ClientSecret) ? options.ClientSecrets.FirstOrDefault() : options.ClientSecret;
    }
}
