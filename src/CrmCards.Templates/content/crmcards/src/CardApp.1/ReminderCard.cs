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
}
