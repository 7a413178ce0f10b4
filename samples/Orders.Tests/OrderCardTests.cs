using CrmCards.Client;

namespace Orders.Tests;

public sealed class OrderCardTests : IDisposable
{
    private static readonly CrmRecord Deal = CrmRecord.Deal(501, ("dealstage", "contractsent"));
    private static readonly CrmRecord WonDeal = CrmRecord.Deal(502, ("dealstage", "closedwon"));
    private static readonly CrmRecord Ada = CrmRecord.Contact(42, ("email", "ada@example.com"));

    private readonly OrdersApp _app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deal_with_seven_orders_shows_the_newest_five_and_where_all_are()
    {
        var card = await FetchAsync(Deal);

        Assert.Equal(["2026-007", "2026-006", "2026-005", "2026-004", "2026-003"], card.Results.Select(order => order.Title));
        Assert.Equal((7, "See all orders"), (card.TotalCount, card.ItemLabel));
        Assert.Equal("https://example.com/orders?deal=501", card.AllItemsLink?.AbsoluteUri);
        var page = await _app.CreateClient().GetStringAsync(card.AllItemsLink!.PathAndQuery, Token);
        Assert.Equal(7, page.Split("<li>").Length - 1);
    }

    [Fact]
    public async Task A_contact_shows_its_orders_with_what_each_of_them_has()
    {
        var card = await FetchAsync(Ada);

        Assert.Equal(["2026-009", "2026-008"], card.Results.Select(order => order.Title));
        var order = card.Results[0];
        Assert.Equal($"https://example.com/orders/{order.ObjectId}", order.Link?.AbsoluteUri);
        Assert.Equal("Open", order.Property("Status").Option?.Label);
        Assert.Equal("1788949800000", order.Property("Ordered").Value);
        Assert.Equal(("49.5", "EUR"), (order.Property("Total").Value, order.Property("Total").CurrencyCode));
        Assert.Equal("Happy birthday!", order.Property("Gift note").Value);
        Assert.DoesNotContain(card.Results[1].Properties, property => property.Label is "Gift note" or "Parcel");
    }

    [Fact]
    public async Task A_shipped_order_has_a_parcel_and_no_actions()
    {
        var shown = (await FetchAsync(Deal)).Results[0];

        var answer = await _app.Tester().RunAsync(shown.Action("Ship"), Deal, Token);

        Assert.Equal((200, "Order 2026-007 is on its way"), (answer.StatusCode, answer.Message));
        var order = (await FetchAsync(Deal)).Result(shown.ObjectId!.Value);
        Assert.Equal("https://parcels.example.com/2026-007", order.Property("Parcel").Value);
        Assert.Empty(order.Actions);
    }

    [Fact]
    public async Task A_card_that_was_fetched_before_can_no_longer_cancel_a_shipped_order()
    {
        var before = (await FetchAsync(Deal)).Results[0];
        await _app.Tester().RunAsync(before.Action("Ship"), Deal, Token);

        var answer = await _app.Tester().RunAsync(before.Action("Cancel"), Deal, Token);

        Assert.Equal((409, "The order has been shipped"), (answer.StatusCode, answer.Message));
    }

    [Fact]
    public async Task A_cancelled_order_cannot_be_shipped()
    {
        var before = (await FetchAsync(Ada)).Results[0];
        Assert.True((await _app.Tester().RunAsync(before.Action("Cancel"), Ada, Token)).IsSuccess);

        var answer = await _app.Tester().RunAsync(before.Action("Ship"), Ada, Token);

        Assert.Equal((409, "The order has been cancelled"), (answer.StatusCode, answer.Message));
    }

    [Fact]
    public async Task The_orders_of_a_won_deal_cannot_be_cancelled()
    {
        var card = await FetchAsync(WonDeal);

        var answer = await _app.Tester().RunAsync(card.Results[0].Action("Cancel"), WonDeal, Token);

        Assert.Equal((403, "The deal is won: its orders cannot be cancelled"), (answer.StatusCode, answer.Message));
        Assert.Equal("Open", (await FetchAsync(WonDeal)).Results[0].Property("Status").Option?.Label);
    }

    [Fact]
    public async Task Another_account_neither_sees_nor_changes_the_orders()
    {
        var other = _app.Tester(portalId: 1);
        var ship = (await FetchAsync(Deal)).Results[0].Action("Ship");

        var card = await other.FetchAsync(OrderCard.CrmCardDefinition, Deal, Token);
        var answer = await other.RunAsync(ship, Deal, Token);

        Assert.Empty(card.Results);
        Assert.Equal((404, "There is no such order"), (answer.StatusCode, answer.Message));
    }

    [Fact]
    public async Task Who_does_not_know_the_secret_gets_nothing()
    {
        var exchange = await _app.Stranger().FetchAsync(OrderCard.CrmCardDefinition, Deal, Token);

        Assert.Equal(401, exchange.StatusCode);
        Assert.Null(exchange.Card);
    }

    public void Dispose() => _app.Dispose();

    private Task<ReceivedCard> FetchAsync(CrmRecord record) => _app.Tester().FetchAsync(OrderCard.CrmCardDefinition, record, Token);
}
