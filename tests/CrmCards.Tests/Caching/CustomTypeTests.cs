using CrmCards.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Tests.Caching;

/// <summary>Two custom types have records with the same id.</summary>
public class CustomTypeTests
{
    private const string Caller = "?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=";
    private const string One = $"{ThingCard.Route}{Caller}2-1";
    private const string Other = $"{ThingCard.Route}{Caller}2-2";

    [Fact]
    public async Task Their_responses_are_kept_apart()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal("Fetch 1", (await app.GetAsync(One)).Title);
        Assert.Equal("Fetch 2", (await app.GetAsync(Other)).Title);
        Assert.Equal("Fetch 1", (await app.GetAsync(One)).Title);
    }

    [Fact]
    public async Task An_action_on_one_leaves_the_other_alone()
    {
        await using var app = await TestApp.StartAsync();
        await app.GetAsync(One);
        await app.GetAsync(Other);

        await app.SendAsync(HttpMethod.Post, $"/things/1/change{Caller}2-1");

        Assert.Equal("Fetch 2", (await app.GetAsync(Other)).Title);
        Assert.Equal("Fetch 3", (await app.GetAsync(One)).Title);
    }

    [Fact]
    public async Task A_signed_page_on_one_leaves_the_other_alone()
    {
        await using var app = await TestApp.StartAsync(map: app => app.MapPost("/things/{id:long}/edit", () => CardIframeResult.Done).RequireCardIframe());
        var edit = new Uri((await app.GetAsync(One)).Json.GetProperty("results")[0].GetProperty("actions")[0].GetProperty("uri").GetString()!).PathAndQuery;
        await app.GetAsync(Other);

        await app.SendAsync(HttpMethod.Post, edit);

        Assert.Equal("Fetch 2", (await app.GetAsync(Other)).Title);
        Assert.Equal("Fetch 3", (await app.GetAsync(One)).Title);
    }

    [Fact]
    public async Task The_app_can_have_a_record_fetched_anew_by_its_types_id()
    {
        await using var app = await TestApp.StartAsync();
        await app.GetAsync(One);
        await app.GetAsync(Other);

        await app.Services.GetRequiredService<CardCache>().InvalidateAsync(2, "2-1", 3, TestContext.Current.CancellationToken);

        Assert.Equal("Fetch 2", (await app.GetAsync(Other)).Title);
        Assert.Equal("Fetch 3", (await app.GetAsync(One)).Title);
    }

    [Fact]
    public async Task What_does_not_name_a_type_of_record_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var cache = app.Services.GetRequiredService<CardCache>();

        var unknown = await Assert.ThrowsAsync<ArgumentException>(async () => await cache.InvalidateAsync(2, "p_vehicle", 3, TestContext.Current.CancellationToken));
        Assert.StartsWith("'p_vehicle' is not the id of a type of record", unknown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await cache.InvalidateAsync(2, CrmObjectType.Custom, 3, TestContext.Current.CancellationToken));
    }
}

[CrmCard("Things", Route, CacheSeconds = 60)]
[ShowOn("p_thing")]
public sealed partial class ThingCard(CachedSource source)
{
    internal const string Route = "/cached/things";

    [DataFetch]
    public async Task<CardResponse<Thing>> FetchAsync(CancellationToken cancellationToken)
    {
        var response = await source.FetchAsync(cancellationToken);
        return new([new(1, response.Results[0].Title, 0)]);
    }

    [ActionHook("Change", CardActionMethod.Post, "/things/{objectId}/change")]
    public static CardActionResult Change(long objectId) => $"Changed {objectId}";
}

[IframeAction("Edit", "/things/{objectId}/edit", Width = 1, Height = 1, Signed = true)]
public sealed record Thing([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Size")] int Size);
