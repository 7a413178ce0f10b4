using System.ComponentModel.DataAnnotations;

namespace Orders;

/// <summary>What an account has set on the card's settings page.</summary>
public sealed class AccountSettings
{
    [Key]
    public required long PortalId { get; init; }

    public bool ShowsCancelled { get; set; }
}
