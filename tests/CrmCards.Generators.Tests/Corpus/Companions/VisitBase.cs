namespace Acme;

public abstract class VisitBase
{
    [CardObjectId] public required long Id { get; init; }
    [CardTitle] public required string Place { get; init; }
    [CardProperty("When")] public DateTimeOffset When { get; init; }
    public bool IsOver => When < DateTimeOffset.UnixEpoch;
}
