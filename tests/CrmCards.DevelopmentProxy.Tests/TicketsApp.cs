using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Tickets;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>The Tickets sample on Kestrel, with a database file of its own.</summary>
internal sealed class TicketsApp : WebApplicationFactory<TicketCard>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-proxy-");
    private readonly string? _publicUrl;
    private readonly string _environment;

    internal TicketsApp(string? publicUrl, string environment = "Development")
    {
        (_publicUrl, _environment) = (publicUrl, environment);
        UseKestrel();
        StartServer();
    }

    /// <summary>The app's own address.</summary>
    internal string Local => $"http://localhost:{ClientOptions.BaseAddress.Port}";

    internal TicketStore Store => Services.GetRequiredService<TicketStore>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment(_environment)
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("CrmCards:ClientSecret", DevelopmentProxy.Secret)
            .UseSetting("Logging:Console:LogLevel:Default", "None")
            .UseSetting("Tickets:Database", Path.Combine(_folder.FullName, "tickets.db"));
        if (_publicUrl is not null) builder.UseSetting("CrmCards:PublicUrl", _publicUrl);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_folder.Exists) _folder.Delete(recursive: true);
    }
}
