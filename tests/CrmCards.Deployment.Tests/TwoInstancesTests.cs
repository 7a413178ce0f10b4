using System.Diagnostics;
using System.Net;
using System.Text;
using CrmCards.Client;
using CrmCards.Deployment.Processes;
using Orders;

namespace CrmCards.Deployment;

/// <summary>What two instances have in common.</summary>
[Collection(nameof(Deployment))]
public class TwoInstancesTests(Deployment deployment)
{
    private static readonly CrmRecord Contact = CrmRecord.Contact(43, ("email", "ben@example.com"));
    private static readonly CrmRecord Deal = CrmRecord.Deal(501, ("dealstage", "contractsent"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ben@example.com")]
    [InlineData("bén+orders@example.com")]
    [InlineData("a/b?c=d&e#f%2Fg@example.com")]
    [InlineData("\u00fcmlaut \U0001f600@example.com")]
    public async Task HubSpot_is_let_in_through_a_path_that_nginx_rewrites(string email)
    {
        Deployment.SkipWithoutServers();

        var card = await deployment.ThroughNginx().FetchAsync(OrderCard.CrmCardDefinition, CrmRecord.Contact(43, ("email", email)), Token);

        Assert.Equal(email == "ben@example.com", card.Results.Count > 0);
    }

    [Fact]
    public async Task Nobody_else_is()
    {
        Deployment.SkipWithoutServers();

        var exchange = await deployment.ThroughNginx("another secret").Client.FetchAsync(OrderCard.CrmCardDefinition, Contact, Token);

        Assert.Equal(401, exchange.StatusCode);
    }

    [Fact]
    public async Task The_health_of_instances_is_not_shown_to_the_world()
    {
        Deployment.SkipWithoutServers();

        using var client = deployment.Site.Nginx.CreateClient();
        using var answer = await client.GetAsync(new Uri($"{OrdersSite.PublicUrl}/health"), Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_action_on_one_is_seen_on_the_other()
    {
        Deployment.SkipWithoutServers();
        var (one, other) = (deployment.At(0), deployment.At(1));
        var before = await other.FetchAsync(OrderCard.CrmCardDefinition, Deal, Token);
        var open = before.Results.First(result => result.Actions.Any(action => action.Label == "Ship"));

        var shipped = await one.RunAsync(open.Actions.Single(action => action.Label == "Ship"), Deal, Token);

        Assert.True(shipped.IsSuccess, shipped.Message);
        // On a busy machine Redis may take the news later than the action waits for it, but long before the kept response expires.
        var limit = Stopwatch.StartNew();
        while (await IsOpenAsync()) Assert.InRange(limit.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));

        async Task<bool> IsOpenAsync() => (await other.FetchAsync(OrderCard.CrmCardDefinition, Deal, Token)).Results
            .Single(result => result.ObjectId == open.ObjectId).Actions.Any(action => action.Label == "Ship");
    }

    [Fact]
    public async Task An_action_that_is_repeated_at_the_other_gets_the_answer_of_the_first()
    {
        Deployment.SkipWithoutServers();
        var card = await deployment.At(0).FetchAsync(OrderCard.CrmCardDefinition, Deal, Token);
        var cancel = card.Results.SelectMany(result => result.Actions).First(action => action.Label == "Cancel");
        var first = await deployment.At(0).RunAsync(cancel, Deal, Token);

        // HubSpot's own request again, signature and all, but at the other instance.
        using var repeat = new HttpRequestMessage(new HttpMethod(first.Request.Method), new Uri($"http://localhost{first.Request.Address.PathAndQuery}"));
        if (first.Request.Body is { } body) repeat.Content = new StringContent(body, Encoding.UTF8);
        foreach (var (name, value) in first.Request.Headers)
        {
            if (repeat.Headers.TryAddWithoutValidation(name, value)) continue;
            repeat.Content?.Headers.Remove(name);
            repeat.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await deployment.Site.Instances[1].Client.SendAsync(repeat, Token);

        Assert.Equal(first.StatusCode, (int)answer.StatusCode);
        Assert.Equal(Encoding.UTF8.GetString(first.Answer!.Body.Span), await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("CrmCards[18]", deployment.Site.Instances[1].Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_page_opens_on_the_other()
    {
        Deployment.SkipWithoutServers();
        var card = await deployment.At(0).FetchAsync(OrderCard.CrmCardDefinition, Contact, Token);
        var page = deployment.At(0).Client.IframeUrl(card.SettingsAction!, Contact).OriginalString;

        Assert.Equal(HttpStatusCode.OK, await OpenAsync(page));
        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(page[..^8]));

        async Task<HttpStatusCode> OpenAsync(string url)
        {
            using var answer = await deployment.Site.Instances[1].Client.GetAsync(new Uri(url), Token);
            return answer.StatusCode;
        }
    }
}
