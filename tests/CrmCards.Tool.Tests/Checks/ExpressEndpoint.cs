using Xunit.Sdk;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>The endpoint on Express, for the tests of a class.</summary>
public sealed class ExpressEndpoint : IAsyncLifetime
{
    private ScriptEndpoint? _endpoint;
    private SkipException? _missing;

    /// <summary>The endpoint; skips the test that asks for it where it cannot be had. The fixture itself would fail all tests of the class.</summary>
    internal ScriptEndpoint Endpoint => _missing is null ? _endpoint! : throw _missing;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _endpoint = await ScriptEndpoint.StartAsync("node", "endpoint.mjs");
        }
        catch (SkipException missing)
        {
            _missing = missing;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_endpoint is not null) await _endpoint.DisposeAsync();
    }
}
