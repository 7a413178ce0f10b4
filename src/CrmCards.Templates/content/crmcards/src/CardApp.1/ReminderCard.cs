using CrmCards;

namespace CardApp._1;

[CrmCard("Reminders", "/cards/reminders")]
[ShowOn(CrmObjectType.Contact, "email")]
public sealed partial class ReminderCard(ReminderStore reminders)
{
    [DataFetch]
    public CardResponse<Reminder> Fetch(string? email) => new([.. reminders.OpenOf(email)]);

    [ActionHook("Done", CardActionMethod.Post, "/reminders/{id}/done")]
    public CardActionResult Finish(long id) => reminders.Finish(id) ? "Reminder is done" : CardActionResult.NotFound("There is no such reminder");

    [ActionHook("Postpone", CardActionMethod.Post, "/reminders/{id}/postpone")]
    public CardActionResult Postpone(long id, [ActionInput("Until", Prefill = nameof(Reminder.Due))] DateOnly until) =>
        reminders.Postpone(id, until) ? $"Reminder is due on {until:yyyy-MM-dd}" : CardActionResult.NotFound("There is no such reminder");
}
