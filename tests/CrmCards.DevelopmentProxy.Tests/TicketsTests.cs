using Tickets;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>The Tickets sample as a card on HubSpot's pages uses it while its developer runs both.</summary>
public sealed class TicketsTests
{
    private const string Domain = "müller + söhne (100 % \"gut\").example 😀";

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData(DevelopmentProxy.PublicOrigin, false)]
    [InlineData(DevelopmentProxy.PublicOrigin, true)]
    public async Task Every_action_of_the_card_can_be_run(string? publicUrl, bool hasBody)
    {
        await using var app = new TicketsApp(publicUrl);
        await using var proxy = await DevelopmentProxy.StartAsync(app.Local);
        var id = await app.Store.CreateAsync("It's ~new~", "*", Priority.High, project: null, Domain, TestContext.Current.CancellationToken);
        var company = new Parameters(("domain", Domain));

        var card = await proxy.FetchAsync($"{DevelopmentProxy.PublicOrigin}/cards/tickets{company.Query()}");
        Assert.True(card.AppStatus == 200, $"{card}");
        var ticket = Assert.Single(card.Body!["results"]!.AsArray())!;
        Assert.Equal("It's ~new~", (string?)ticket["title"]);

        var actions = ticket["actions"]!.AsArray().Where(action => action!["httpMethod"] is not null).ToDictionary(action => (string)action!["label"]!);
        Assert.Equal(["Delete", "Resolve"], actions.Keys.Order(StringComparer.Ordinal));

        var resolved = await RunAsync("Resolve", company);
        Assert.True(resolved.Message == "Ticket resolved", $"{resolved}");
        var resolution = (await app.Store.GetAsync(id, TestContext.Current.CancellationToken))!.Resolution;
        Assert.Equal(Parameters.UserEmail, resolution!.ResolvedBy);

        var refused = await RunAsync("Delete", new(("protected_account", "true")));
        Assert.True(refused is { Status: "error", AppStatus: 403, Message: "The tickets of a protected account cannot be deleted" }, $"{refused}");

        var deleted = await RunAsync("Delete", new(("protected_account", "false")));
        Assert.True(deleted is { Status: "success", AppStatus: 200, Message: "Ticket deleted" }, $"{deleted}");
        Assert.Null(await app.Store.GetAsync(id, TestContext.Current.CancellationToken));

        async Task<Envelope> RunAsync(string label, Parameters parameters)
        {
            var action = actions[label]!;
            return await proxy.FetchAsync((string)action["uri"]! + parameters.Query(), (string)action["httpMethod"]!, hasBody ? parameters.Body : null);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(DevelopmentProxy.PublicOrigin)]
    public async Task Another_secret_is_refused(string? publicUrl)
    {
        await using var app = new TicketsApp(publicUrl);
        await using var proxy = await DevelopmentProxy.StartAsync(app.Local, "another secret");

        Assert.True(await IsRefusedAsync(proxy));
    }

    [Fact]
    public async Task Outside_Development_the_local_address_counts_for_nothing()
    {
        await using var app = new TicketsApp(DevelopmentProxy.PublicOrigin, "Production");
        await using var proxy = await DevelopmentProxy.StartAsync(app.Local);

        Assert.True(await IsRefusedAsync(proxy));
    }

    private static async Task<bool> IsRefusedAsync(DevelopmentProxy proxy)
    {
        var answer = await proxy.FetchAsync($"{DevelopmentProxy.PublicOrigin}/cards/tickets{new Parameters(("domain", Domain)).Query()}");
        return answer is { Status: "error", AppStatus: 401, Message: "The request was not accepted." };
    }
}
