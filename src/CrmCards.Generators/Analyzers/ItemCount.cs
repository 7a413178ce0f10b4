namespace CrmCards.Generators.Analyzers;

/// <summary>How many items an expression yields, as far as that is certain.</summary>
/// <param name="AtLeast">As many at least.</param>
/// <param name="AtMost">As many at most; null if that is not known.</param>
/// <param name="Taken">The most that one <c>Take</c> or the like asks for, so that somebody wanted that many; null if there is none.</param>
internal readonly record struct ItemCount(int AtLeast, int? AtMost, int? Taken = null)
{
    public static readonly ItemCount Unknown = new(0, null);

    public static readonly ItemCount None = Exactly(0);

    public static ItemCount Exactly(int count) => new(count, count);

    public static ItemCount operator +(ItemCount one, ItemCount other) => new(
        Fitting((long)one.AtLeast + other.AtLeast),
        one.AtMost is { } a && other.AtMost is { } b ? Fitting((long)a + b) : null,
        Larger(one.Taken, other.Taken));

    /// <summary>What is done as often as one says, and yields as much as the other says each time.</summary>
    public static ItemCount operator *(ItemCount one, ItemCount other) => new(
        Fitting((long)one.AtLeast * other.AtLeast),
        one.AtMost is { } a && other.AtMost is { } b ? Fitting((long)a * b) : null,
        Larger(other.AtLeast > 0 ? one.Taken : null, one.AtLeast > 0 ? other.Taken : null));

    public ItemCount Take(int limit) => new(Math.Min(AtLeast, limit), Math.Min(AtMost ?? limit, limit), AtMost is null || AtMost > limit ? limit : Taken);

    public ItemCount Skip(int count) => new(Math.Max(AtLeast - count, 0), Left(AtMost, count), Left(Taken, count));

    /// <summary>The items that one of two expressions yields.</summary>
    public ItemCount Or(ItemCount other) =>
        new(Math.Min(AtLeast, other.AtLeast), AtMost is { } a && other.AtMost is { } b ? Math.Max(a, b) : null, Larger(Taken, other.Taken));

    private static int? Left(int? count, int skipped) => count is { } known ? Math.Max(known - skipped, 0) : null;

    private static int? Larger(int? one, int? other) => one > other || other is null ? one : other;

    /// <summary>A count as large as counts can be; none if the number is negative.</summary>
    public static int Fitting(long number) => (int)Math.Min(Math.Max(number, 0), int.MaxValue);
}
