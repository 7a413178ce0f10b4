using System.ComponentModel.DataAnnotations;

namespace CrmCards.Tests.Inputs;

/// <summary>The inputs of the form, with the same rules, as .NET itself validates them.</summary>
public sealed record EnteredValues
{
    [Required]
    public Line? Line { get; init; }

    [Required, Range(typeof(DateOnly), "2026-01-01", "2026-12-31")]
    public DateOnly? Until { get; init; }

    [StringLength(12, MinimumLength = 3)]
    public string? Reason { get; init; }

    [Required, RegularExpression("(?:a|ab)|[A-Z]{2,3}-[0-9]+")]
    public string? Code { get; init; }

    [EmailAddress, MaxLength(12)]
    public string? Mail { get; init; }

    [Url]
    public string? Page { get; init; }

    [Required, Range(1, 10)]
    public int? Count { get; init; }

    public byte? Small { get; init; }

    [Range(-0.5, 0.5)]
    public double? Ratio { get; init; }

    [Range(typeof(decimal), "0", "99.95", ParseLimitsInInvariantCulture = true)]
    public decimal? Price { get; init; }

    public bool? Sure { get; init; }

    public DateTimeOffset? At { get; init; }

    [MaxLength(2)]
    public Line[]? Lines { get; init; }
}
