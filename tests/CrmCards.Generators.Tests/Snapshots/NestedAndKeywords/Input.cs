using System.Threading.Tasks;
using CrmCards;

namespace @namespace.@class;

public static partial class Outer
{
    internal partial record struct @struct
    {
        public partial interface IScope
        {
            [CrmCard("Keywords", "/cards/keywords")]
            [ShowOn(CrmObjectType.Ticket, "event")]
            internal sealed partial record @event
            {
                [DataFetch]
                public ValueTask<CardResponse<@return>> Fetch(string @event) => new(new CardResponse<@return>([]) { TotalCount = @event.Length });

                [ActionHook("Lock", CardActionMethod.Patch, "/keywords/{class}/lock")]
                public CardActionResult Lock(string @class, string @params) => $"{@class} {@params}";
            }
        }
    }
}

[IframeAction("Show", "/keywords/{event}", Width = 1, Height = 1, When = nameof(@if))]
public class @return
{
    [CardObjectId] public int @int { get; init; }
    [CardTitle] public string @string { get; init; } = "";
    [CardProperty("Event")] public int @event { get; init; }
    [CardProperty("Class")] public string @class { get; init; } = "";
    [CardProperty("Enum")] public @enum? @enum { get; init; }
    public bool @if { get; init; }
}

public enum @enum
{
    [StatusOption("New")] New,
    [StatusOption("Old")] Old,
}
