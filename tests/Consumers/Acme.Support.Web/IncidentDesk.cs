using System.Collections.Generic;
using System.Linq;
using Acme.Support.Contracts;

namespace Acme.Support.Web;

/// <summary>Six incidents, one more than a card shows.</summary>
public sealed class IncidentDesk
{
    public IReadOnlyList<Incident> Incidents { get; } =
    [
        .. Enumerable.Range(1, 6).Select(number => new Incident
        {
            Number = number,
            Summary = $"Incident {number}",
            Severity = number == 1 ? Severity.Major : null,
            Cost = number == 2 ? 12.50m : null,
            CanOpen = number == 3,
        }),
    ];
}
