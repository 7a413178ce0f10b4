using System.Text.Json;
using CrmCards.Iframes;

namespace CrmCards.Serialization;

// The tokens of signed iframe actions.
public ref partial struct CardWriter
{
    /// <summary>Begins the path of a page that gets a token; the public URL has been written.</summary>
    /// <returns>The position to give to <see cref="EndSignedPage"/>.</returns>
    public readonly int BeginSignedPage() => _position;

    /// <summary>Adds the token that lets the page be opened.</summary>
    /// <param name="start">What <see cref="BeginSignedPage"/> returned.</param>
    /// <param name="action">The action's label.</param>
    /// <param name="objectId">The result's objectId; null for an action of the card.</param>
    /// <exception cref="InvalidOperationException">The writer was made outside a data fetch.</exception>
    public void EndSignedPage(int start, string action, long? objectId)
    {
        if (_iframes is null) throw new InvalidOperationException($"The signed iframe action '{action}' can be written in answer to a data fetch only.");

        var page = Text(_buffer.AsSpan(start, _position - start));
        var query = page.IndexOf('?', StringComparison.Ordinal);
        WriteRaw(query < 0 ? "?"u8 : "\\u0026"u8);
        WriteStringContent(IframeTokens.Parameter);
        WriteRaw("="u8);
        WriteUriValue(_iframes.Issue(action, query < 0 ? page : page[..query], objectId));
    }

    /// <summary>The text of what stands in a JSON string.</summary>
    private static string Text(ReadOnlySpan<byte> escaped)
    {
        var reader = new Utf8JsonReader([(byte)'"', .. escaped, (byte)'"']);
        reader.Read();
        return reader.GetString()!;
    }
}
