using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Counts what calls yield: those of LINQ, of EF Core, of collections, and of methods of the class.</summary>
internal static class SequenceCalls
{
    /// <summary>Methods that pass on as many items as they get.</summary>
    private static readonly string[] Passing =
    [
        "Select", "Cast", "Reverse", "Order", "OrderDescending", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Index", "Shuffle",
        "AsEnumerable", "AsQueryable", "AsAsyncEnumerable", "ToAsyncEnumerable", "ToBlockingEnumerable", "WithCancellation", "ConfigureAwait",
        "ToList", "ToArray", "ToListAsync", "ToArrayAsync", "ToImmutableArray", "ToImmutableList", "CreateRange", "FromResult", "WhenAll",
        "Include", "ThenInclude", "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking", "AsSplitQuery", "AsSingleQuery", "TagWith",
        "TagWithCallSite", "IgnoreAutoIncludes",
    ];

    /// <summary>Methods that take one of several chunks.</summary>
    private static readonly string[] Choosing = ["First", "FirstOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault"];

    public static ItemCount Count(IInvocationOperation call, ItemCounter counter)
    {
        if (call.Instance is { } instance && IsOfSystem(call.TargetMethod) && OfInstance(call, instance, counter) is { } count) return count;
        if (IsSequenceMethod(call.TargetMethod)) return OfSequence(call, counter);
        return call.TargetMethod is { Name: "Empty", ContainingType: { Name: "Array" } type } && type.IsNamed("System", "Array")
            ? ItemCount.None
            : MemberItems.Count(call, counter);
    }

    /// <summary>Whether it belongs to what makes new sequences and leaves those that it gets as they are.</summary>
    public static bool IsSequenceMethod(IMethodSymbol method) => method is
    {
        IsStatic: true,
        ContainingType: { ContainingType: null, ContainingNamespace: { } space, Name: var type },
    } && (type, space.ToDisplayString()) switch
    {
        ("Enumerable" or "Queryable" or "AsyncEnumerable" or "ImmutableArrayExtensions", "System.Linq") => true,
        ("ImmutableArray" or "ImmutableList", "System.Collections.Immutable") => true,
        ("Task" or "ValueTask" or "TaskAsyncEnumerableExtensions", "System.Threading.Tasks") => true,
        (_, "Microsoft.EntityFrameworkCore") => true,
        _ => false,
    };

    /// <summary>Whether it belongs to .NET: what another library's collection does is not known.</summary>
    private static bool IsOfSystem(ISymbol member)
    {
        var space = member.ContainingNamespace;
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer) space = outer;
        return space.Name == "System";
    }

    private static ItemCount? OfInstance(IInvocationOperation call, IOperation instance, ItemCounter counter) =>
        (call.TargetMethod.Name, call.Arguments) switch
        {
            ("ToArray" or "AsReadOnly" or "ConvertAll" or "ConfigureAwait" or "WaitAsync" or "AsTask", _) => counter.Count(instance),
            ("GetRange" or "Slice", [_, { Value: var length }]) => counter.Limit(length) is { } count ? Ranges.Exactly(count) : ItemCount.Unknown,
            _ => null,
        };

    private static ItemCount OfSequence(IInvocationOperation call, ItemCounter counter)
    {
        var name = call.TargetMethod.Name;
        if (name == "Empty") return ItemCount.None;
        if (name == "Create") return OfCreate(call, counter);
        if (Argument(call, 0) is not { } source) return ItemCount.Unknown;
        if (Passing.Contains(name)) return counter.Count(source);
        if (Choosing.Contains(name)) return OfChunk(source, isFirst: name.StartsWith("First", StringComparison.Ordinal), counter);
        if (Argument(call, 1) is not { } second) return ItemCount.Unknown;
        return name switch
        {
            "Append" or "Prepend" => counter.Count(source) + ItemCount.Exactly(1),
            "Concat" => counter.Count(source) + counter.Count(second),
            "Take" when second.Bare() is IRangeOperation range => Ranges.Take(range, counter.Count(source), counter),
            "Range" or "Repeat" when counter.Limit(second) is { } count => ItemCount.Exactly(count),
            "Take" or "TakeLast" when counter.Limit(second) is { } limit => counter.Count(source).Take(limit),
            "Skip" or "SkipLast" when counter.Limit(second) is { } skipped => counter.Count(source).Skip(skipped),
            _ => ItemCount.Unknown,
        };
    }

    /// <summary><c>ImmutableArray.Create</c> and its like: of items, or of an array or span of them.</summary>
    private static ItemCount OfCreate(IInvocationOperation call, ItemCounter counter)
    {
        if (call.TargetMethod is not { TypeArguments: [var item] } method) return ItemCount.Unknown;
        if (method.Parameters.All(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, item))) return ItemCount.Exactly(method.Parameters.Length);
        return call.Arguments is [var only] ? counter.Count(only.Value) : ItemCount.Unknown;
    }

    private static ItemCount OfChunk(IOperation source, bool isFirst, ItemCounter counter)
    {
        if (source.Bare() is not IInvocationOperation { TargetMethod: { Name: "Chunk" } method } chunks || !IsSequenceMethod(method)) return ItemCount.Unknown;
        if (Argument(chunks, 0) is not { } whole || Argument(chunks, 1) is not { } size || counter.Limit(size) is not { } limit) return ItemCount.Unknown;
        var first = counter.Count(whole).Take(limit);
        return isFirst ? first : first with { AtLeast = 0 };
    }

    private static IOperation? Argument(IInvocationOperation call, int index) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == index)?.Value;
}
