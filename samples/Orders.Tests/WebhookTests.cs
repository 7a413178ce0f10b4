using CrmCards.Client;

namespace Orders.Tests;

public sealed class WebhookTests : IDisposable
{
    private const string DealDeletion = """[{"eventId":1,"subscriptionId":2,"portalId":9999999,"appId":1234567,"subscriptionType":"deal.deletion","attemptNumber":0,"objectId":501}]""";

    private static readonly Uri Webhooks = new("/webhooks", UriKind.Relative);
    private static readonly CrmRecord Deal = CrmRecord.Deal(501);

    private readonly OrdersApp _app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_orders_of_a_deleted_deal_lose_the_deal_and_stay_with_the_contact()
    {
        var answer = await _app.Tester().Client.PostAsync(Webhooks, DealDeletion, Token);

        Assert.Equal(204, answer.StatusCode);
        Assert.Empty((await FetchAsync(Deal)).Results);
        Assert.Equal(7, (await FetchAsync(CrmRecord.Contact(43, ("email", "ben@example.com")))).TotalCount);
    }

    [Fact]
    public async Task A_webhook_that_HubSpot_did_not_sign_changes_nothing()
    {
        var answer = await _app.Stranger().PostAsync(Webhooks, DealDeletion, Token);

        Assert.Equal(401, answer.StatusCode);
        Assert.Equal(7, (await FetchAsync(Deal)).TotalCount);
    }

    public void Dispose() => _app.Dispose();

    private Task<ReceivedCard> FetchAsync(CrmRecord record) => _app.Tester().FetchAsync(OrderCard.CrmCardDefinition, record, Token);
}
