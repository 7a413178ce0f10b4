using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Counts the items in ranges such as <c>..10</c>, <c>^3..</c> and <c>2..^1</c>.</summary>
internal static class Ranges
{
    /// <summary>A piece of that length, which must be there: else there is an exception.</summary>
    public static ItemCount Exactly(int length) => new(length, length, Taken: length);

    /// <summary>A piece that must be there.</summary>
    public static ItemCount Slice(IRangeOperation range, ItemCount source, ItemCounter counter) =>
        Length(range, counter) is { } length ? Exactly(length) : WithoutEnds(range, source, counter);

    /// <summary>As much of the piece as there is.</summary>
    public static ItemCount Take(IRangeOperation range, ItemCount source, ItemCounter counter)
    {
        if (Length(range, counter) is not { } length) return WithoutEnds(range, source, counter);
        return Start(range, counter) is { IsFromEnd: false } start ? source.Skip(start.Value).Take(length) : source.Take(length);
    }

    /// <summary>The length of a range of which both ends are counted from the same end.</summary>
    private static int? Length(IRangeOperation range, ItemCounter counter) => (Start(range, counter), End(range, counter)) switch
    {
        ({ IsFromEnd: false } start, { IsFromEnd: false } end) => Math.Max(end.Value - start.Value, 0),
        ({ IsFromEnd: true } start, { IsFromEnd: true } end) => Math.Max(start.Value - end.Value, 0),
        _ => null,
    };

    private static ItemCount WithoutEnds(IRangeOperation range, ItemCount source, ItemCounter counter) =>
        (Start(range, counter), End(range, counter)) is ({ IsFromEnd: false } start, { IsFromEnd: true } end)
            ? source.Skip(start.Value).Skip(end.Value)
            : ItemCount.Unknown;

    private static Position? Start(IRangeOperation range, ItemCounter counter) =>
        range.LeftOperand is { } start ? Index(start, counter) : new(0, IsFromEnd: false);

    private static Position? End(IRangeOperation range, ItemCounter counter) =>
        range.RightOperand is { } end ? Index(end, counter) : new(0, IsFromEnd: true);

    /// <summary>A number, which is converted to an index, or one after <c>^</c>.</summary>
    private static Position? Index(IOperation index, ItemCounter counter)
    {
        var bare = (index as IConversionOperation)?.Operand ?? index;
        return bare is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat
            ? counter.Limit(hat.Operand) is { } fromEnd ? new(fromEnd, IsFromEnd: true) : null
            : counter.Limit(bare) is { } fromStart ? new(fromStart, IsFromEnd: false) : null;
    }

    private sealed record Position(int Value, bool IsFromEnd);
}
