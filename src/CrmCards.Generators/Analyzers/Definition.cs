using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>The value that a local or a parameter has where it is used.</summary>
/// <param name="Values">The value that it was set to; one of them if there are several.</param>
/// <param name="Counter">Counts the values.</param>
/// <param name="Uses">The other uses since then, which may change what is in it.</param>
/// <param name="Block">The block in which it was set; null if that is the whole body.</param>
internal sealed record Definition(IReadOnlyList<IOperation> Values, ItemCounter Counter, IReadOnlyList<IOperation> Uses, IOperation? Block)
{
    /// <summary>The definition that holds at the use; null if that is not certain.</summary>
    public static Definition? Of(IOperation use, ItemCounter counter)
    {
        var variable = Variable(use)!;
        var function = use.Function();
        var declaration = default(IVariableDeclaratorOperation);
        var uses = new List<IOperation>();
        foreach (var operation in use.Root().Descendants())
        {
            // A goto may come from, or go, anywhere.
            if (operation is ILabeledOperation) return null;
            if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, variable)) declaration = declarator;
            else if (operation != use && Same(Variable(operation), variable)) uses.Add(operation);
        }

        if (declaration is not null ? declaration.Function() != function : !IsOfFunction(variable, function)) return null;

        var assignments = uses.Where(other => other.Function() == function).Select(Assignment).OfType<ISimpleAssignmentOperation>().ToList();
        var blocks = use.Ancestors().OfType<IBlockOperation>().ToList();
        if (assignments.LastOrDefault(assignment => IsCertain(assignment, use, blocks)) is { } last)
            return new([last.Value], counter, Since(last.Syntax.Span.End), last.Parent!.Parent);
        if (declaration is null)
            return counter.Argument((IParameterSymbol)variable) is { } argument ? new([argument.Value], argument.Counter, Since(0), Block: null) : null;

        var block = declaration.Ancestors().OfType<IBlockOperation>().FirstOrDefault();
        if (declaration.Initializer?.Value is { ConstantValue: not { HasValue: true, Value: null } } initial)
            return new([initial], counter, Since(declaration.Syntax.SpanStart), block);

        // Set in each of several branches: it has one of these values.
        return assignments.Count > 0 && assignments.All(assignment => IsBefore(assignment, use) && !Mentions(assignment.Value))
            ? new([.. assignments.Select(assignment => assignment.Value)], counter, [.. uses.Where(other => Assignment(other) is null)], block)
            : null;

        IReadOnlyList<IOperation> Since(int position) =>
            [.. uses.Where(other => other.Function() != function || (other.Syntax.SpanStart >= position && !IsSetAfter(other, use)))];

        bool Mentions(IOperation value) => value.DescendantsAndSelf().Any(part => Same(Variable(part), variable));
    }

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool Same(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    /// <summary>Whether the parameter is one of this local function, or of the method itself.</summary>
    private static bool IsOfFunction(ISymbol variable, IOperation? function) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol method }
        && (function is null
            ? method.MethodKind != MethodKind.LocalFunction
            : function is ILocalFunctionOperation { Symbol: var local } && Same(local, method));

    private static ISimpleAssignmentOperation? Assignment(IOperation use) =>
        use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use ? assignment : null;

    /// <summary>Whether the assignment always runs before the use.</summary>
    private static bool IsCertain(ISimpleAssignmentOperation assignment, IOperation use, List<IBlockOperation> blocks) =>
        IsBefore(assignment, use) && assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } && blocks.Contains(block);

    private static bool IsBefore(IOperation assignment, IOperation use) => assignment.Syntax.Span.End <= use.Syntax.SpanStart;

    /// <summary>Whether the variable is set to something else when the use is over.</summary>
    private static bool IsSetAfter(IOperation other, IOperation use) =>
        Assignment(other) is { } assignment
        && assignment.Syntax.Span.End >= use.Syntax.Span.End
        && !assignment.Ancestors().Any(ancestor => ancestor is ILoopOperation);
}
