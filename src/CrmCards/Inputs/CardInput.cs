using System.ComponentModel;
using System.Text.Json;

namespace CrmCards.CompilerServices;

/// <summary>An input of a form: reads its value and checks its rules. Made by <see cref="CardInputs"/> for generated code.</summary>
/// <typeparam name="T">The type that a handler takes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CardInput<T>
{
    private protected CardInput(string name, bool isRequired) => (Name, IsRequired) = (name, isRequired);

    /// <summary>Its name on the wire.</summary>
    internal string Name { get; }

    internal bool IsRequired { get; }

    /// <summary>Whether the value stands for one that was not entered.</summary>
    internal virtual bool IsEmpty(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null || (json.TokenType == JsonTokenType.String && json.ValueSpan.IsEmpty);

    /// <param name="json">At the value's first token, which is not null; at its last one afterwards.</param>
    /// <param name="value">The value; its default if it is not valid.</param>
    /// <returns>What is wrong with it, for the user; null if it is valid.</returns>
    internal abstract string? Read(ref Utf8JsonReader json, out T? value);
}
