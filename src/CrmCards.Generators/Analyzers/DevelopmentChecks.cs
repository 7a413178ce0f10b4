using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Knows the code that runs on developers' machines only.</summary>
internal static class DevelopmentChecks
{
    /// <summary>Whether the operation stands in what <c>IsDevelopment()</c> lets in, or behind what sends all others away.</summary>
    public static bool Precede(IOperation operation)
    {
        for (var inner = operation; inner.Parent is { } outer; inner = outer)
        {
            if (outer is IConditionalOperation check && Asks(check) && inner == (IsNegated(check) ? check.WhenFalse : check.WhenTrue)) return true;
            if (outer is IBlockOperation block && block.Operations.TakeWhile(statement => statement != inner).OfType<IConditionalOperation>().Any(SendsOthersAway)) return true;
        }

        return false;
    }

    private static bool SendsOthersAway(IConditionalOperation check) =>
        Asks(check) && IsNegated(check) && check.WhenTrue.DescendantsAndSelf().Any(operation => operation is IReturnOperation or IThrowOperation);

    private static bool Asks(IConditionalOperation check) => check.Condition.Syntax.ToString().Contains("IsDevelopment");

    private static bool IsNegated(IConditionalOperation check) => check.Condition.Bare() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };
}
