using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Tells the waits that block a thread from those for what has ended already, or on a thread of their own.</summary>
internal static class BlockingWaits
{
    public static bool Contains(IOperation operation)
    {
        var (waits, task) = operation switch
        {
            IPropertyReferenceOperation { Property: { Name: "Result" } property } result => (IsTask(property.ContainingType), result.Instance),
            IInvocationOperation { TargetMethod: { Name: "Wait" } method } call => (IsTask(method.ContainingType), call.Instance),
            IInvocationOperation { TargetMethod: { Name: "WaitAll" or "WaitAny" } method } => (IsTask(method.ContainingType), null),
            IInvocationOperation { TargetMethod: { Name: "Sleep" } method } => (method.ContainingType.IsNamed("System.Threading", "Thread"), null),
            IInvocationOperation { TargetMethod: { Name: "GetResult" } method } call => (IsAwaiter(method.ContainingType), Awaited(call.Instance)),
            _ => (false, null),
        };
        return waits && !IsElsewhere(operation) && !HasEnded(operation, task);
    }

    private static bool IsTask(ITypeSymbol type) => type.IsNamed("System.Threading.Tasks", "Task") || type.IsNamed("System.Threading.Tasks", "ValueTask");

    private static bool IsAwaiter(ITypeSymbol type) => type.ToDisplayString().Contains("TaskAwaiter");

    /// <summary>The task of an awaiter.</summary>
    private static IOperation? Awaited(IOperation? awaiter) =>
        awaiter is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait", Instance: var task } ? Awaited(task) : awaiter;

    /// <summary>Whether it is in a function that another thread runs, or that runs when its task has ended.</summary>
    private static bool IsElsewhere(IOperation operation) => Ancestors(operation).OfType<IAnonymousFunctionOperation>().Any(function =>
        function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } }
        && method.ContainingType.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
        && method.Name is "Run" or "StartNew" or "ContinueWith");

    /// <summary>Whether the task was awaited, or asked whether it has ended, before the wait.</summary>
    private static bool HasEnded(IOperation wait, IOperation? task) =>
        task is not null && Root(task) is { } root
        && Body(wait).Descendants().Any(earlier => earlier.Syntax.SpanStart < wait.Syntax.SpanStart && Ends(earlier, root, wait));

    private static bool Ends(IOperation earlier, ISymbol root, IOperation wait) => earlier switch
    {
        IAwaitOperation { Operation: var awaited } => Mentions(awaited, root) && Encloses(earlier, wait),
        IPropertyReferenceOperation { Property.Name: "IsCompletedSuccessfully" or "IsCompleted", Instance: { } asked } =>
            SymbolEqualityComparer.Default.Equals(Root(asked), root),
        _ => false,
    };

    /// <summary>Whether the block with the await also contains the wait, so that one does not run without the other.</summary>
    private static bool Encloses(IOperation awaited, IOperation wait) =>
        Ancestors(awaited).FirstOrDefault(ancestor => ancestor is IBlockOperation or IConditionalOperation or ISwitchExpressionOperation) is { } block
        && Ancestors(wait).Contains(block);

    /// <summary>Whether a task is awaited itself, or with others.</summary>
    private static bool Mentions(IOperation awaited, ISymbol root) => awaited.Bare() switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync", Instance: { } task } => Mentions(task, root),
        IInvocationOperation { TargetMethod: { Name: "WhenAll" } method } all when IsTask(method.ContainingType) =>
            all.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).Any(part => SymbolEqualityComparer.Default.Equals(Symbol(part), root)),
        var task => SymbolEqualityComparer.Default.Equals(Root(task), root),
    };

    /// <summary>The variable or collection that has the task.</summary>
    private static ISymbol? Root(IOperation task)
    {
        var bare = task.Bare();
        return bare switch
        {
            IArrayElementReferenceOperation element => Root(element.ArrayReference),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } => Root(list),
            IParameterReferenceOperation { Parameter: var parameter } when Function(bare, parameter) is { } function => Sequence(function) is { } source ? Root(source) : parameter,
            ILocalReferenceOperation { Local: var local } when Loop(bare, local) is { } loop => Root(loop.Collection),
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

    private static IAnonymousFunctionOperation? Function(IOperation use, IParameterSymbol parameter) => Ancestors(use)
        .OfType<IAnonymousFunctionOperation>()
        .FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.ContainingSymbol));

    private static IForEachLoopOperation? Loop(IOperation use, ILocalSymbol local) => Ancestors(use)
        .OfType<IForEachLoopOperation>()
        .FirstOrDefault(loop => loop.Locals.Contains(local, SymbolEqualityComparer.Default));

    /// <summary>The sequence that a LINQ function is called on.</summary>
    private static IOperation? Sequence(IAnonymousFunctionOperation function) =>
        function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } }
            ? call.Instance ?? call.Arguments.FirstOrDefault()?.Value
            : null;

    private static IOperation Body(IOperation operation) => Ancestors(operation).LastOrDefault() ?? operation;

    private static IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent) yield return ancestor;
    }
}
