namespace CrmCards.Generators.Contract;

/// <summary>A type by its full name.</summary>
internal sealed class TypeName(string @namespace, string name, int arity = 0)
{
    private const string AttributeEnding = "Attribute";

    public string Namespace { get; } = @namespace;

    public string Name { get; } = name;

    /// <summary>As generated code writes it, so that no name of the user's can come between.</summary>
    public string Global { get; } = $"global::{@namespace}.{name}";

    /// <summary>As the compiler finds it.</summary>
    public string Metadata { get; } = arity == 0 ? $"{@namespace}.{name}" : $"{@namespace}.{name}`{arity}";

    /// <summary>As users write it: an attribute without its ending.</summary>
    public string Shown { get; } = name.EndsWith(AttributeEnding, StringComparison.Ordinal) ? name.Substring(0, name.Length - AttributeEnding.Length) : name;

    public override string ToString() => Global;
}
