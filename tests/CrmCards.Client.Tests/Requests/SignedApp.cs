using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Client.Tests.Requests;

/// <summary>The signed card of this project in a real server, over sockets or in memory.</summary>
internal sealed class SignedApp : IAsyncDisposable
{
    internal const string Secret = "not so secret";
    internal const string PublicUrl = "https://cards.example.com";

    private readonly WebApplication _app;

    private SignedApp(WebApplication app, HttpClient client)
    {
        _app = app;
        Client = client;
    }

    internal HttpClient Client { get; }

    internal static async Task<SignedApp> StartAsync(bool inMemory)
    {
        var builder = WebApplication.CreateSlimBuilder();
        if (inMemory) builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddCrmCards(options =>
        {
            options.PublicUrl = new(PublicUrl);
            options.ClientSecret = Secret;
            options.AcceptedSignatures = SignatureVersions.V1 | SignatureVersions.V2 | SignatureVersions.V3;
        });
        var app = builder.Build();
        if (!inMemory) app.Urls.Add("http://127.0.0.1:0");
        app.MapCrmCards();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, inMemory ? app.GetTestClient() : new HttpClient { BaseAddress = new(app.Urls.Single()) });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
