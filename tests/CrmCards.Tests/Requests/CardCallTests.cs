using System.Net;
using CrmCards.CompilerServices;
using CrmCards.Hosting;
using CrmCards.Requests;
using CrmCards.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Tests.Requests;

/// <summary>A call serves one request after the other, and none may notice.</summary>
public class CardCallTests(EchoApp echo) : IClassFixture<EchoApp>
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_request_sees_nothing_of_the_one_before()
    {
        Assert.StartsWith("Anna|", await echo.FetchedAsync("firstname=Anna"), StringComparison.Ordinal);
        Assert.StartsWith("null|", await echo.FetchedAsync("city=Oslo"), StringComparison.Ordinal);
        Assert.StartsWith("null||", await echo.FetchedAsync("employees=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_sees_nothing_of_one_that_was_refused()
    {
        var refused = await echo.App.GetAsync($"/echo?{EchoApp.Caller}&firstname=Anna&city=a&city=b");
        var served = await echo.FetchedAsync("city=c");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("null|c|", served, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_may_keep_its_request()
    {
        await using var app = await TestApp.StartAsync();
        List<CardRequest> kept = [];
        app.Probe.Fetch = (request, _) =>
        {
            kept.Add(request);
            return Task.FromResult(new CardResponse<Item>([]));
        };

        await app.GetAsync(ProbeCard.FetchTarget + "&userEmail=anna%40example.com&domain=first.example");
        await app.GetAsync(ProbeCard.FetchTarget.Replace("userId=1", "userId=9", StringComparison.Ordinal) + "&domain=second.example");

        Assert.Equal([(1, "anna@example.com", "first.example"), (9, null, "second.example")],
            kept.Select(request => (request.UserId, request.UserEmail, request.Properties["domain"])));
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.BadRequest)]
    public async Task There_is_an_end_to_the_number_of_parameters(int more, HttpStatusCode status)
    {
        var others = Enumerable.Range(0, RequestParameters.MaxCount - EchoApp.CallerParameters.Count + more).Select(i => $"&p{i}={i}&p{i}={i}");
        var caller = string.Join('&', EchoApp.CallerParameters.Select(parameter => $"{parameter.Key}={parameter.Value}"));

        var answer = await echo.App.SendAsync(HttpMethod.Post, EchoApp.Post, EchoApp.Form(caller + string.Concat(others)));

        Assert.Equal(status, answer.Status);
        if (status != HttpStatusCode.OK) Assert.Equal("More than 1024 parameters were sent.", answer.Message);
    }

    [Fact]
    public void A_call_for_several_requests_has_none_of_its_own() => Assert.Equal(
        "A cached card has no HTTP request of its own.",
        Assert.Throws<InvalidOperationException>(() => new CardCall().Context).Message);

    [Fact]
    public void Reading_a_request_allocates_nothing()
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString($"?{EchoApp.Caller}&appId=5&domain=example.com&city=%C3%85lesund+2");
        var exchanges = CardExchange.Pool.Start();
        for (var i = 0; i < 100; i++) Read();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Read();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Read()
        {
            var exchange = exchanges.Get();
            exchange.Begin(context, settings: null!);
            exchange.Bind();
            exchange.Clock.Start(Long, TimeProvider.System);
            exchange.Clock.Stop(isWatched: false);
            exchanges.Return(exchange);
        }
    }
}
