using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Knows the tasks that have ended where their results are asked for, so that nobody waits.</summary>
internal static class EndedTasks
{
    /// <summary>Whether the task was awaited, or asked whether it has ended, before the wait; or is what <c>WhenAny</c> or <c>WhenEach</c> gave.</summary>
    public static bool Contain(IOperation task, IOperation wait) =>
        IsGiven(task.Bare(), wait)
        || (Holder(task) is { } holder
            && wait.Root().Descendants().Any(earlier => earlier.Syntax.SpanStart < wait.Syntax.SpanStart && Ends(earlier, holder, wait)));

    private static bool IsGiven(IOperation task, IOperation wait) => task switch
    {
        IAwaitOperation { Operation: var awaited } => IsCall(awaited, "WhenAny"),
        ILocalReferenceOperation { Local: var local } when Loop(task, local) is { } loop => IsCall(loop.Collection, "WhenEach"),
        ILocalReferenceOperation { Local: var local } => wait.Root().Descendants().OfType<IVariableDeclaratorOperation>().Any(declarator =>
            Same(declarator.Symbol, local) && declarator.Initializer?.Value.Bare() is IAwaitOperation { Operation: var awaited } && IsCall(awaited, "WhenAny")),
        _ => false,
    };

    private static bool Ends(IOperation earlier, ISymbol holder, IOperation wait) => earlier switch
    {
        IAwaitOperation { Operation: var awaited } => Mentions(awaited, holder) && Precedes(earlier, holder, wait),
        IPropertyReferenceOperation { Property.Name: "IsCompletedSuccessfully" or "IsCompleted" or "Status", Instance: { } asked } => Same(Holder(asked), holder),
        // With the task that has ended first.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand: var left, RightOperand: var right } =>
            (Same(Holder(left), holder) && !IsNull(right)) || (Same(Holder(right), holder) && !IsNull(left)),
        _ => false,
    };

    /// <summary>Whether whoever comes to the wait has come by the await.</summary>
    private static bool Precedes(IOperation awaited, ISymbol holder, IOperation wait)
    {
        for (var inner = awaited; inner.Parent is { } outer; inner = outer)
        {
            if (MayBePassed(inner, outer, holder)) return wait.Ancestors().Contains(outer is ISwitchCaseOperation ? outer : inner);
        }

        return true;
    }

    /// <summary>Whether the inner one may not run although the outer one does. A loop over the tasks themselves runs for each of them.</summary>
    private static bool MayBePassed(IOperation inner, IOperation outer, ISymbol holder) => outer switch
    {
        IConditionalOperation conditional => inner != conditional.Condition,
        ICoalesceOperation coalesce => inner == coalesce.WhenNull,
        IConditionalAccessOperation access => inner == access.WhenNotNull,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, RightOperand: var right } => inner == right,
        IForEachLoopOperation loop => inner == loop.Body && !Same(Holder(loop.Collection), holder),
        IWhileLoopOperation { ConditionIsTop: false } => false,
        ILoopOperation loop => inner == loop.Body,
        ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => true,
        _ => false,
    };

    /// <summary>Whether a task is awaited itself, or with others.</summary>
    private static bool Mentions(IOperation awaited, ISymbol holder) => awaited.Bare() switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync", Instance: { } task } => Mentions(task, holder),
        IInvocationOperation { TargetMethod: { Name: "WhenAll" } method } all when BlockingWaits.IsTask(method.ContainingType) =>
            all.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).Any(part => Same(Symbol(part), holder)),
        var task => Same(Holder(task), holder),
    };

    /// <summary>Whether it is a call of the method of <c>Task</c>, whatever is made of what that returns.</summary>
    private static bool IsCall(IOperation operation, string name) => operation.Bare() switch
    {
        IInvocationOperation { TargetMethod: var method } when method.Name == name => BlockingWaits.IsTask(method.ContainingType),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "WithCancellation" } call =>
            (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } task && IsCall(task, name),
        _ => false,
    };

    /// <summary>What holds the task, or the tasks that it is one of.</summary>
    private static ISymbol? Holder(IOperation task)
    {
        var bare = task.Bare();
        return bare switch
        {
            IArrayElementReferenceOperation element => Holder(element.ArrayReference),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } => Holder(list),
            IParameterReferenceOperation { Parameter: var parameter } when Function(bare, parameter) is { } function =>
                Sequence(function) is { } source ? Holder(source) : parameter,
            ILocalReferenceOperation { Local: var local } when Loop(bare, local) is { } loop => Holder(loop.Collection),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => Matched(bare) is { } matched ? Holder(matched) : null,
            _ => Symbol(bare),
        };
    }

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    /// <summary>What the pattern that asks a property is applied to.</summary>
    private static IOperation? Matched(IOperation input) =>
        input.Parent is IPropertyReferenceOperation { Parent: IPropertySubpatternOperation { Parent: IRecursivePatternOperation { Parent: IIsPatternOperation match } } }
            ? match.Value
            : null;

    private static IAnonymousFunctionOperation? Function(IOperation use, IParameterSymbol parameter) => use.Ancestors()
        .OfType<IAnonymousFunctionOperation>()
        .FirstOrDefault(function => Same(function.Symbol, parameter.ContainingSymbol));

    private static IForEachLoopOperation? Loop(IOperation use, ILocalSymbol local) => use.Ancestors()
        .OfType<IForEachLoopOperation>()
        .FirstOrDefault(loop => loop.Locals.Contains(local, SymbolEqualityComparer.Default));

    /// <summary>What a function of LINQ is called for.</summary>
    private static IOperation? Sequence(IAnonymousFunctionOperation function) =>
        function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } }
            ? call.Instance ?? call.Arguments.FirstOrDefault()?.Value
            : null;

    private static bool IsNull(IOperation operation) => operation.Bare().ConstantValue is { HasValue: true, Value: null };

    private static bool Same(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
