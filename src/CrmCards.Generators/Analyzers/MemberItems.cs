using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Counts the items that members of the class yield: its methods and local functions, properties and fields.</summary>
internal static class MemberItems
{
    public static ItemCount Count(IInvocationOperation call, ItemCounter counter) =>
        counter.Into(call.TargetMethod, call.Arguments) is { } inner && counter.Code.Body(call.TargetMethod) is { } body
            ? OfBody(body, inner)
            : ItemCount.Unknown;

    public static ItemCount Count(IMemberReferenceOperation reference, ItemCounter counter)
    {
        if (Getter(reference, counter) is var (body, inner)) return OfBody(body, inner);
        return Initial(reference, counter, mention => mention is null || !IsHarmless(mention)) is var (value, initial)
            ? initial.Count(value)
            : ItemCount.Unknown;
    }

    /// <summary>The number that the member always has.</summary>
    public static long? Number(IMemberReferenceOperation reference, ItemCounter counter)
    {
        if (Getter(reference, counter) is var (body, inner)) return Returned(body) is [{ ReturnedValue: { } only }] ? inner.Number(only) : null;
        return Initial(reference, counter, mention => mention?.IsWritten() != false) is var (value, initial) ? initial.Number(value) : null;
    }

    private static ItemCount OfBody(IBlockOperation body, ItemCounter counter)
    {
        var returned = Returned(body);
        // What ends an iterator before its time takes away what it would have yielded.
        if (returned.Any(statement => statement is { Kind: OperationKind.YieldBreak, IsImplicit: false })) return ItemCount.Unknown;
        var yielded = returned.Where(statement => statement.Kind == OperationKind.YieldReturn).ToList();
        return yielded.Count > 0
            ? yielded.Aggregate(ItemCount.None, (sum, statement) => sum + Executions.In(body, statement, counter))
            : counter.OneOf(returned.Select(statement => statement.ReturnedValue).OfType<IOperation>().SelectMany(value => value.Alternatives()));
    }

    private static List<IReturnOperation> Returned(IBlockOperation body)
    {
        var function = body.Function();
        return [.. body.Descendants().OfType<IReturnOperation>().Where(statement => statement.Function() == function)];
    }

    private static (IBlockOperation Body, ItemCounter Inner)? Getter(IMemberReferenceOperation reference, ItemCounter counter) =>
        reference is IPropertyReferenceOperation { Property: { GetMethod: { } getter, IsIndexer: false } }
        && counter.Into(getter, []) is { } inner
        && counter.Code.Body(getter) is { } body
            ? (body, inner)
            : null;

    /// <summary>The value that the member is declared with, if it keeps that value.</summary>
    private static (IOperation Value, ItemCounter Counter)? Initial(IMemberReferenceOperation reference, ItemCounter counter, Predicate<IOperation?> mayChange)
    {
        var member = reference.Member.OriginalDefinition;
        if (!IsKept(member, reference.Type) || counter.Code.Initializer(member) is not { } value) return null;
        if (counter.Into(called: null, []) is not { } inner) return null;
        return counter.Code.Mentions(member).Any(mention => mention?.Syntax != reference.Syntax && mayChange(mention)) ? null : (value, inner);
    }

    /// <summary>Whether other classes can neither set the member nor change what is in it.</summary>
    private static bool IsKept(ISymbol member, ITypeSymbol? type) =>
        member.DeclaredAccessibility == Accessibility.Private
        || (member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } && (type?.IsValueType == true || ItemUse.IsFixed(type)));

    private static bool IsHarmless(IOperation mention) => ItemUse.Of(mention) is { Adding: null };
}
