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
        return waits && !IsElsewhere(operation) && !(task is not null && EndedTasks.Contain(task, operation));
    }

    public static bool IsTask(ITypeSymbol type) => type.IsNamed("System.Threading.Tasks", "Task") || type.IsNamed("System.Threading.Tasks", "ValueTask");

    private static bool IsAwaiter(ITypeSymbol type) => type.ToDisplayString().Contains("TaskAwaiter");

    /// <summary>The task of an awaiter.</summary>
    private static IOperation? Awaited(IOperation? awaiter) =>
        awaiter is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait", Instance: var task } ? Awaited(task) : awaiter;

    /// <summary>Whether it stands in a function that another thread runs, or that runs when its task has ended.</summary>
    private static bool IsElsewhere(IOperation operation) => operation.Ancestors().OfType<IAnonymousFunctionOperation>().Any(function =>
        function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } }
        && method.ContainingType.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
        && method.Name is "Run" or "StartNew" or "ContinueWith");
}
