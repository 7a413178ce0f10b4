using CrmCards;

namespace Tickets;

[IframeAction("Edit", "/tickets/{objectId}/edit", Width = 890, Height = 748)]
[IframeAction("Reassign", "/tickets/{objectId}/reassign", Width = 890, Height = 748, When = nameof(IsOpen))]
public sealed record Ticket
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
    public required string Project { get; init; }

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

    [CardProperty("Last updated", Order = 1)]
    public DateOnly Updated { get; init; }

    public Resolution? Resolution { get; init; }

    /// <summary>What only resolved tickets have is no property of the card, but of the one ticket.</summary>
    [CardProperties]
    public IEnumerable<CardProperty> Properties => Resolution is null ? [] :
    [
        CardProperty.Email("Resolved by", Resolution.ResolvedBy),
        CardProperty.Text("Resolution type", Resolution.Type),
        CardProperty.Currency("Resolution impact", Resolution.Impact, "GBP"),
    ];

    public bool IsOpen => Status != TicketStatus.Resolved;
}

/// <summary>How a ticket was resolved, and what that was worth.</summary>
public sealed record Resolution(string ResolvedBy, string Type, decimal Impact);

public enum Priority
{
    [StatusOption("High", StatusOptionType.Danger)]
    High,

    [StatusOption("Medium", StatusOptionType.Warning)]
    Medium,

    [StatusOption("Low")]
    Low,
}

public enum TicketStatus
{
    [StatusOption("Open", StatusOptionType.Info, Name = "Open")]
    Open,

    [StatusOption("In progress", StatusOptionType.Warning, Name = "In Progress")]
    InProgress,

    [StatusOption("Resolved", StatusOptionType.Success, Name = "Resolved")]
    Resolved,
}
