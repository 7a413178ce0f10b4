using CrmCards.Load.Fuzzing;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Requests;

/// <summary>The short form of what <c>tests/CrmCards.Load -- fuzz</c> does a hundred thousand times.</summary>
public class SocketFuzzTests
{
    private const int Requests = 3_000;

    [Fact]
    public async Task Whatever_comes_over_sockets_no_answer_is_a_5xx_and_no_error_is_logged()
    {
        var seed = Random.Shared.Next(1_000_000);
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var clock = new FastClock();
        await using var app = await TestApp.StartAsync(map: app => app.MapWitnessHooks(), time: clock);
        var fuzz = new Fuzz(new Uri(app.Address), new RawSigner(TestApp.Secret, TestApp.PublicUrl), clock);

        await fuzz.RunAsync(Requests, seed);

        Assert.Empty(fuzz.Faults);
        Assert.Empty(app.Log.Errors);
        Assert.All(["200", "400", "401", "404", "405"], status => Assert.Contains(status, fuzz.Statuses));
    }
}
