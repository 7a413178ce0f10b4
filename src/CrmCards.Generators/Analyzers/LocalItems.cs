using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>
/// Counts the items of a local: of what it is initialized with, and of what is added to it on every way to where it is used. Whatever
/// might take items away, or is not understood, makes the count unknown.
/// </summary>
internal static class LocalItems
{
    private static readonly string[] Harmless =
    [
        "Contains", "IndexOf", "Find", "Exists", "TrueForAll", "ForEach", "Sort", "Reverse", "ToArray", "CopyTo", "EnsureCapacity",
        "GetEnumerator", "AsReadOnly",
    ];

    public static ItemCount Count(ILocalReferenceOperation use)
    {
        var body = Root(use);
        var declarator = body.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.Symbol, use.Local));
        if (declarator is null || Initializer(declarator) is not { } initial || Function(declarator) != Function(use)) return ItemCount.Unknown;

        var count = ItemCounter.Count(initial);
        foreach (var reference in body.Descendants().OfType<ILocalReferenceOperation>())
        {
            if (reference == use || !SymbolEqualityComparer.Default.Equals(reference.Local, use.Local)) continue;
            if (Function(reference) != Function(use) || Added(reference, use) is not { } added) return ItemCount.Unknown;
            if (added != ItemCount.None) count = new ItemCount(count.AtLeast + added.AtLeast, AtMost: null);
        }

        return count;
    }

    /// <summary>What the reference adds before the use: nothing where it only reads; null where it may do anything else.</summary>
    private static ItemCount? Added(ILocalReferenceOperation reference, IOperation use)
    {
        IOperation parent = reference;
        do parent = parent.Parent!; while (parent is IConversionOperation or IParenthesizedOperation);

        return parent switch
        {
            IInvocationOperation call when call.Instance is not null && call.Instance.Bare() == reference => OfMember(call, use),
            IPropertyReferenceOperation or IForEachLoopOperation => ItemCount.None,
            IArgumentOperation { Parent: IInvocationOperation call } when IsOfLinq(call.TargetMethod) => ItemCount.None,
            IArgumentOperation { Parent: IObjectCreationOperation { Type: var made } } when made.Is(Runtime.CardResponse) || made?.Name == "List" =>
                ItemCount.None,
            ISpreadOperation => ItemCount.None,
            _ => null,
        };
    }

    private static bool IsOfLinq(IMethodSymbol method) => method is { IsExtensionMethod: true, ContainingType.Name: "Enumerable" };

    private static ItemCount? OfMember(IInvocationOperation call, IOperation use)
    {
        var added = (call.TargetMethod.Name, call.Arguments.Length) switch
        {
            ("Add", 1) or ("Insert", 2) => ItemCount.Exactly(1),
            ("AddRange", 1) => ItemCounter.Count(call.Arguments[0].Value),
            ("InsertRange", 2) => ItemCounter.Count(call.Arguments[1].Value),
            var (name, _) when Harmless.Contains(name) => ItemCount.None,
            _ => (ItemCount?)null,
        };
        if (added is null || added == ItemCount.None) return added;
        return IsAlwaysBefore(call, use) ? added : ItemCount.Unknown;
    }

    /// <summary>Whether the statement of the call stands in a block around the use, before it.</summary>
    private static bool IsAlwaysBefore(IInvocationOperation call, IOperation use) =>
        call.Parent is IExpressionStatementOperation { Parent: IBlockOperation block }
        && call.Syntax.SpanStart < use.Syntax.SpanStart
        && Ancestors(use).Contains(block);

    private static IOperation? Initializer(IVariableDeclaratorOperation declarator) =>
        (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;

    /// <summary>The lambda or local function around the operation; null in the method itself.</summary>
    private static IOperation? Function(IOperation operation) =>
        Ancestors(operation).FirstOrDefault(ancestor => ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation);

    private static IOperation Root(IOperation operation) => Ancestors(operation).LastOrDefault() ?? operation;

    private static IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent) yield return ancestor;
    }
}
