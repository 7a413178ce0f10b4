using CrmCards.Client;
using CrmCards.Deployment.Processes;
using Orders;

namespace CrmCards.Deployment;

/// <summary>What users see where a part of the deployment goes.</summary>
[Collection(nameof(Deployment))]
public class ResilienceTests(Deployment deployment)
{
    private const int Workers = 16;

    /// <summary>Enough for each worker to meet what has changed several times.</summary>
    private const int Some = Workers * 20;

    private const string Good = "200";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_but_actions_in_flight_fails_where_an_instance_is_killed()
    {
        Deployment.SkipWithoutServers();
        var traffic = await StartTrafficAsync();

        await traffic.GoOnAsync(Some);
        await deployment.Site.Instances[0].EndAsync("KILL");
        await traffic.GoOnAsync(Some);
        await deployment.Site.StartInstanceAsync(0);
        await traffic.GoOnAsync(Some);
        await traffic.StopAsync();

        var failed = traffic.Answers.Where(answer => answer.Key.Answer != Good).ToArray();
        Assert.All(failed, answer => Assert.Equal("action", answer.Key.Kind));
        Assert.InRange(failed.Sum(answer => answer.Value), 0, Workers);
    }

    [Fact]
    public async Task Nothing_fails_where_one_instance_after_the_other_is_replaced()
    {
        Deployment.SkipWithoutServers();
        var traffic = await StartTrafficAsync();

        for (var instance = 0; instance < 2; instance++)
        {
            await traffic.GoOnAsync(Some);
            await deployment.Site.ChangeNginxAsync(instance, command: 0);
            await deployment.Site.Instances[instance].EndAsync("TERM");
            await traffic.GoOnAsync(Some);
            await deployment.Site.StartInstanceAsync(instance);
            await deployment.Site.ChangeNginxAsync(instance, command: 1);
        }

        await traffic.GoOnAsync(Some);
        await traffic.StopAsync();

        Assert.All(traffic.Answers.Keys, answer => Assert.Equal(Good, answer.Answer));
        Assert.Equal(["action", "fetch"], traffic.Answers.Keys.Select(answer => answer.Kind).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cards_are_shown_while_Redis_does_not_answer()
    {
        Deployment.SkipWithoutServers();
        deployment.Site.Redis.Signal("STOP");
        try
        {
            var card = await deployment.ThroughNginx().FetchAsync(OrderCard.CrmCardDefinition, CrmRecord.Contact(99, ("email", "ben@example.com")), Token);

            Assert.NotEmpty(card.Results);
        }
        finally
        {
            deployment.Site.Redis.Signal("CONT");
        }
    }

    /// <summary>Fetches of many records, and every third time an action, which can be carried out again and again.</summary>
    private async Task<Traffic> StartTrafficAsync()
    {
        var clients = Enumerable.Range(0, Workers).Select(_ => deployment.ThroughNginx().Client).ToArray();
        var counts = new int[Workers];
        var deal = CrmRecord.Deal(502);
        var ship = await deployment.ShipAsync();
        return new(Workers, async worker =>
        {
            var number = counts[worker]++;
            if (number % 3 == 2) return ("action", Answer(await clients[worker].RunAsync(ship, deal, Token)));
            var record = CrmRecord.Contact((worker * 10_000) + (number % 50), ("email", "ben@example.com"));
            return ("fetch", Answer(await clients[worker].FetchAsync(OrderCard.CrmCardDefinition, record, Token)));
        });
    }

    private static string Answer(Exchange exchange) => exchange.StatusCode is { } status ? $"{status}" : exchange.Findings[0].Message;
}
