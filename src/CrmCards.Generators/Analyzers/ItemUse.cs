using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>What a use of a sequence does with its items.</summary>
/// <param name="Adding">The call that adds items; null if the use only reads.</param>
internal sealed record ItemUse(IInvocationOperation? Adding)
{
    private static readonly ItemUse Reading = new(Adding: null);

    private static readonly string[] ReadingMethods =
    [
        "Contains", "IndexOf", "LastIndexOf", "Find", "FindAll", "FindIndex", "FindLast", "Exists", "TrueForAll", "ForEach", "Sort", "Reverse", "ToArray",
        "ConvertAll", "GetRange", "Slice", "CopyTo", "EnsureCapacity", "GetEnumerator", "AsReadOnly",
    ];

    /// <summary>Null where the use may do anything else, such as taking items away, or asks how many there are, to do so elsewhere.</summary>
    public static ItemUse? Of(IOperation use)
    {
        if (use.IsWritten()) return null;
        return use.Around() switch
        {
            IInvocationOperation call when call.Instance?.Bare() == use => OfMethod(call),
            IPropertyReferenceOperation { Property.Name: "Count" or "Length" } count => IsTested(count) ? null : Reading,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Count" or "LongCount" or "CountAsync" } call } when IsTested(call) => null,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Skip" or "ElementAtOrDefault" or "TryGetNonEnumeratedCount" } } => null,
            IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation => null,
            IPropertyReferenceOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => Reading,
            IForEachLoopOperation or ISpreadOperation or INameOfOperation or IInterpolationOperation or ILockOperation => Reading,
            IReturnOperation when use.Function() is null && use is ILocalReferenceOperation or IParameterReferenceOperation => Reading,
            IArgumentOperation { Parent: IInvocationOperation call } when SequenceCalls.IsSequenceMethod(call.TargetMethod) => Reading,
            IArgumentOperation { Parent: IObjectCreationOperation { Type: var made } } when made.Is(Runtime.CardResponse) || made?.Name == "List" => Reading,
            _ => IsFixed(use.Type) ? Reading : null,
        };
    }

    /// <summary>How many items the call adds, each time.</summary>
    public ItemCount Added(ItemCounter counter) => Adding switch
    {
        null => ItemCount.None,
        { TargetMethod.Name: "AddRange" or "InsertRange", Arguments: [.., var items] } => counter.Count(items.Value),
        _ => ItemCount.Exactly(1),
    };

    /// <summary>Whether code asks how large the number is; whether there is anything at all does not matter.</summary>
    public static bool IsTested(IOperation number) => number.Around() switch
    {
        IAwaitOperation awaited => IsTested(awaited),
        IBinaryOperation binary => !IsOfEmptiness(binary) && binary.Parent is not IForLoopOperation,
        IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation or IVariableInitializerOperation => true,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation } => true,
        _ => false,
    };

    private static bool IsOfEmptiness(IBinaryOperation comparison) =>
        comparison.LeftOperand.ConstantValue is { HasValue: true, Value: 0 or 1 } || comparison.RightOperand.ConstantValue is { HasValue: true, Value: 0 or 1 };

    private static ItemUse? OfMethod(IInvocationOperation call) => (call.TargetMethod.Name, call.Arguments.Length) switch
    {
        // A set that has the item adds none, and an immutable list makes another.
        ("Add" or "AddRange", 1) or ("Insert" or "InsertRange", 2) when call.TargetMethod.ReturnsVoid => new(call),
        var (name, _) when ReadingMethods.Contains(name) => Reading,
        _ => IsFixed(call.Instance!.Type) ? Reading : null,
    };

    /// <summary>Whether nothing can be taken away from what has the type.</summary>
    public static bool IsFixed(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || type is { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IAsyncEnumerable" or "IQueryable" or "IReadOnlyList" or "IReadOnlyCollection" }
        || (type?.ContainingNamespace.ToDisplayString() == "System.Collections.Immutable" && type.ContainingType is null);
}
