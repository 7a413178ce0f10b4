using System.Collections;
using System.Reflection;

namespace CrmCards.Generators.Tests;

/// <summary>Finds the compiler's types in whatever an object holds.</summary>
internal static class ObjectGraph
{
    /// <summary>The path to the first object of the compiler's; null where there is none.</summary>
    public static string? FindCompilerType(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>();
        Push(root, "value");
        while (open.TryPop(out var item))
        {
            var type = item.Value.GetType();
            if (IsOfCompiler(type)) return $"{item.Path} is a {type.FullName}";
            if (item.Value is IEnumerable sequence and not string)
            {
                foreach (var element in sequence) Push(element, $"{item.Path}[]");
            }

            foreach (var field in FieldsOf(type)) Push(field.GetValue(item.Value), $"{item.Path}.{field.Name}");
        }

        return null;

        void Push(object? value, string path)
        {
            if (value is not (null or string or Type or Pointer) && !value.GetType().IsPrimitive && seen.Add(value)) open.Push((value, path));
        }
    }

    private static bool IsOfCompiler(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
