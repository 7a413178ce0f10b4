using System.Globalization;
using System.Net;
using CrmCards.Tests.Caching;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Signatures;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Replays;

/// <summary>One signed action that comes to two machines.</summary>
public class SharedReplayTests
{
    private const string Change = "/cached/1/change?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY";
    private const int Silent = 13;

    [Fact]
    public async Task An_action_that_ran_on_one_machine_is_answered_by_the_other()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await Machine.StartAsync("One", redis);
        await using var other = await Machine.StartAsync("Other", redis);
        var click = new Click();

        Assert.Equal("One 1", (await one.SendAsync(click)).Message);
        Assert.Equal("One 1", (await other.SendAsync(click)).Message);
        Assert.Equal("One 1", (await other.SendAsync(click)).Message);
        Assert.Equal(0, other.Runs);

        Assert.Equal("Other 1", (await other.SendAsync(new Click())).Message);
    }

    [Fact]
    public async Task With_a_redis_that_hangs_each_machine_runs_it_once()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await Machine.StartAsync("One", redis);
        await using var other = await Machine.StartAsync("Other", redis);
        var click = new Click();
        redis.Freeze();

        Assert.Equal("One 1", (await one.SendAsync(click).InTimeAsync()).Message);
        Assert.Equal("One 1", (await one.SendAsync(click).InTimeAsync()).Message);
        Assert.Equal("Other 1", (await other.SendAsync(click).InTimeAsync()).Message);
        Assert.Equal("Other 1", (await other.SendAsync(click).InTimeAsync()).Message);
        Assert.Equal((1, 1), (one.Runs, other.Runs));
        redis.Thaw();
    }

    [Fact]
    public async Task An_action_waits_half_a_second_in_all_for_a_cache_that_hangs()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var (cache, halt) = (new ScriptedCache(), new Halt());
        cache.Reading = cache.Writing = _ => halt.StopAsync();
        await using var machine = await Machine.StartAsync("One", services => services.AddSingleton<IDistributedCache>(cache), time);
        var click = new Click();

        var answering = machine.SendAsync(click);
        await halt.ReachedAsync();
        Assert.Equal(0, machine.Runs);
        time.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Equal("One 1", (await answering.InTimeAsync()).Message);
        Assert.Equal("One 1", (await machine.SendAsync(click).InTimeAsync()).Message);
        await machine.App.Log.FirstAsync(Silent).InTimeAsync();
        halt.Release();
    }

    [Fact]
    public async Task An_answer_that_a_silent_cache_takes_late_is_given_by_the_other_machine()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var (cache, halt) = (new ScriptedCache(), new Halt());
        cache.Writing = halt.For(ScriptedCache.Action);
        await using var one = await Machine.StartAsync("One", services => services.AddSingleton<IDistributedCache>(cache), time);
        await using var other = await Machine.StartAsync("Other", services => services.AddSingleton<IDistributedCache>(cache), time);
        var click = new Click();

        var answering = one.SendAsync(click);
        await halt.ReachedAsync();
        time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal("One 1", (await answering.InTimeAsync()).Message);
        halt.Release();
        await Waits.UntilAsync(() => Task.FromResult(cache.Holds(ScriptedCache.Action)));

        Assert.Equal("One 1", (await other.SendAsync(click).InTimeAsync()).Message);
    }

    [Fact]
    public async Task A_cache_that_fails_leaves_it_to_each_machine()
    {
        var cache = new ScriptedCache();
        cache.Reading = cache.Writing = _ => throw new InvalidOperationException("Broken");
        await using var machine = await Machine.StartAsync("One", services => services.AddSingleton<IDistributedCache>(cache));
        var click = new Click();

        Assert.Equal("One 1", (await machine.SendAsync(click)).Message);
        Assert.Equal("One 1", (await machine.SendAsync(click)).Message);
    }

    /// <summary>A signed request, which may be sent more than once.</summary>
    private sealed class Click
    {
        private readonly string _timestamp = SigningHandler.NextTimestamp().ToString(CultureInfo.InvariantCulture);

        internal HttpRequestMessage To(TestApp app) => new(HttpMethod.Post, app.Uri(Change))
        {
            Headers =
            {
                { RequestSignature.TimestampHeader, _timestamp },
                { RequestSignature.V3Header, RequestSignature.V3(TestApp.Secret, "POST", TestApp.PublicUrl + Change, [], _timestamp) },
            },
        };
    }

    /// <summary>An app whose actions say where, and as which one there, they ran.</summary>
    private sealed class Machine : IAsyncDisposable
    {
        private readonly string _name;
        private int _runs;

        private Machine(string name, TestApp app)
        {
            (_name, App) = (name, app);
            app.Services.GetRequiredService<CachedSource>().Act = () => $"{_name} {Interlocked.Increment(ref _runs)}";
        }

        internal TestApp App { get; }

        internal int Runs => Volatile.Read(ref _runs);

        internal static async Task<Machine> StartAsync(string name, Action<IServiceCollection> services, TimeProvider? time = null) =>
            new(name, await TestApp.StartAsync(services: services, time: time));

        internal static async Task<Machine> StartAsync(string name, RedisServer redis) => new(name, await redis.StartAppAsync());

        internal async Task<Answer> SendAsync(Click click)
        {
            var answer = await App.SendAsIsAsync(click.To(App));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            return answer;
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
