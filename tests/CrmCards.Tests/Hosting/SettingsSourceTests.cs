using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Hosting;

public class SettingsSourceTests
{
    private const int ServingUnsigned = 8;
    private const int OldSignatures = 17;

    [Fact]
    public async Task A_request_keeps_the_settings_that_it_began_with()
    {
        await using var app = await TestApp.StartAsync();
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        app.Probe.Fetch = async (_, _) =>
        {
            entered.SetResult();
            await release.Task;
            return new([new() { Id = 1 }]);
        };

        var before = app.GetAsync(ProbeCard.FetchTarget);
        await entered.Task.InTimeAsync();
        Change(app, "PublicUrl", "https://new.example.com");
        release.SetResult();

        Assert.StartsWith(TestApp.PublicUrl, ActionUri(await before), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reload_that_removes_the_secret_is_logged()
    {
        await using var app = await TestApp.StartAsync(environment: "Development");
        Assert.DoesNotContain(app.Log.OfCards, line => line.Id.Id == ServingUnsigned);

        Change(app, "ClientSecret", null);

        Assert.Equal(LogLevel.Warning, Assert.Single(app.Log.OfCards, line => line.Id.Id == ServingUnsigned).Level);
    }

    [Theory]
    [InlineData(null, new string[0])]
    [InlineData("V3", new string[0])]
    [InlineData("V2, V3", new[] { "v2" })]
    [InlineData("V1, V2, V3", new[] { "v2", "v1" })]
    public async Task Each_accepted_version_that_carries_no_time_is_warned_of_at_the_start(string? accepted, string[] versions)
    {
        await using var app = await TestApp.StartAsync(settings: new Dictionary<string, string?> { ["CrmCards:AcceptedSignatures"] = accepted ?? "V3" });

        var lines = app.Log.OfCards.Where(line => line.Id.Id == OldSignatures).ToArray();
        Assert.Equal(versions.Select(version => (LogLevel.Warning, version)), lines.Select(line => (line.Level, line.Message.Split(' ')[1])));
    }

    [Fact]
    public void Only_v3_is_accepted_unless_others_are_asked_for() => Assert.Equal(SignatureVersions.V3, new CrmCardsOptions().AcceptedSignatures);

    private static void Change(TestApp app, string key, string? value)
    {
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration[$"CrmCards:{key}"] = value;
        configuration.Reload();
    }

    private static string ActionUri(Answer answer) => answer.Json.GetProperty("results")[0].GetProperty("actions")[0].GetProperty("uri").GetString()!;
}
