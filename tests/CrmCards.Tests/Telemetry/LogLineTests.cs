using System.Net;
using CrmCards.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace CrmCards.Tests.Telemetry;

public class LogLineTests
{
    private const string Forged = "%0D%0Acrit:%20CrmCards%5B0%5D%E2%80%AE";
    private const string Shown = @"\u000D\u000Acrit: CrmCards[0]\u202E";

    [Fact]
    public async Task A_parameter_that_is_refused_forges_no_line()
    {
        const int refused = 1;
        await using var app = await TestApp.StartAsync();

        var answer = await app.GetAsync($"{ProbeCard.FetchTarget}&{Forged}=1&{Forged}=2");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains($"'{Shown}'", await LineAsync(app, refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_opened_forges_no_line()
    {
        const int refused = 12;
        await using var app = await TestApp.StartAsync(map: app => app.MapGet("/pages/{key}", () => "").RequireCardIframe());

        var answer = await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri($"/pages/{Forged}{new string('a', 1000)}?name=Anna")));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        var line = await LineAsync(app, refused);
        Assert.Contains($"/pages/{Forged}aaa", line, StringComparison.Ordinal);
        Assert.Contains("a… ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_left_out_forges_no_line()
    {
        const int valueLeftOut = 4;
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = (_, _) => Task.FromResult(new CardResponse<Item>([new() { Id = 1, Link = "x" + Uri.UnescapeDataString(Forged) }]));

        await app.GetAsync(ProbeCard.FetchTarget);

        Assert.Contains($"'x{Shown}'", await LineAsync(app, valueLeftOut), StringComparison.Ordinal);
    }

    private static async Task<string> LineAsync(TestApp app, int eventId) =>
        (await app.Log.FirstAsync(eventId).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Message;
}
