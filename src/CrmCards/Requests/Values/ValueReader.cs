using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using CrmCards.Requests;

namespace CrmCards.CompilerServices;

/// <summary>Reads the text of a parameter as the type that a handler takes. Used by generated code.</summary>
/// <typeparam name="T">The type that it reads.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueReader<T>
{
    private readonly TryReadText _tryRead;

    /// <param name="expected">What a text must be, in words that callers know: "a whole number".</param>
    /// <param name="tryRead">Reads a text that is not empty; never throws.</param>
    internal ValueReader(string expected, TryReadText tryRead) => (Expected, _tryRead) = (expected, tryRead);

    internal delegate bool TryReadText(ReadOnlySpan<char> text, out T? value);

    internal string Expected { get; }

    /// <remarks>.NET ignores NULs after a number, but they are part of what was sent.</remarks>
    internal bool TryRead(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return (!typeof(T).IsValueType || text is [.., not '\0']) && _tryRead(text, out value);
    }

    /// <exception cref="InvalidCardRequestException">The text is not such a value.</exception>
    internal T Read(ReadOnlySpan<char> text, string name) =>
        TryRead(text, out var value) ? value : throw new InvalidCardRequestException($"The parameter '{name}' must be {Expected}.");
}
