namespace CrmCards.Telemetry;

/// <summary>What an endpoint is called in logs and telemetry.</summary>
/// <param name="Card">The card class.</param>
/// <param name="Action">The action's label; null for the data fetch.</param>
internal sealed record EndpointName(string Card, string? Action = null)
{
    private readonly string _text = Action is null ? $"{Card} data fetch" : $"{Card} action '{Action}'";

    public override string ToString() => _text;
}
