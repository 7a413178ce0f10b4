namespace Orders;

/// <summary>Who orders. HubSpot's ids and addresses mean something only together with the account that they are from.</summary>
public sealed class Customer
{
    public long Id { get; init; }

    public required long PortalId { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }
}
