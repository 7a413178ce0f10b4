using CrmCards.Tests.Hosting;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Caching;

/// <summary>For how long a response is kept: by cards with <c>CacheSeconds = 60</c>.</summary>
public class CacheLifetimeTests
{
    private const string Query = "?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Theory]
    [InlineData(SharedCard.Route, "01:00:00", 60)]
    [InlineData(EditableCard.Route, "01:00:00", 60)]
    [InlineData(EditableCard.Route, "00:01:00", 30)]
    public async Task A_response_is_kept_for_its_seconds_and_for_half_the_lifetime_of_its_tokens_at_most(string route, string tokenLifetime, int seconds)
    {
        await using var app = await StartAsync(tokenLifetime);
        await app.GetAsync(route + Query);

        _time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal("Fetch 1", (await app.GetAsync(route + Query)).Title);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Fetch 2", (await app.GetAsync(route + Query)).Title);
    }

    [Theory]
    [InlineData("01:00:00", 60)]
    [InlineData("00:01:00", 30)]
    public async Task The_machines_share_a_response_for_as_long_and_the_records_version_for_a_day(string tokenLifetime, int seconds)
    {
        var cache = new ScriptedCache();
        await using var app = await StartAsync(tokenLifetime, services => services.AddSingleton<IDistributedCache>(cache));

        await app.GetAsync(EditableCard.Route + Query);
        await Waits.UntilAsync(() => Task.FromResult(cache.Lifetimes.Count == 2));

        Assert.Equal(TimeSpan.FromSeconds(seconds), cache.Lifetimes.Single(entry => entry.Key.StartsWith(ScriptedCache.Response, StringComparison.Ordinal)).Value);
        Assert.Equal(TimeSpan.FromDays(1), cache.Lifetimes.Single(entry => entry.Key.StartsWith(ScriptedCache.Version, StringComparison.Ordinal)).Value);
    }

    private Task<TestApp> StartAsync(string tokenLifetime, Action<IServiceCollection>? services = null) => TestApp.StartAsync(
        time: _time,
        settings: new Dictionary<string, string?> { ["CrmCards:IframeTokenLifetime"] = tokenLifetime },
        services: collection =>
        {
            collection.Configure<MemoryCacheOptions>(options => options.Clock = new Clock(_time));
            services?.Invoke(collection);
        });

    /// <summary>The memory of a process does not take the app's <see cref="TimeProvider"/>.</summary>
    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
