using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Counts the items of sequences: of literals, of LINQ's ways to make and to bound them, and of locals.</summary>
internal static class ItemCounter
{
    public static ItemCount Count(IOperation value) => value.Bare() switch
    {
        ICollectionExpressionOperation collection => Sum(collection.Elements.Select(OfElement)),
        IArrayCreationOperation { Initializer: { } initializer } => ItemCount.Exactly(initializer.ElementValues.Length),
        IArrayCreationOperation { DimensionSizes: [var size] } when Constant(size) is { } length => ItemCount.Exactly(length),
        IObjectCreationOperation creation => OfNew(creation),
        IInvocationOperation invocation => OfCall(invocation),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Count(conditional.WhenTrue).Or(Count(whenFalse)),
        ILocalReferenceOperation local => LocalItems.Count(local),
        _ => ItemCount.Unknown,
    };

    public static int? Constant(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: int value } ? value : null;

    /// <summary>A list with its initializer, and with what its constructor copies.</summary>
    private static ItemCount OfNew(IObjectCreationOperation creation)
    {
        if (!creation.Type.IsNamed("System.Collections.Generic", "List")) return ItemCount.Unknown;
        var copied = creation.Arguments is [{ Value: { } argument }] && argument.Type?.SpecialType != SpecialType.System_Int32
            ? Count(argument)
            : ItemCount.None;
        var added = creation.Initializer?.Initializers.Length ?? 0;
        return copied + ItemCount.Exactly(added);
    }

    private static ItemCount OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        IOperation? Argument(int index) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == index)?.Value;
        if (method.ContainingType.IsNamed("System", "Array") && method.Name == "Empty") return ItemCount.None;
        if (call.Instance is { } list && method.Name is "ToArray" or "AsReadOnly") return Count(list);
        if (!method.ContainingType.IsNamed("System.Linq", "Enumerable") || Argument(0) is not { } source) return ItemCount.Unknown;

        var second = Argument(1);
        return method.Name switch
        {
            "Empty" => ItemCount.None,
            "Range" or "Repeat" when second is not null && Constant(second) is { } count => ItemCount.Exactly(Math.Max(count, 0)),
            "Take" when second is not null && Constant(second) is { } limit => Count(source).Take(Math.Max(limit, 0)),
            "Append" or "Prepend" => Count(source) + ItemCount.Exactly(1),
            "Concat" when second is not null => Count(source) + Count(second),
            "Select" or "ToList" or "ToArray" or "AsEnumerable" or "Cast" or "Reverse" or "Order" or "OrderDescending"
                or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Index" or "Shuffle" => Count(source),
            _ => ItemCount.Unknown,
        };
    }

    private static ItemCount OfElement(IOperation element) => element is ISpreadOperation spread ? Count(spread.Operand) : ItemCount.Exactly(1);

    private static ItemCount Sum(IEnumerable<ItemCount> counts) => counts.Aggregate(ItemCount.None, (sum, count) => sum + count);
}
