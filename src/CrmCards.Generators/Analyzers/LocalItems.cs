using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>
/// Counts the items of a local or a parameter: of what it is set to, and of what is added to it on every way to where it is used. Whatever
/// might take items away, or is not understood, makes the count unknown.
/// </summary>
internal static class LocalItems
{
    public static ItemCount Count(IOperation use, ItemCounter counter)
    {
        if (Definition.Of(use, counter) is not { } definition) return ItemCount.Unknown;

        var count = definition.Counter.OneOf(definition.Values);
        foreach (var other in definition.Uses)
        {
            if (ItemUse.Of(other) is not { } found) return ItemCount.Unknown;
            if (found.Adding is not { } call) continue;
            count += found.Added(counter) * Executions.Before(call, use, definition.Block, counter);
        }

        return count;
    }

    /// <summary>The number that the variable always has there.</summary>
    public static long? Number(IOperation use, ItemCounter counter) =>
        Definition.Of(use, counter) is { Values: [var value] } definition && !definition.Uses.Any(MayChange)
            ? definition.Counter.Number(value)
            : null;

    /// <summary>A number that is passed in may be looked at before it is used.</summary>
    private static bool MayChange(IOperation use) => use.IsWritten() || (use is IParameterReferenceOperation && ItemUse.IsTested(use));
}
