using CrmCards;

namespace CardApp._1;

public sealed record Reminder(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Due")] DateOnly Due,
    [property: CardProperty("Urgency")] Urgency Urgency);

public enum Urgency
{
    [StatusOption("Can wait")]
    Low,

    [StatusOption("Urgent", StatusOptionType.Danger)]
    High,
}
