using System.Collections.Concurrent;

namespace CardApp._1;

/// <summary>The reminders by the contact's email address, until your own data takes their place.</summary>
public sealed class ReminderStore
{
    private readonly ConcurrentDictionary<long, (string Email, Reminder Reminder)> _reminders = new()
    {
        [1] = ("ada@example.com", new(1, "Send the offer", new(2030, 1, 15), Urgency.High)),
        [2] = ("ada@example.com", new(2, "Ask about the trial", new(2030, 2, 1), Urgency.Low)),
    };

    public IEnumerable<Reminder> OpenOf(string? email) =>
        _reminders.Values.Where(entry => entry.Email == email).Select(entry => entry.Reminder).OrderBy(reminder => reminder.Due);

    public bool Finish(long id) => _reminders.TryRemove(id, out _);

    public bool Postpone(long id, DateOnly until) =>
        _reminders.TryGetValue(id, out var entry) && _reminders.TryUpdate(id, entry with { Reminder = entry.Reminder with { Due = until } }, entry);
}
