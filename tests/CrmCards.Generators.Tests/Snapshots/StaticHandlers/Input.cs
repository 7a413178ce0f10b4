using CrmCards;

namespace Acme;

[CrmCard("Clock", "/cards/clock")]
[ShowOn(CrmObjectType.Deal, "dealname")]
public partial class ClockCard
{
    [DataFetch]
    public static CardResponse<Hour> Fetch(string dealname) => new([]) { TotalCount = dealname.Length };

    [ActionHook("Wind", CardActionMethod.Get, "/clock/{objectId}/wind")]
    private static CardActionResult Wind(int objectId) => $"Clock {objectId} wound";
}

public sealed record Hour([property: CardObjectId] int Id, [property: CardTitle] string Title, [property: CardProperty("Minutes")] int Minutes);
