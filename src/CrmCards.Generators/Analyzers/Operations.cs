using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>What several analyzers ask of expressions.</summary>
internal static class Operations
{
    /// <summary>What is left of an expression without conversions and parentheses.</summary>
    public static IOperation Bare(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion: operation = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                default: return operation;
            }
        }
    }

    /// <summary>The expressions of which one is the value, where it depends on a condition.</summary>
    public static IEnumerable<IOperation> Alternatives(this IOperation value) => value.Bare() switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => conditional.WhenTrue.Alternatives().Concat(whenFalse.Alternatives()),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => arm.Value.Alternatives()),
        var bare => [bare],
    };

    /// <summary>The constant text that an expression is; null of anything else.</summary>
    public static string? ConstantText(this IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
