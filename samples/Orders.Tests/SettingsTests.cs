using System.Net;
using CrmCards.Client;

namespace Orders.Tests;

public sealed class SettingsTests : IDisposable
{
    private static readonly CrmRecord Ada = CrmRecord.Contact(42, ("email", "ada@example.com"));

    private readonly OrdersApp _app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_settings_page_decides_whether_cancelled_orders_are_shown()
    {
        var tester = _app.Tester();
        using var browser = _app.CreateClient();
        var card = await tester.FetchAsync(OrderCard.CrmCardDefinition, Ada, Token);
        var page = tester.Client.IframeUrl(card.Action("Settings"), Ada);

        Assert.DoesNotContain("checked", await browser.GetStringAsync(page, Token), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("cancelled", "on")]);
        using var saved = await browser.PostAsync(page, form, Token);

        Assert.Contains("DONE", await saved.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("checked", await browser.GetStringAsync(page, Token), StringComparison.Ordinal);
        card = await tester.FetchAsync(OrderCard.CrmCardDefinition, Ada, Token);
        Assert.Equal("2026-09-10", card.Results[0].Property("Cancelled on").Value);
    }

    [Fact]
    public async Task The_settings_page_opens_from_the_card_only()
    {
        using var browser = _app.CreateClient();

        using var answer = await browser.GetAsync(new Uri("/settings", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    public void Dispose() => _app.Dispose();
}
