namespace CrmCards.Generators.Analyzers;

/// <summary>How many items an expression yields, as far as that is certain.</summary>
/// <param name="AtLeast">As many at least.</param>
/// <param name="AtMost">As many at most; null where that is not known.</param>
/// <param name="IsTaken">Whether a <c>Take</c> sets the upper bound, so that somebody wanted that many.</param>
internal readonly record struct ItemCount(int AtLeast, int? AtMost, bool IsTaken = false)
{
    public static readonly ItemCount Unknown = new(0, null);

    public static readonly ItemCount None = Exactly(0);

    public static ItemCount Exactly(int count) => new(count, count);

    public static ItemCount operator +(ItemCount one, ItemCount other) =>
        new(Sum(one.AtLeast, other.AtLeast), one.AtMost is { } a && other.AtMost is { } b ? Sum(a, b) : null, one.IsTaken || other.IsTaken);

    public ItemCount Take(int limit) =>
        new(Math.Min(AtLeast, limit), Math.Min(AtMost ?? limit, limit), IsTaken: AtMost is null || AtMost > limit);

    /// <summary>What one of two expressions yields.</summary>
    public ItemCount Or(ItemCount other) =>
        new(Math.Min(AtLeast, other.AtLeast), AtMost is { } a && other.AtMost is { } b ? Math.Max(a, b) : null);

    private static int Sum(int a, int b) => a > int.MaxValue - b ? int.MaxValue : a + b;
}
