using CrmCards;

namespace Acme;

[CrmCard("Repairs", "/cards/repairs")]
[ShowOn(CrmObjectType.Order)]
[ShowOn("p_Vehicle", "vin")]
[ShowOn("2-1234567")]
public sealed partial class RepairCard
{
    [DataFetch]
    public static CardResponse<Repair> Fetch(string? vin) => new([]);

    [ActionHook("Finish", CardActionMethod.Post, "/repairs/{objectId}/finish")]
    public static CardActionResult Finish(long objectId) => "Finished";
}

public sealed record Repair(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Hours")] int Hours);
