using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Questions about expressions that several analyzers ask.</summary>
internal static class Operations
{
    /// <summary>The expression without parentheses and conversions, except conversions that run the user's code.</summary>
    public static IOperation Bare(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion: operation = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                default: return operation;
            }
        }
    }

    /// <summary>The parent of the expression, without conversions and parentheses.</summary>
    public static IOperation? Around(this IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation) parent = parent.Parent;
        return parent;
    }

    /// <summary>The expressions of which one is the value, where it depends on a condition.</summary>
    public static IEnumerable<IOperation> Alternatives(this IOperation value) => value.Bare() switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => conditional.WhenTrue.Alternatives().Concat(whenFalse.Alternatives()),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => arm.Value.Alternatives()),
        ICoalesceOperation coalesce => coalesce.Value.Alternatives().Concat(coalesce.WhenNull.Alternatives()),
        IThrowOperation => [],
        var bare => [bare],
    };

    /// <summary>The constant text that an expression is; null for anything else.</summary>
    public static string? ConstantText(this IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>The operation's parents, the nearest first.</summary>
    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent) yield return ancestor;
    }

    /// <summary>The whole body or initializer with the operation.</summary>
    public static IOperation Root(this IOperation operation) => operation.Ancestors().LastOrDefault() ?? operation;

    /// <summary>The lambda or local function around the operation; null in the method itself.</summary>
    public static IOperation? Function(this IOperation operation) =>
        operation.Ancestors().FirstOrDefault(ancestor => ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation);

    /// <summary>Whether the expression is written to, or may be: what is at its place is another value then.</summary>
    public static bool IsWritten(this IOperation expression) => expression.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == expression,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IIncrementOrDecrementOperation or ITupleOperation or IAddressOfOperation => true,
        _ => false,
    };
}
