namespace CrmCards.Tool.Tests.Checks;

/// <summary>The endpoint on Express, for the tests of a class.</summary>
public sealed class ExpressEndpoint : IAsyncLifetime
{
    private ScriptEndpoint? _endpoint;

    internal ScriptEndpoint Endpoint => _endpoint!;

    public async ValueTask InitializeAsync() => _endpoint = await ScriptEndpoint.StartAsync("node", "endpoint.mjs");

    public async ValueTask DisposeAsync()
    {
        if (_endpoint is not null) await _endpoint.DisposeAsync();
    }
}
