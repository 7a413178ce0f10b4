using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CrmCards.Generators.Tests;

/// <summary>Walks everything that a value holds.</summary>
internal static class ObjectGraph
{
    /// <summary>The compiler's objects among it, each of which would keep a whole compilation alive.</summary>
    public static IEnumerable<object> CompilerObjects(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object>();
        if (root is not null) waiting.Push(root);
        while (waiting.TryPop(out var value))
        {
            if (IsOfTheCompiler(value.GetType()))
                yield return value;
            else if (!IsLeaf(value.GetType()) && (value.GetType().IsValueType || seen.Add(value)))
                foreach (var part in Parts(value)) waiting.Push(part);
        }
    }

    private static bool IsOfTheCompiler(Type type) =>
        type.Assembly.GetName().Name is { } name && name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type.IsPointer || typeof(MemberInfo).IsAssignableFrom(type);

    private static IEnumerable<object> Parts(object value)
    {
        if (value is Array array) return array.Cast<object?>().OfType<object>();
        if (value is ITuple tuple) return Enumerable.Range(0, tuple.Length).Select(i => tuple[i]).OfType<object>();
        var items = value is IEnumerable sequence ? sequence.Cast<object?>() : [];
        return items.Concat(Fields(value.GetType()).Select(field => field.GetValue(value))).OfType<object>();
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
