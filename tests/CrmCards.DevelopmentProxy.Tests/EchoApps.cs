namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>The echo app with a public URL and without one, each started when the first test asks for it.</summary>
public sealed class EchoApps : IAsyncDisposable
{
    private readonly Lazy<Task<EchoApp>> _with = new(() => EchoApp.StartAsync(DevelopmentProxy.PublicOrigin));
    private readonly Lazy<Task<EchoApp>> _without = new(() => EchoApp.StartAsync());

    internal Task<EchoApp> GetAsync(bool hasPublicUrl) => (hasPublicUrl ? _with : _without).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var app in (Lazy<Task<EchoApp>>[])[_with, _without])
        {
            if (app is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await app.Value).DisposeAsync();
        }
    }
}
