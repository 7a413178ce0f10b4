namespace CrmCards.Benchmarks.Serializer;

[IframeAction("Edit", "/tickets/{objectId}/edit", Width = 890, Height = 748)]
[IframeAction("Reassign", "/tickets/{objectId}/reassign", Width = 890, Height = 748, When = nameof(IsOpen))]
internal sealed record Ticket
{
    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardLink]
    public Uri? Link { get; init; }

    [CardProperty("Created")]
    public DateOnly Created { get; init; }

    [CardProperty("Priority")]
    public Priority Priority { get; init; }

    [CardProperty("Project")]
    public string? Project { get; init; }

    [CardProperty("Reported by", CardDataType.Email)]
    public string? ReportedBy { get; init; }

    [CardProperty("Description")]
    public string? Description { get; init; }

    [CardProperty("Reporter type")]
    public string? ReporterType { get; init; }

    [CardProperty("Status")]
    public TicketStatus Status { get; init; }

    [CardProperty("Ticket type")]
    public string? TicketType { get; init; }

    [CardProperty("Last updated", Name = "updated")]
    public DateOnly Updated { get; init; }

    [CardProperties]
    public IReadOnlyList<CardProperty> Properties { get; init; } = [];

    public bool IsOpen => Status != TicketStatus.Resolved;
}

internal enum Priority
{
    [StatusOption("High", StatusOptionType.Danger)]
    High,

    [StatusOption("Medium", StatusOptionType.Warning)]
    Medium,

    [StatusOption("Low")]
    Low,
}

internal enum TicketStatus
{
    [StatusOption("Open", StatusOptionType.Info, Name = "Open")]
    Open,

    [StatusOption("In progress", StatusOptionType.Warning, Name = "In Progress")]
    InProgress,

    [StatusOption("Resolved", StatusOptionType.Success, Name = "Resolved")]
    Resolved,
}
