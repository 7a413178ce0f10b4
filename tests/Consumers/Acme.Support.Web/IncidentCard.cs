using System.Threading;
using System.Threading.Tasks;
using Acme.Support.Contracts;
using CrmCards;

namespace Acme.Support.Web;

/// <summary>A card on a result type of another assembly.</summary>
/// <param name="desk">The incidents.</param>
[CrmCard("Incidents", "/cards/incidents", ItemLabel = "See all incidents")]
[ShowOn(CrmObjectType.Contact, "email")]
internal sealed partial class IncidentCard(IncidentDesk desk)
{
    /// <summary>Shows the same incidents to everybody.</summary>
    [DataFetch]
    public ValueTask<CardResponse<Incident>> FetchAsync(string? email, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new CardResponse<Incident>(email is null ? [] : desk.Incidents));
    }

    /// <summary>Closes an incident, in name only.</summary>
    [ActionHook("Close", CardActionMethod.Post, "/incidents/{number}/close")]
    public static CardActionResult Close(int number) => $"Incident {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} closed";
}
