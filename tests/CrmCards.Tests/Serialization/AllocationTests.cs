using CrmCards.CompilerServices;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Serialization;

public class AllocationTests
{
    private const int Warmups = 200;
    private const int Rounds = 20;

    private static readonly Item[] Items = [.. Enumerable.Range(1, 5).Select(id => new Item
    {
        Id = id,
        Title = "A ticket with \"quotes\" and åäö",
        Weight = 1.5,
        Cost = 94.30m,
        Due = new(2026, 11, 23),
    })];

    [Fact]
    public void Writing_a_response_of_declared_parts_allocates_nothing() =>
        Assert.Equal(0, Allocated(new(Items) { TotalCount = 12 }));

    [Fact]
    public void Writing_run_time_properties_and_actions_allocates_nothing()
    {
        var page = new Uri("https://example.com/page");
        IReadOnlyList<CardProperty> further = [CardProperty.Text("Reporter", "Anna"), CardProperty.Currency("Cost", 94.30m, "GBP")];
        IReadOnlyList<CardAction> actions = [CardAction.Hook("Run", CardActionMethod.Post, page)];
        var items = Items.Select(item => item with { Further = further, Actions = actions }).ToArray();

        Assert.Equal(0, Allocated(new(items) { SecondaryActions = actions }));
    }

    /// <summary>The least that any round allocated: the pools may be trimmed beneath one of them.</summary>
    private static long Allocated(CardResponse<Item> response)
    {
        for (var i = 0; i < Warmups; i++) Serialize(response);

        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Serialize(response);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private static void Serialize(CardResponse<Item> response)
    {
        var writer = new CardWriter("https://cards.example.com"u8);
        ProbeCard.Serializer(ref writer, response);
        writer.Dispose();
    }
}
