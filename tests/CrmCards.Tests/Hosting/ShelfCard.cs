using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Tests.Hosting;

/// <summary>A card whose handlers take services with keys.</summary>
[CrmCard("Shelves", "/shelves")]
[ShowOn(CrmObjectType.Contact)]
public sealed partial class ShelfCard
{
    internal const string Main = "main";

    [DataFetch]
    public static CardResponse<Shelves> Fetch([FromKeyedServices(Main)] Shelf main, [FromKeyedServices(DayOfWeek.Monday)] Shelf second, [FromKeyedServices(7)] Shelf? missing) =>
        new([new(1, main.Name, $"{second.Name} {missing?.Name ?? "none"}")]);
}

/// <summary>A service.</summary>
public sealed class Shelf(string name)
{
    internal string Name { get; } = name;
}

public sealed record Shelves([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Others")] string Others);
