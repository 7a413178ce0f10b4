using System.Diagnostics.Metrics;
using System.Net;
using CrmCards.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace CrmCards.Tests.Caching;

public class CachingTests
{
    private const string Company = "&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY";
    private const string Change = $"/cached/1/change?userId=1{Company}";
    private static readonly string Shared = $"{SharedCard.Route}?userId=1{Company}";

    [Fact]
    public async Task A_response_is_served_again()
    {
        await using var app = await TestApp.StartAsync();

        var first = await app.GetAsync(Shared);
        var second = await app.GetAsync(Shared);

        Assert.Equal("Fetch 1", first.Title);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal("application/json; charset=utf-8", second.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal(second.Body.Length, second.Response.Content.Headers.ContentLength);
        Assert.True(second.Response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("?userId=1&portalId=9&associatedObjectId=3&associatedObjectType=COMPANY")]
    [InlineData("?userId=1&portalId=2&associatedObjectId=9&associatedObjectType=COMPANY")]
    [InlineData("?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=CONTACT")]
    [InlineData("?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY&domain=a")]
    [InlineData("?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY&name=a")]
    public async Task What_the_handler_may_look_at_is_part_of_the_key(string query)
    {
        await using var app = await TestApp.StartAsync();

        await app.GetAsync(Shared);

        Assert.Equal("Fetch 2", (await app.GetAsync(SharedCard.Route + query)).Title);
    }

    [Theory]
    [InlineData("domain=a&name=b", "domain=ab&name=")]
    [InlineData("domain=a4:name1:b", "domain=a&name=b")]
    [InlineData("domain=anameb", "domain=a&name=b")]
    public async Task Values_that_read_alike_when_joined_are_kept_apart(string one, string other)
    {
        await using var app = await TestApp.StartAsync();

        await app.GetAsync($"{Shared}&{one}");

        Assert.Equal("Fetch 2", (await app.GetAsync($"{Shared}&{other}")).Title);
    }

    [Fact]
    public async Task Two_callers_of_one_record_share_a_response_however_they_write_it()
    {
        await using var app = await TestApp.StartAsync();

        await app.GetAsync(Shared + "&domain=a&name=b");

        Assert.Equal("Fetch 1", (await app.GetAsync($"{SharedCard.Route}?associatedObjectType=0-2&name=b&domain=a&userId=4&portalId=2&associatedObjectId=3&appId=5")).Title);
    }

    [Fact]
    public async Task A_handler_that_sees_the_user_is_cached_by_user()
    {
        await using var app = await TestApp.StartAsync();

        await app.GetAsync($"{PersonalCard.Route}?userId=1{Company}");

        Assert.Equal("Fetch 1", (await app.GetAsync($"{PersonalCard.Route}?userId=1{Company}")).Title);
        Assert.Equal("Fetch 2", (await app.GetAsync($"{PersonalCard.Route}?userId=2{Company}")).Title);
        Assert.Equal("Fetch 3", (await app.GetAsync($"{PersonalCard.Route}?userId=1&userEmail=a%40example.com{Company}")).Title);
        Assert.Equal("Fetch 4", (await app.GetAsync($"{PersonalCard.Route}?userId=1&appId=5{Company}")).Title);
        Assert.Equal("Fetch 5", (await app.GetAsync($"{PersonalCard.Route}?userId=1&appId=6{Company}")).Title);
    }

    [Fact]
    public async Task A_token_of_one_user_is_not_served_to_another()
    {
        await using var app = await TestApp.StartAsync();

        var first = await app.GetAsync($"{EditableCard.Route}?userId=1{Company}");
        var second = await app.GetAsync($"{EditableCard.Route}?userId=2{Company}");

        Assert.NotEqual(first.Title, second.Title);
    }

    [Fact]
    public async Task Requests_at_the_same_time_are_one_fetch_which_outlives_the_first_of_them()
    {
        await using var app = await TestApp.StartAsync();
        var source = app.Services.GetRequiredService<CachedSource>();
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        source.Title = async (fetch, cancellationToken) =>
        {
            started.TrySetResult();
            await release.Task.WaitAsync(cancellationToken);
            return $"Fetch {fetch}";
        };
        using var leaving = new CancellationTokenSource();

        var first = app.Client.GetAsync(app.Uri(Shared), leaving.Token);
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 8).Select(_ => app.GetAsync(Shared)).ToArray();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult();

        Assert.All(await Task.WhenAll(others), answer => Assert.Equal("Fetch 1", answer.Title));
    }

    [Theory]
    [InlineData("Changed", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.InternalServerError)]
    public async Task An_action_has_its_record_fetched_anew_even_if_it_fails(string? result, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync();
        app.Services.GetRequiredService<CachedSource>().Act = () => result ?? throw new InvalidOperationException("Broken");
        var other = Shared.Replace("associatedObjectId=3", "associatedObjectId=4", StringComparison.Ordinal);
        await app.GetAsync(Shared);
        await app.GetAsync(other);

        Assert.Equal(status, (await app.SendAsync(HttpMethod.Post, Change)).Status);

        Assert.Equal("Fetch 3", (await app.GetAsync(Shared)).Title);
        Assert.Equal("Fetch 2", (await app.GetAsync(other)).Title);
    }

    [Fact]
    public async Task A_fetch_that_an_action_overtakes_is_not_kept()
    {
        await using var app = await TestApp.StartAsync();
        var source = app.Services.GetRequiredService<CachedSource>();
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        source.Title = async (fetch, _) =>
        {
            started.TrySetResult();
            if (fetch == 1) await release.Task;
            return $"Fetch {fetch}";
        };

        var slow = app.GetAsync(Shared);
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);
        await app.SendAsync(HttpMethod.Post, Change);
        release.SetResult();
        await slow;

        Assert.Equal("Fetch 2", (await app.GetAsync(Shared)).Title);
    }

    [Fact]
    public async Task A_signed_page_that_is_posted_to_has_its_record_fetched_anew()
    {
        await using var app = await TestApp.StartAsync(map: app =>
        {
            var page = app.MapGroup("/cached/{id:long}/edit").RequireCardIframe();
            page.MapGet("", () => "form");
            page.MapPost("", () => CardIframeResult.Done);
        });
        var target = $"{EditableCard.Route}?userId=1{Company}";
        var edit = new Uri((await app.GetAsync(target)).Json.GetProperty("results")[0].GetProperty("actions")[0].GetProperty("uri").GetString()!).PathAndQuery;

        Assert.Equal("form", (await app.GetAsync(edit)).Body);
        Assert.Equal("Fetch 1", (await app.GetAsync(target)).Title);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, edit)).Status);
        Assert.Equal("Fetch 2", (await app.GetAsync(target)).Title);
    }

    [Fact]
    public async Task The_app_can_have_a_record_fetched_anew()
    {
        await using var app = await TestApp.StartAsync();
        await app.GetAsync(Shared);

        await app.Services.GetRequiredService<CardCache>().InvalidateAsync(2, CrmObjectType.Company, 3, TestContext.Current.CancellationToken);

        Assert.Equal("Fetch 2", (await app.GetAsync(Shared)).Title);
    }

    [Fact]
    public async Task The_app_can_have_the_record_of_a_request_fetched_anew()
    {
        await using var app = await TestApp.StartAsync();
        await app.GetAsync(Shared);
        var request = new CardRequest { UserId = 7, PortalId = 2, AssociatedObjectId = 3, AssociatedObjectType = CrmObjectType.Company };

        await app.Services.GetRequiredService<CardCache>().InvalidateAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Fetch 2", (await app.GetAsync(Shared)).Title);
    }

    [Theory]
    [InlineData(9, CrmObjectType.Company, 3)]
    [InlineData(2, CrmObjectType.Contact, 3)]
    [InlineData(2, CrmObjectType.Company, 9)]
    public async Task Another_record_stays_as_it_is(long portalId, CrmObjectType type, long objectId)
    {
        await using var app = await TestApp.StartAsync();
        await app.GetAsync(Shared);
        var request = new CardRequest { UserId = 1, PortalId = portalId, AssociatedObjectId = objectId, AssociatedObjectType = type };

        await app.Services.GetRequiredService<CardCache>().InvalidateAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Fetch 1", (await app.GetAsync(Shared)).Title);
    }

    [Fact]
    public async Task Failures_and_timeouts_are_not_kept()
    {
        await using var app = await TestApp.StartAsync(settings: new Dictionary<string, string?> { ["CrmCards:HandlerTimeout"] = "00:00:00.1" });
        app.Services.GetRequiredService<CachedSource>().Title = async (fetch, cancellationToken) =>
        {
            if (fetch == 1) throw new InvalidOperationException("Broken");
            if (fetch == 2) await Task.Delay(Timeout.Infinite, cancellationToken);
            return $"Fetch {fetch}";
        };

        Assert.Equal(HttpStatusCode.InternalServerError, (await app.GetAsync(Shared)).Status);
        Assert.Equal(HttpStatusCode.GatewayTimeout, (await app.GetAsync(Shared)).Status);
        Assert.Equal("Fetch 3", (await app.GetAsync(Shared)).Title);
    }

    [Fact]
    public async Task Hits_and_misses_are_counted()
    {
        await using var app = await TestApp.StartAsync();
        using var lookups = new MetricCollector<long>(app.Services.GetRequiredService<IMeterFactory>(), "CrmCards", "crmcards.cache.lookups");

        await app.GetAsync(Shared);
        await app.GetAsync(Shared);
        await lookups.WaitForMeasurementsAsync(2, TestContext.Current.CancellationToken);

        Assert.Equal(["miss", "hit"], lookups.GetMeasurementSnapshot().Select(lookup => lookup.Tags["crmcards.cache.result"]));
    }

    [Fact]
    public async Task An_app_without_a_cache_does_not_start_with_a_cached_card()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(services: services => services.RemoveAll<HybridCache>()));

        Assert.Contains("AddHybridCache()", failure.Message, StringComparison.Ordinal);
    }
}
