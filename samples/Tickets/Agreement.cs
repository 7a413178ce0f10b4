using CrmCards;

namespace Tickets;

public sealed record Agreement
{
    private const string Support = "support";
    private const string Engineer = "engineer";
    private const string Manager = "manager";

    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Product { get; init; }

    [CardProperty("State")]
    public AgreementState State { get; init; }

    [CardProperty("Level", Name = "support_level")]
    public SupportLevel Level { get; init; }

    [CardProperty("Hours left")]
    public decimal HoursLeft { get; init; }

    [CardProperty("Ends")]
    public DateTimeOffset Ends { get; init; }

    [CardProperty("Terms")]
    public Uri Terms => new($"/agreements/terms#{Level}", UriKind.Relative);

    [CardProperty("Yearly fee", CurrencyCode = "EUR")]
    public decimal Fee { get; init; }

    public required string Domain { get; init; }

    /// <summary>The deal that renews the agreement when it is won.</summary>
    public long? RenewalDealId { get; init; }

    public SupportCall? LastCall { get; init; }

    public Renewal? Renewal { get; init; }

    /// <summary>What only agreements have that were used or renewed.</summary>
    [CardProperties]
    public IEnumerable<CardProperty> Details
    {
        get
        {
            if (LastCall is { } call)
            {
                yield return CardProperty.DateTime("Last call", call.At);
                yield return CardProperty.Number("Calls", call.Number);
            }

            if (Renewal is { } renewal)
            {
                yield return CardProperty.Date("Renewed on", renewal.On);
                yield return CardProperty.Boolean("Renewed by itself", renewal.IsAutomatic);
                yield return CardProperty.Status("Before that", "ENDED", StatusOptionType.Default, name: "state");
                yield return CardProperty.Link("Contract", new($"/agreements/{Id}/contract", UriKind.Relative), linkLabel: "Signed contract");
            }
        }
    }

    /// <summary>Who else can be called is a matter of the agreement's level.</summary>
    [CardActions]
    public IEnumerable<CardAction> Calls
    {
        get
        {
            if (Duties.Contains(Engineer)) yield return CardAction.Hook("Call an engineer", CardActionMethod.Post, CallOf(Engineer));
            if (Duties.Contains(Manager))
                yield return CardAction.ConfirmationHook("Call the manager", CardActionMethod.Post, CallOf(Manager), "This wakes somebody up. Is it urgent?", "Call", "Wait");
        }
    }

    public IReadOnlyList<string> Duties => Level switch
    {
        SupportLevel.Basic => [Support],
        SupportLevel.Business => [Support, Engineer],
        _ => [Support, Engineer, Manager],
    };

    /// <summary>Who is called by the action that every agreement has.</summary>
    public string Duty => Duties[0];

    private Uri CallOf(string duty) => new($"/agreements/{Id}/calls/{duty}", UriKind.Relative);
}

/// <summary>The last call, and how many there were with it.</summary>
public sealed record SupportCall(DateTimeOffset At, int Number, string Note);

public sealed record Renewal(DateOnly On, bool IsAutomatic);

public enum SupportLevel
{
    Basic,
    Business,
    AroundTheClock,
}

public enum AgreementState
{
    [StatusOption("Running", StatusOptionType.Success)]
    Running,

    [StatusOption("Ended")]
    Ended,
}
