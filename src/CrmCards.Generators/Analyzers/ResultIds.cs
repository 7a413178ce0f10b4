using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds the objectIds of results that are made on the spot.</summary>
internal static class ResultIds
{
    /// <summary>The items of a literal.</summary>
    public static IEnumerable<IOperation> Elements(IOperation value) => value switch
    {
        ICollectionExpressionOperation collection => collection.Elements,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers
            .OfType<IInvocationOperation>().Where(call => call.Arguments.Length == 1).Select(call => call.Arguments[0].Value),
        _ => [],
    };

    /// <summary>The constant that the result's objectId is set to; null if it is set to something else, or elsewhere.</summary>
    public static IOperation? ConstantOf(IOperation element)
    {
        if (element.Bare() is not IObjectCreationOperation creation) return null;
        var assigned = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IMemberReferenceOperation target && IsObjectId(target.Member))?.Value;
        assigned ??= creation.Arguments.FirstOrDefault(argument => IsObjectId(argument.Parameter))?.Value;
        return assigned is { ConstantValue: { HasValue: true, Value: not null } } ? assigned : null;
    }

    /// <summary>The parameter of a record declares the property that carries the attribute.</summary>
    private static bool IsObjectId(IParameterSymbol? parameter) =>
        parameter?.ContainingType is { IsRecord: true } record
        && record.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any(IsObjectId);

    private static bool IsObjectId(ISymbol member) => member.Attribute(CardAttributes.CardObjectId.Attribute) is not null;
}
