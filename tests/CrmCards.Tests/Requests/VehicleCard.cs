namespace CrmCards.Tests.Requests;

/// <summary>A card on records of standard and custom types, which answers with the record's type.</summary>
[CrmCard("Vehicles", "/vehicles")]
[ShowOn(CrmObjectType.Order)]
[ShowOn(CrmObjectType.Company)]
[ShowOn("p_vehicle", "vin")]
public sealed partial class VehicleCard
{
    [DataFetch]
    public static CardResponse<Vehicle> Fetch(CardRequest request, string? vin) =>
        new([new(request.AssociatedObjectId, $"{request.AssociatedObjectType} {request.AssociatedObjectTypeId} {vin}", 4)]);

    [ActionHook("Wash", CardActionMethod.Post, "/vehicles/{objectId}/wash")]
    public static CardActionResult Wash(CardRequest request, long objectId) => $"Washed {objectId} of {request.AssociatedObjectTypeId}";
}

/// <summary>A card on records of one custom type, and on one standard type's.</summary>
[CrmCard("Boats", "/boats")]
[ShowOn("2-7")]
[ShowOn(CrmObjectType.Contact)]
[ShowOn(CrmObjectType.Ticket)]
public sealed partial class BoatCard
{
    [DataFetch]
    public static CardResponse<Vehicle> Fetch(CardRequest request) => new([new(request.AssociatedObjectId, request.AssociatedObjectTypeId, 0)]);

    [ActionHook("Wash", CardActionMethod.Put, "/boats/{objectId}/wash")]
    public static CardActionResult Wash(long objectId) => $"Washed {objectId}";
}

/// <summary>A card on one type only.</summary>
[CrmCard("Carts", "/carts")]
[ShowOn(CrmObjectType.Cart)]
public sealed partial class CartCard
{
    [DataFetch]
    public static CardResponse<Vehicle> Fetch() => new([]);
}

public sealed record Vehicle([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Wheels")] int Wheels);
