namespace CrmCards.Telemetry;

/// <summary>The name of an endpoint in logs and telemetry.</summary>
/// <param name="Card">The card class.</param>
/// <param name="Action">The action's label; null for the data fetch.</param>
internal sealed record EndpointName(string Card, string? Action = null)
{
    private string Text { get; init; } = Action is null ? $"{Card} data fetch" : $"{Card} action '{Action}'";

    /// <summary>The name of an endpoint that is not a card's.</summary>
    internal static EndpointName Of(string displayName) => new(displayName) { Text = displayName };

    public override string ToString() => Text;
}
