using System.ComponentModel;

namespace CrmCards.CompilerServices;

/// <summary>A card of the assembly as JSON, for tools that read it without running anything. Written by generated code.</summary>
/// <param name="json">The card: class, title, route, object types, properties, actions and base URLs.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclaredCardAttribute(string json) : Attribute
{
    /// <summary>The card: class, title, route, object types, properties, actions and base URLs.</summary>
    public string Json { get; } = json;
}
