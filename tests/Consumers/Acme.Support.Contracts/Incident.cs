using System;
using CrmCards;

namespace Acme.Support.Contracts;

/// <summary>A result type in a library that knows nothing of the card.</summary>
[IframeAction("Open", "/incidents/{number}", Width = 600, Height = 400, When = nameof(CanOpen))]
public sealed record Incident
{
    [CardObjectId]
    public required int Number { get; init; }

    [CardTitle]
    public required string Summary { get; init; }

    [CardLink]
    public Uri? Page { get; init; }

    [CardProperty("Severity")]
    public Severity? Severity { get; init; }

    [CardProperty("Cost", CurrencyCode = "EUR")]
    public decimal? Cost { get; init; }

    public bool CanOpen { get; init; }
}

public enum Severity
{
    [StatusOption("Minor")]
    Minor,

    [StatusOption("Major", StatusOptionType.Danger)]
    Major,
}
