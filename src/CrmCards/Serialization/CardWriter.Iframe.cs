using System.Text.Json;
using CrmCards.Iframes;

namespace CrmCards.CompilerServices;

// The tokens of signed iframe actions.
public ref partial struct CardWriter
{
    /// <summary>Begins the address of a page that gets a token: writes what stands before it, and the public URL.</summary>
    /// <param name="opening">Everything up to the quote before the address.</param>
    /// <returns>The position of the path, to give to <see cref="EndSignedPage"/>.</returns>
    public int BeginSignedPage(ReadOnlySpan<byte> opening)
    {
        WritePath(opening, path: default);
        return Position;
    }

    /// <summary>Adds the token that lets the page be opened.</summary>
    /// <param name="start">What <see cref="BeginSignedPage"/> returned.</param>
    /// <param name="action">The action's label.</param>
    /// <param name="objectId">The result's objectId; null for an action of the card.</param>
    /// <param name="following">The JSON that follows the address.</param>
    /// <exception cref="InvalidOperationException">The writer was made outside a data fetch.</exception>
    public void EndSignedPage(int start, string action, long? objectId, ReadOnlySpan<byte> following)
    {
        if (_iframes is null) throw new InvalidOperationException($"The signed iframe action '{action}' can be written in answer to a data fetch only.");

        var page = Text(_buffer.AsSpan(start, Position - start));
        var query = page.IndexOf('?', StringComparison.Ordinal);
        WriteRaw(query < 0 ? "?"u8 : "\\u0026"u8);
        WriteStringContent(IframeTokens.Parameter);
        WriteRaw("="u8);
        WriteUriValue(_iframes.Issue(action, query < 0 ? page : page[..query], objectId), following);
    }

    /// <summary>The text of what stands in a JSON string.</summary>
    private static string Text(ReadOnlySpan<byte> escaped)
    {
        var reader = new Utf8JsonReader([(byte)'"', .. escaped, (byte)'"']);
        reader.Read();
        return reader.GetString()!;
    }
}
