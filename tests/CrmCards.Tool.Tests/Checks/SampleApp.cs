using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>A sample on Kestrel, with a folder of its own.</summary>
internal sealed class SampleApp<T> : WebApplicationFactory<T> where T : class
{
    private readonly Folder _folder = new();

    internal SampleApp()
    {
        UseKestrel();
        StartServer();
    }

    internal Uri Url(string path) => new(ClientOptions.BaseAddress, path);

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseSetting("CrmCards:ClientSecret", ScriptEndpoint.Secret)
        .UseSetting("CrmCards:PublicUrl", "https://cards.example.com")
        .UseSetting("Logging:Console:LogLevel:Default", "None")
        .UseSetting("Tickets:Database", Path.Combine(_folder.Path, "tickets.db"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Dispose();
    }
}
