using System.Collections.Concurrent;

namespace Tickets;

/// <summary>Stands for the system that keeps the agreements, which is slow enough for a cache.</summary>
public sealed class AgreementStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<long, Agreement> _agreements = new(new Agreement[]
    {
        new() { Id = 1, RenewalDealId = 501, Product = "Scanner", Domain = "testcompany.com", Level = SupportLevel.AroundTheClock, HoursLeft = 12.5m, Ends = new(2031, 6, 30, 22, 0, 0, TimeSpan.Zero), Fee = 1200m,
            Renewal = new(new(2026, 7, 1), IsAutomatic: true) },
        new() { Id = 2, Product = "Printer", Domain = "testcompany.com", Level = SupportLevel.Basic, HoursLeft = 0, Ends = new(2027, 1, 31, 23, 0, 0, TimeSpan.Zero), Fee = 240m },
    }.ToDictionary(agreement => agreement.Id));

    public IReadOnlyList<Agreement> Of(string? domain) => [.. _agreements.Values.Where(agreement => agreement.Domain == domain).OrderBy(agreement => agreement.Id)];

    public Agreement? Find(long id) => _agreements.GetValueOrDefault(id);

    /// <summary>Has somebody call the customer, which costs half an hour.</summary>
    /// <returns>Whether nobody else changed the agreement at the same time.</returns>
    public bool Call(long id, string note) => _agreements.TryGetValue(id, out var agreement) && _agreements.TryUpdate(
        id,
        agreement with { HoursLeft = agreement.HoursLeft - 0.5m, LastCall = new(time.GetUtcNow(), (agreement.LastCall?.Number ?? 0) + 1, note) },
        agreement);

    /// <returns>Whether there is such an agreement.</returns>
    public bool ChangeFee(long id, decimal fee)
    {
        while (_agreements.TryGetValue(id, out var agreement))
        {
            if (_agreements.TryUpdate(id, agreement with { Fee = fee }, agreement)) return true;
        }

        return false;
    }

    /// <summary>Renews the agreements of a deal for a year; a second time changes nothing.</summary>
    public void Renew(long dealId)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        foreach (var agreement in _agreements.Values.Where(agreement => agreement.RenewalDealId == dealId))
            _agreements[agreement.Id] = agreement with { RenewalDealId = null, State = AgreementState.Running, HoursLeft = 20, Ends = agreement.Ends.AddYears(1), Renewal = new(today, IsAutomatic: false) };
    }
}
