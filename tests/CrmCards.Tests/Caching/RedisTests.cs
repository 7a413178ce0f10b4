using System.Diagnostics;
using System.Net;
using CrmCards.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Tests.Caching;

/// <summary>Two apps that share a Redis, as two machines behind one address do.</summary>
public class RedisTests
{
    private const int VersionAndResponse = 2;
    private const string Query = "?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY";
    private const string Shared = SharedCard.Route + Query;
    private const string Change = "/cached/1/change" + Query;

    [Fact]
    public async Task What_one_app_has_fetched_the_other_serves()
    {
        await using var redis = await StartRedisAsync();
        await using var one = await StartAsync(redis);
        await using var other = await StartAsync(redis);

        Assert.Equal("Fetch 1", (await one.GetAsync(Shared)).Title);
        await redis.HoldsAsync(VersionAndResponse);
        Assert.Equal("Fetch 1", (await other.GetAsync(Shared)).Title);
        Assert.Equal(0, Fetches(other));
    }

    [Fact]
    public async Task An_action_in_one_app_has_both_fetch_anew()
    {
        await using var redis = await StartRedisAsync();
        await using var one = await StartAsync(redis);
        await using var other = await StartAsync(redis);
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
    public async Task A_redis_that_does_not_answer_is_passed_over()
    {
        await using var redis = await StartRedisAsync();
        await using var app = await StartAsync(redis);
        await app.GetAsync(Shared);

        redis.Freeze();
        var start = Stopwatch.GetTimestamp();
        var answer = await app.GetAsync(Shared);
        var action = await app.SendAsync(HttpMethod.Post, Change);

        Assert.Equal("Fetch 2", answer.Title);
        Assert.Equal(HttpStatusCode.OK, action.Status);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(4));
        Assert.Contains(app.Log.All, entry => entry.Id.Id == 13);
    }

    private static async Task<RedisServer> StartRedisAsync()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "redis-server is not installed");
        return await RedisServer.StartAsync();
    }

    private static Task<TestApp> StartAsync(RedisServer redis) =>
        TestApp.StartAsync(services: services => services.AddStackExchangeRedisCache(options => options.ConfigurationOptions = redis.Options));

    private static int Fetches(TestApp app) => app.Services.GetRequiredService<CachedSource>().Fetches;
}
