using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>How often a statement runs: once, as often as the counted loops around it say, or nobody knows.</summary>
internal static class Executions
{
    /// <summary>How often the expression has run, each time its use is come to since its variable was set in the block.</summary>
    public static ItemCount Before(IOperation expression, IOperation use, IOperation? block, ItemCounter counter)
    {
        if (expression.Syntax.SpanStart > use.Syntax.SpanStart || expression.Parent is not IExpressionStatementOperation statement) return ItemCount.Unknown;

        var around = use.Ancestors().OfType<IBlockOperation>().ToList();
        if (Times(statement, around.Contains, counter) is not var (times, common)) return ItemCount.Unknown;
        for (IOperation? outer = common; outer is not null && outer != block; outer = outer.Parent)
        {
            if (outer is ILoopOperation) return times with { AtMost = null };
        }

        return times;
    }

    /// <summary>How often the statement runs each time the body does.</summary>
    public static ItemCount In(IBlockOperation body, IOperation statement, ItemCounter counter) =>
        Times(statement, block => block == body, counter)?.Count ?? ItemCount.Unknown;

    private static (ItemCount Count, IBlockOperation Block)? Times(IOperation statement, Predicate<IBlockOperation> isOuter, ItemCounter counter)
    {
        var times = ItemCount.Exactly(1);
        for (var inner = statement; ; inner = inner.Parent)
        {
            switch (inner.Parent)
            {
                case IBlockOperation block when isOuter(block): return (times, block);
                case IBlockOperation or IUsingOperation or ILockOperation: break;
                case ILoopOperation loop when loop.Body == inner: times = Iterations(loop, counter) * times; break;
                default: return null;
            }
        }
    }

    private static ItemCount Iterations(ILoopOperation loop, ItemCounter counter) => loop switch
    {
        _ when loop.Body.DescendantsAndSelf().Any(operation => MayEnd(operation, loop)) => ItemCount.Unknown,
        IForEachLoopOperation each => counter.Count(each.Collection),
        IForLoopOperation counted when Iterations(counted, counter) is { } count => ItemCount.Exactly(ItemCount.Fitting(count)),
        _ => ItemCount.Unknown,
    };

    /// <summary>Whether the loop, or one of its iterations, may end there: then fewer have run before the code that follows.</summary>
    private static bool MayEnd(IOperation operation, ILoopOperation loop) =>
        operation is IBranchOperation || (operation.Kind == OperationKind.Return && operation.Function() == loop.Function());

    /// <summary>The iterations of a loop such as <c>for (var i = 0; i &lt; 10; i++)</c>; null if they are not certain.</summary>
    private static long? Iterations(IForLoopOperation loop, ItemCounter counter)
    {
        if (loop is not
            {
                Before: [IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Symbol: var variable, Initializer.Value: var first }] }] }],
                Condition: IBinaryOperation { OperatorKind: var comparison } condition,
                AtLoopBottom: [IExpressionStatementOperation { Operation: var change }],
            }) return null;
        if (!IsVariable(condition.LeftOperand) || loop.Body.Descendants().Any(use => IsVariable(use) && use.IsWritten())) return null;
        if (counter.Number(first) is not { } from || counter.Number(condition.RightOperand) is not { } to || Step(change) is not { } step) return null;

        return (comparison, step) switch
        {
            (BinaryOperatorKind.LessThan, > 0) => (to - from + step - 1) / step,
            (BinaryOperatorKind.LessThanOrEqual, > 0) => (to - from + step) / step,
            (BinaryOperatorKind.GreaterThan, < 0) => (to - from + step + 1) / step,
            (BinaryOperatorKind.GreaterThanOrEqual, < 0) => (to - from + step) / step,
            (BinaryOperatorKind.NotEquals, 1 or -1) => (to - from) * step,
            _ => null,
        };

        bool IsVariable(IOperation operation) =>
            operation.Bare() is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, variable);

        long? Step(IOperation change) => change switch
        {
            IIncrementOrDecrementOperation { Kind: var kind } increment when IsVariable(increment.Target) => kind == OperationKind.Increment ? 1 : -1,
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } added when IsVariable(added.Target) => counter.Number(added.Value),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract } subtracted when IsVariable(subtracted.Target) =>
                -counter.Number(subtracted.Value),
            _ => null,
        };
    }
}
