using System.Net;
using CrmCards.Tests.Hosting;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Caching;

/// <summary>A shared cache that is silent, late or broken.</summary>
public sealed class UnreliableCacheTests : IAsyncDisposable
{
    private const string Query = "?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY";
    private const string Shared = SharedCard.Route + Query;
    private const int CallerGone = 2;
    private const int Silent = 13;
    private const int Failed = 30;

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly ScriptedCache _cache = new();
    private readonly Halt _halt = new();
    private TestApp _app = null!;

    private int Fetches => _app.Services.GetRequiredService<CachedSource>().Fetches;

    private IEnumerable<int> Logged => _app.Log.OfCards.Select(entry => entry.Id.Id);

    public async ValueTask DisposeAsync()
    {
        _halt.Release();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(ScriptedCache.Version)]
    [InlineData(ScriptedCache.Response)]
    public async Task A_read_that_does_not_end_is_passed_over_after_half_a_second_and_fetches_nothing_however_late_it_ends(string key)
    {
        await StartAsync();
        _cache.Reading = _halt.For(key);

        var asking = _app.GetAsync(Shared);
        await _halt.ReachedAsync();
        _time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.Equal(0, Fetches);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("Fetch 1", (await asking.InTimeAsync()).Title);
        Assert.Equal([Silent], Logged);
        _halt.Release();
        Assert.Equal("Fetch 2", (await _app.GetAsync(Shared)).Title);
        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task A_cache_that_blocks_its_caller_is_passed_over_too()
    {
        await StartAsync();
        _cache.Reading = _ =>
        {
#pragma warning disable xUnit1031 // It blocks, as some caches do.
            _halt.StopAsync().Wait(TestContext.Current.CancellationToken);
#pragma warning restore xUnit1031
            return Task.CompletedTask;
        };

        Assert.Equal("Fetch 1", (await AfterHalfASecondAsync(_app.GetAsync(Shared))).Title);
    }

    [Fact]
    public async Task The_half_second_is_for_the_version_and_the_response_together()
    {
        await StartAsync();
        var version = new Halt();
        _cache.Reading = key => key.StartsWith(ScriptedCache.Version, StringComparison.Ordinal) ? version.StopAsync() : _halt.StopAsync();

        var asking = _app.GetAsync(Shared);
        await version.ReachedAsync();
        _time.Advance(TimeSpan.FromMilliseconds(300));
        version.Release();
        await _halt.ReachedAsync();
        _time.Advance(TimeSpan.FromMilliseconds(199));
        Assert.Equal(0, Fetches);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("Fetch 1", (await asking.InTimeAsync()).Title);
    }

    [Fact]
    public async Task Each_request_that_waits_for_a_silent_cache_runs_its_handler_once()
    {
        await StartAsync();
        _cache.Reading = _halt.For(ScriptedCache.Version);

        var asking = Enumerable.Range(0, 4).Select(_ => _app.GetAsync(Shared)).ToArray();
        await Waits.UntilAsync(() => Task.FromResult(_halt.Calls == 4));
        _time.Advance(TimeSpan.FromMilliseconds(500));

        var answers = await Task.WhenAll(asking).InTimeAsync();
        Assert.Equal(["Fetch 1", "Fetch 2", "Fetch 3", "Fetch 4"], answers.Select(answer => answer.Title).Order(StringComparer.Ordinal));
        _halt.Release();
        Assert.Equal("Fetch 5", (await _app.GetAsync(Shared)).Title);
        Assert.Equal([Silent], Logged);
    }

    [Fact]
    public async Task A_silent_cache_is_not_waited_for_again_until_it_answers()
    {
        await StartAsync();
        _cache.Reading = _halt.For(ScriptedCache.Version);
        await AfterHalfASecondAsync(_app.GetAsync(Shared));

        Assert.Equal("Fetch 2", (await _app.GetAsync(Shared).InTimeAsync()).Title);
        Assert.Equal(1, _halt.Calls);

        _halt.Release();
        await Waits.UntilAsync(IsCachedAsync);
    }

    [Fact]
    public async Task A_silent_cache_is_asked_again_after_five_seconds()
    {
        await StartAsync();
        _cache.Reading = _halt.For(ScriptedCache.Version);
        await AfterHalfASecondAsync(_app.GetAsync(Shared));
        _cache.Reading = _ => Task.CompletedTask;

        _time.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.False(await IsCachedAsync());
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await IsCachedAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cache_that_fails_is_passed_over_and_nothing_is_kept(bool reading)
    {
        await StartAsync();
        Func<string, Task> fail = _ => throw new InvalidOperationException("Broken");
        if (reading)
            _cache.Reading = fail;
        else
            _cache.Writing = fail;
        var kept = Kept;

        Assert.Equal("Fetch 1", (await _app.GetAsync(Shared)).Title);
        Assert.Equal("Fetch 2", (await _app.GetAsync(Shared)).Title);
        Assert.Equal(kept, Kept);
        Assert.Equal([Failed], Logged);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Fetch 3", (await _app.GetAsync(Shared)).Title);
        Assert.Equal([Failed, Failed], Logged);
    }

    [Fact]
    public async Task A_cache_that_cancels_its_calls_has_failed()
    {
        await StartAsync();
        _cache.Reading = _ => throw new TaskCanceledException();

        Assert.Equal("Fetch 1", (await _app.GetAsync(Shared)).Title);
        Assert.Equal([Failed], Logged);
    }

    [Fact]
    public async Task A_handler_that_runs_is_waited_for_though_the_half_second_passes()
    {
        await StartAsync();
        _app.Services.GetRequiredService<CachedSource>().Title = async (fetch, _) =>
        {
            await _halt.StopAsync();
            return $"Fetch {fetch}";
        };

        var asking = _app.GetAsync(Shared);
        await _halt.ReachedAsync();
        _time.Advance(TimeSpan.FromSeconds(4));
        _halt.Release();

        Assert.Equal("Fetch 1", (await asking.InTimeAsync()).Title);
        Assert.Equal("Fetch 1", (await _app.GetAsync(Shared)).Title);
        Assert.Empty(Logged);
    }

    [Fact]
    public async Task An_answer_does_not_wait_until_it_is_kept()
    {
        await StartAsync();
        _cache.Writing = _halt.For(ScriptedCache.Response);

        Assert.Equal("Fetch 1", (await _app.GetAsync(Shared).InTimeAsync()).Title);
        await _halt.ReachedAsync();
        Assert.Equal("Fetch 1", (await _app.GetAsync(Shared).InTimeAsync()).Title);
    }

    [Fact]
    public async Task A_caller_that_leaves_while_the_cache_is_silent_has_nothing_fetched()
    {
        await StartAsync();
        _cache.Reading = _halt.For(ScriptedCache.Version);
        using var leaving = new CancellationTokenSource();

        var asking = _app.Client.GetAsync(_app.Uri(Shared), leaving.Token);
        await _halt.ReachedAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);

        await _app.Log.FirstAsync(CallerGone).InTimeAsync();
        Assert.Equal(0, Fetches);
        Assert.Equal([CallerGone], Logged);
    }

    [Fact]
    public async Task An_invalidation_waits_half_a_second_for_a_silent_cache_and_counts_when_it_lands()
    {
        await StartAsync();
        await _app.GetAsync(Shared);
        var before = _cache.Single(ScriptedCache.Version);
        _cache.Writing = _halt.For(ScriptedCache.Version);

        var invalidating = InvalidateAsync();
        await _halt.ReachedAsync();
        Assert.False(invalidating.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await invalidating.InTimeAsync();
        Assert.Equal([Silent], Logged);
        await InvalidateAsync().InTimeAsync();

        _halt.Release();
        await Waits.UntilAsync(() => Task.FromResult(!before.SequenceEqual(_cache.Single(ScriptedCache.Version))));
    }

    [Fact]
    public async Task An_invalidation_that_a_silent_cache_is_not_waited_for_is_written_all_the_same()
    {
        await StartAsync();
        await _app.GetAsync(Shared);
        var before = _cache.Single(ScriptedCache.Version);
        _cache.Reading = _halt.For(ScriptedCache.Version);
        await AfterHalfASecondAsync(_app.GetAsync(Shared));

        await InvalidateAsync().InTimeAsync();

        await Waits.UntilAsync(() => Task.FromResult(!before.SequenceEqual(_cache.Single(ScriptedCache.Version))));
    }

    [Fact]
    public async Task An_invalidation_that_fails_is_logged_and_not_thrown()
    {
        await StartAsync();
        _cache.Writing = _ => throw new InvalidOperationException("Broken");

        await InvalidateAsync();

        Assert.Equal([Failed], Logged);
    }

    [Fact]
    public async Task A_caller_can_end_its_wait_for_an_invalidation()
    {
        await StartAsync();
        _cache.Writing = _halt.For(ScriptedCache.Version);
        using var leaving = new CancellationTokenSource();

        var invalidating = InvalidateAsync(leaving.Token);
        await _halt.ReachedAsync();
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invalidating.InTimeAsync());
    }

    [Fact]
    public async Task A_timeout_of_the_handlers_own_is_a_failure()
    {
        await StartAsync();
        _app.Services.GetRequiredService<CachedSource>().Title = async (_, _) =>
        {
            await _halt.StopAsync();
            throw new TimeoutException("The handler's own");
        };

        var asking = _app.GetAsync(Shared);
        await _halt.ReachedAsync();
        _halt.Release();

        Assert.Equal(HttpStatusCode.InternalServerError, (await asking.InTimeAsync()).Status);
    }

    [Fact]
    public async Task A_handler_that_blocks_its_thread_does_not_keep_those_who_joined()
    {
        await StartAsync();
        _app.Services.GetRequiredService<CachedSource>().Title = (fetch, _) =>
        {
#pragma warning disable xUnit1031 // It blocks, as it should not.
            _halt.StopAsync().Wait(TestContext.Current.CancellationToken);
#pragma warning restore xUnit1031
            return Task.FromResult($"Fetch {fetch}");
        };

        var asking = _app.GetAsync(Shared);
        await _halt.ReachedAsync();
        await Waits.UntilAsync(() =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            return Task.FromResult(asking.IsCompleted);
        });

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await asking).Status);
        Assert.Equal(1, Fetches);
    }

    private int Kept => ((MemoryCache)_app.Services.GetRequiredService<IMemoryCache>()).Count;

    private async Task StartAsync() => _app = await TestApp.StartAsync(time: _time, services: services => services.AddSingleton<IDistributedCache>(_cache));

    private async Task<Answer> AfterHalfASecondAsync(Task<Answer> asking)
    {
        await _halt.ReachedAsync();
        _time.Advance(TimeSpan.FromMilliseconds(500));
        return await asking.InTimeAsync();
    }

    private async Task<bool> IsCachedAsync() => (await _app.GetAsync(Shared).InTimeAsync()).Title == (await _app.GetAsync(Shared).InTimeAsync()).Title;

    private Task InvalidateAsync(CancellationToken? cancellationToken = null) =>
        _app.Services.GetRequiredService<CardCache>().InvalidateAsync(2, CrmObjectType.Company, 3, cancellationToken ?? TestContext.Current.CancellationToken).AsTask();
}
