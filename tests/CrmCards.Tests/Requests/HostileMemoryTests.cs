using CrmCards.Tests.Hosting;
using CsCheck;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Requests;

/// <summary>Runs when no other test does, whose memory it would measure.</summary>
[CollectionDefinition(nameof(HostileMemoryTests), DisableParallelization = true)]
[Collection(nameof(HostileMemoryTests))]
public class HostileMemoryTests
{
    [Fact]
    public async Task Ten_thousand_malformed_requests_leave_no_memory_behind()
    {
        await using var app = await TestApp.StartAsync(services: static services =>
        {
            // The tests' own log would keep every refusal.
            services.RemoveAll<ILoggerProvider>();
        });
        await SendAsync(app, rounds: 500);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await SendAsync(app, rounds: 2_500);

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < 2_000_000, $"10,000 requests left {grown:N0} bytes behind");
    }

    /// <summary>Sends four requests a round.</summary>
    private static Task SendAsync(TestApp app, int rounds) =>
        Gen.Select(HostileInput.Query, HostileInput.Form, HostileInput.Json).SampleAsync(
            async (query, form, json) =>
            {
                await app.GetAsync($"/echo?{query}");
                await app.GetAsync($"/echo/7/get?{query}");
                await app.SendAsync(HttpMethod.Post, EchoApp.Post, EchoApp.Body(form, "application/x-www-form-urlencoded"));
                await app.SendAsync(HttpMethod.Patch, "/echo/7/patch", EchoApp.Body(json, "application/json"));
            },
            iter: rounds);
}
