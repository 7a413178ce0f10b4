using System.Net;
using CrmCards.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Tests.Caching;

/// <summary>Two apps that share a Redis, as two machines behind one address do.</summary>
public class RedisTests
{
    private const int VersionAndResponse = 2;
    private const int Silent = 13;
    private const string Query = "?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY";
    private const string Shared = SharedCard.Route + Query;
    private const string Change = "/cached/1/change" + Query;

    [Fact]
    public async Task What_one_app_has_fetched_the_other_serves()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await redis.StartAppAsync();
        await using var other = await redis.StartAppAsync();

        Assert.Equal("Fetch 1", (await one.GetAsync(Shared)).Title);
        await redis.HoldsAsync(VersionAndResponse);
        Assert.Equal("Fetch 1", (await other.GetAsync(Shared)).Title);
        Assert.Equal(0, Fetches(other));
    }

    [Fact]
    public async Task An_action_in_one_app_has_both_fetch_anew()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await redis.StartAppAsync();
        await using var other = await redis.StartAppAsync();
        other.Services.GetRequiredService<CachedSource>().Title = (_, _) => Task.FromResult("Of the other");
        await one.GetAsync(Shared);
        await redis.HoldsAsync(VersionAndResponse);
        Assert.Equal("Fetch 1", (await other.GetAsync(Shared)).Title);

        await one.SendAsync(HttpMethod.Post, Change);

        Assert.Equal("Of the other", (await other.GetAsync(Shared)).Title);
        await other.SendAsync(HttpMethod.Post, Change);
        Assert.Equal("Fetch 2", (await one.GetAsync(Shared)).Title);
    }

    [Fact]
    public async Task A_redis_that_hangs_is_passed_over_and_each_request_is_fetched_once()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var app = await redis.StartAppAsync();
        await app.GetAsync(Shared);
        await redis.HoldsAsync(VersionAndResponse);

        redis.Freeze();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.GetAsync(Shared))).InTimeAsync();
        var action = await app.SendAsync(HttpMethod.Post, Change).InTimeAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(20, answers.Select(answer => answer.Title).Distinct().Count());
        Assert.Equal(21, Fetches(app));
        Assert.Equal(HttpStatusCode.OK, action.Status);
        Assert.Contains(app.Log.All, entry => entry.Id.Id == Silent);
        redis.Thaw();
    }

    [Fact]
    public async Task A_redis_that_answers_late_has_nothing_fetched_again_and_serves_from_then_on()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var app = await redis.StartAppAsync();
        await app.GetAsync(Shared);
        await redis.HoldsAsync(VersionAndResponse);

        redis.Freeze();
        var late = await app.GetAsync($"{Shared}&domain=a").InTimeAsync();
        redis.Thaw();

        Assert.Equal("Fetch 2", late.Title);
        await app.Log.FirstAsync(Silent).InTimeAsync();
        await Waits.UntilAsync(async () => (await app.GetAsync(Shared)).Title == "Fetch 1");
        var fetches = Fetches(app);
        Assert.Equal($"Fetch {fetches + 1}", (await app.GetAsync($"{Shared}&domain=a")).Title);
    }

    [Fact]
    public async Task A_redis_that_is_killed_under_load_fails_no_answer()
    {
        const int callers = 8;
        const int each = 50;
        await using var redis = await RedisServer.StartAsync();
        await using var app = await redis.StartAppAsync();
        var underWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answered = 0;

        var calling = Enumerable.Range(0, callers).Select(CallAsync).ToArray();
        await underWay.Task.InTimeAsync();
        await redis.KillAsync();
        var afterwards = await app.GetAsync($"{Shared}&domain=afterwards").InTimeAsync();
        await Task.WhenAll(calling).InTimeAsync();

        Assert.Equal(HttpStatusCode.OK, afterwards.Status);
        Assert.Equal(callers * each, answered);
        Assert.InRange(Fetches(app), callers + 1, (callers * each) + 1);

        async Task CallAsync(int caller)
        {
            for (var i = 0; i < each; i++)
            {
                Assert.Equal(HttpStatusCode.OK, (await app.GetAsync($"{Shared}&domain={caller}").InTimeAsync()).Status);
                if (Interlocked.Increment(ref answered) == callers * each / 4) underWay.SetResult();
            }
        }
    }

    private static int Fetches(TestApp app) => app.Services.GetRequiredService<CachedSource>().Fetches;
}
