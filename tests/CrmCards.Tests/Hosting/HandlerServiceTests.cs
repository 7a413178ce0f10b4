using System.Text.Json.Nodes;
using CrmCards.Tests.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Tests.Hosting;

public class HandlerServiceTests
{
    [Fact]
    public async Task Services_with_keys_are_taken_by_their_keys()
    {
        await using var app = await TestApp.StartAsync();

        var answer = await app.GetAsync($"/shelves?{EchoApp.Caller}");

        var shown = JsonNode.Parse(answer.Body)!["results"]![0]!;
        Assert.Equal(("main", "Monday's none"), ((string?)shown["title"], (string?)shown["others"]));
    }

    [Fact]
    public async Task An_app_without_a_service_that_a_handler_takes_does_not_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddCrmCards(Options).AddCrmCard<ShelfCard>();
        builder.Services.AddKeyedSingleton(ShelfCard.Main, new Shelf("main"));
        await using var app = builder.Build();

        var error = Assert.Throws<InvalidOperationException>(() => app.MapCrmCard<ShelfCard>());

        Assert.Equal(
            "The method ShelfCard.Fetch takes a parameter of type CrmCards.Tests.Hosting.Shelf with the key 'Monday', but the app has no such service. "
            + "Register it with builder.Services, or take what HubSpot sends as parameters.",
            error.Message);
    }

    [Fact]
    public async Task Nor_does_one_without_a_service_that_has_no_key()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddCrmCards(Options);
        await using var app = builder.Build();

        var error = Assert.Throws<InvalidOperationException>(() => CompilerServices.CardEndpoints.RequireService(app, "ShelfCard.Fetch", typeof(Shelf)));

        Assert.StartsWith("The method ShelfCard.Fetch takes a parameter of type CrmCards.Tests.Hosting.Shelf, but the app has no such service.", error.Message, StringComparison.Ordinal);
        CompilerServices.CardEndpoints.RequireService(app, "ShelfCard.Fetch", typeof(IEnumerable<Shelf>));
        CompilerServices.CardEndpoints.RequireService(app, "ShelfCard.Fetch", typeof(IServiceProvider));
    }

    private static void Options(CrmCardsOptions options) => (options.PublicUrl, options.ClientSecret) = (new(TestApp.PublicUrl), TestApp.Secret);
}
