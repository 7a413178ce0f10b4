using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>
/// Counts the items of sequences: of literals, of calls that make and bound them, of locals, and of members of the class. Whatever is not
/// understood makes the count unknown.
/// </summary>
internal sealed class ItemCounter
{
    private static readonly string[] Copies = ["List", "Collection", "ObservableCollection", "ReadOnlyCollection"];

    private readonly ItemCounter? _caller;
    private readonly IMethodSymbol? _called;
    private readonly ImmutableArray<IArgumentOperation> _arguments = [];
    private readonly int _depth;
    private readonly Effort _effort;

    public ItemCounter(ClassCode code)
    {
        Code = code;
        _effort = new();
    }

    private ItemCounter(ItemCounter caller, IMethodSymbol? called, ImmutableArray<IArgumentOperation> arguments)
    {
        Code = caller.Code;
        _caller = caller;
        _called = called;
        _arguments = arguments;
        _depth = caller._depth + 1;
        _effort = caller._effort;
    }

    /// <summary>The code of the class that is looked at.</summary>
    public ClassCode Code { get; }

    public ItemCount Count(IOperation value) => !_effort.IsLeft() ? ItemCount.Unknown : value.Bare() switch
    {
        ICollectionExpressionOperation collection => Sum(collection.Elements.Select(OfElement)),
        IArrayCreationOperation { Initializer: { } initializer } => ItemCount.Exactly(initializer.ElementValues.Length),
        IArrayCreationOperation { DimensionSizes: [var size] } when Limit(size) is { } length => ItemCount.Exactly(length),
        IObjectCreationOperation creation => OfNew(creation),
        IInvocationOperation call => SequenceCalls.Count(call, this),
        IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation => OneOf(value.Alternatives()),
        IAwaitOperation awaited => Count(awaited.Operation),
        ITranslatedQueryOperation query => Count(query.Operation),
        IConditionalAccessOperation access => Count(access.WhenNotNull),
        IArrayElementReferenceOperation { Indices: [IRangeOperation range] } element => Ranges.Slice(range, Count(element.ArrayReference), this),
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } element => Ranges.Slice(range, Count(element.Instance), this),
        ILocalReferenceOperation or IParameterReferenceOperation => LocalItems.Count(value.Bare(), this),
        IMemberReferenceOperation member => MemberItems.Count(member, this),
        _ => ItemCount.Unknown,
    };

    /// <summary>The items that one of the expressions yields.</summary>
    public ItemCount OneOf(IEnumerable<IOperation> values)
    {
        ItemCount? any = null;
        foreach (var value in values) any = any?.Or(Count(value)) ?? Count(value);
        return any ?? ItemCount.Unknown;
    }

    /// <summary>The number that an expression always has; null if it may have others.</summary>
    public long? Number(IOperation value) => value.Bare() switch
    {
        { ConstantValue: { HasValue: true, Value: int or long or uint or short or ushort or byte or sbyte } constant } => Convert.ToInt64(constant.Value, null),
        ILocalReferenceOperation or IParameterReferenceOperation => LocalItems.Number(value.Bare(), this),
        IMemberReferenceOperation member => MemberItems.Number(member, this),
        _ => null,
    };

    /// <summary>The number of items that an expression asks for: none if it is negative.</summary>
    public int? Limit(IOperation value) => Number(value) is { } number ? ItemCount.Fitting(number) : null;

    /// <summary>Counts in a member that is called from here; null if that goes too deep.</summary>
    public ItemCounter? Into(IMethodSymbol? called, ImmutableArray<IArgumentOperation> arguments) =>
        _depth < ClassCode.MaxDepth ? new(this, called?.OriginalDefinition, arguments) : null;

    /// <summary>The argument for the parameter, with the counter for the place of the call; null if that is not known.</summary>
    public (IOperation Value, ItemCounter Counter)? Argument(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _called)
        && _arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } found
            ? (found.Value, _caller!)
            : null;

    /// <summary>A list with its initializer, and with what its constructor copies.</summary>
    private ItemCount OfNew(IObjectCreationOperation creation)
    {
        if (!Copies.Contains(creation.Type?.Name) || creation.Type?.ContainingNamespace is not { ContainingNamespace.Name: "Collections" })
            return ItemCount.Unknown;
        var copied = creation.Arguments is [{ Value: { } argument }] && argument.Type?.SpecialType != SpecialType.System_Int32
            ? Count(argument)
            : ItemCount.None;
        var added = creation.Initializer?.Initializers.Count(member => member is IInvocationOperation) ?? 0;
        return copied + ItemCount.Exactly(added);
    }

    private ItemCount OfElement(IOperation element) => element is ISpreadOperation spread ? Count(spread.Operand) : ItemCount.Exactly(1);

    private static ItemCount Sum(IEnumerable<ItemCount> counts) => counts.Aggregate(ItemCount.None, (sum, count) => sum + count);

    /// <summary>An end to the search in code in which each local is made of others, twice.</summary>
    private sealed class Effort
    {
        private int _left = 300;

        public bool IsLeft() => _left-- > 0;
    }
}
