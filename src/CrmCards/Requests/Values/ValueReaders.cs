using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using CrmCards.Requests.Values;

namespace CrmCards.CompilerServices;

/// <summary>The ways in which the texts of parameters are read. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueReaders
{
    /// <summary>Takes any text.</summary>
    public static ValueReader<string> Text { get; } = new("text", (text, out value) =>
    {
        value = text.ToString();
        return true;
    });

    /// <summary>Reads an absolute or relative URL.</summary>
    public static ValueReader<Uri> Uri { get; } = new("a URL or a path", (text, out value) =>
        System.Uri.TryCreate(text.ToString(), UriKind.RelativeOrAbsolute, out value));

    /// <summary>Reads a value as HubSpot writes it, where HubSpot has a way of its own, and otherwise as its type does.</summary>
    /// <typeparam name="T">The type that it reads.</typeparam>
    public static ValueReader<T> Parsable<T>() where T : IParsable<T> => OfType<T>.Reader;

    /// <summary>Reads the name of a choice: exactly, or else in any case.</summary>
    /// <param name="names">The choices, each name of which may be sent; of several names of a choice, the first is the expected one.</param>
    /// <typeparam name="T">The type of the choices.</typeparam>
    public static ValueReader<T> OneOf<T>(params (string Name, T Value)[] names) where T : struct, Enum => Choices.Reader(names);

    /// <summary>Reads values with semicolons between them.</summary>
    /// <param name="item">Reads each of them.</param>
    /// <typeparam name="T">The type of each.</typeparam>
    public static ValueReader<T[]> Array<T>(ValueReader<T> item) => Items(item, items => items);

    /// <inheritdoc cref="Array"/>
    public static ValueReader<List<T>> List<T>(ValueReader<T> item) => Items<T, List<T>>(item, items => [.. items]);

    /// <inheritdoc cref="Array"/>
    public static ValueReader<ImmutableArray<T>> ImmutableArray<T>(ValueReader<T> item) => Items(item, ImmutableCollectionsMarshal.AsImmutableArray);

    private static ValueReader<TList> Items<T, TList>(ValueReader<T> item, Func<T[], TList> convert) =>
        new($"a list with ';' between its items, each {item.Expected}", (text, out value) =>
        {
            var isRead = ItemList.TryRead(item, text, out var items);
            value = isRead ? convert(items!) : default;
            return isRead;
        });

    private static class OfType<T> where T : IParsable<T>
    {
        internal static readonly ValueReader<T> Reader = KnownReaders.Of<T>()
            ?? new("a valid value", (text, out value) => T.TryParse(text.ToString(), CultureInfo.InvariantCulture, out value));
    }
}
