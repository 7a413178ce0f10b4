using System.Runtime.CompilerServices;
using System.Text.Json;
using CrmCards.Iframes;

namespace CrmCards.CompilerServices;

// Addresses: links, the paths of actions with the values in them, and the tokens of signed pages.
public ref partial struct CardWriter
{
    private const int MaxStackChars = 256;

    /// <summary>Writes the result's link: an absolute http(s) address, or <c>null</c>.</summary>
    /// <param name="name">Everything from the comma before the name to the colon after it.</param>
    /// <param name="value">The address.</param>
    public void WriteLink(ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is null)
        {
            WriteRaw(name);
            WriteRaw("null"u8);
        }
        else if (!TryWriteAddress(name, value))
        {
            LeaveOutLink(name, value.OriginalString);
        }
    }

    /// <inheritdoc cref="WriteLink(ReadOnlySpan{byte}, Uri)"/>
    public void WriteLink(ReadOnlySpan<byte> name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            WriteLink(name, (Uri?)null);
        else if (Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var uri))
            WriteLink(name, uri);
        else
            LeaveOutLink(name, value);
    }

    /// <summary>Begins an address within this app: writes the JSON before it, the public URL, and the path up to its first value.</summary>
    /// <param name="opening">Everything up to the quote before the address.</param>
    /// <param name="path">The path, or its beginning, or all that follows if it has no values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WritePath(ReadOnlySpan<byte> opening, ReadOnlySpan<byte> path) => WriteWithPartAgain(opening, 0, _publicUrlLength, path);

    /// <summary>Writes a value into a URI within a JSON string, percent-encoded.</summary>
    /// <param name="value">The value; null is written as nothing.</param>
    /// <param name="following">The JSON that follows it.</param>
    public void WriteUriValue(string? value, ReadOnlySpan<byte> following)
    {
        Span<char> escaped = stackalloc char[MaxStackChars];
        if (Uri.TryEscapeDataString(value, escaped, out var length))
            WriteStringContent(escaped[..length]);
        else
            WriteStringContent(Uri.EscapeDataString(value!));
        WriteRaw(following);
    }

    /// <inheritdoc cref="WriteUriValue(string, ReadOnlySpan{byte})"/>
    public void WriteUriValue(long? value, ReadOnlySpan<byte> following)
    {
        if (value is { } number) WriteFormatted(number);
        WriteRaw(following);
    }

    /// <inheritdoc cref="WriteUriValue(string, ReadOnlySpan{byte})"/>
    public void WriteUriValue(ulong? value, ReadOnlySpan<byte> following)
    {
        if (value is { } number) WriteFormatted(number);
        WriteRaw(following);
    }

    /// <inheritdoc cref="WriteUriValue(string, ReadOnlySpan{byte})"/>
    public void WriteUriValue(Guid? value, ReadOnlySpan<byte> following)
    {
        if (value is { } guid) WriteFormatted(guid);
        WriteRaw(following);
    }

    /// <summary>Writes the result's objectId into a URI.</summary>
    /// <param name="following">The JSON that follows it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUriObjectId(ReadOnlySpan<byte> following) => WriteWithPartAgain(default, _objectId.Start, _objectId.Length, following);

    /// <summary>Writes an address that is sent to HubSpot, with quotes: a path of this app gets the public URL before it.</summary>
    /// <returns>Whether the address can be sent; where not, nothing is written.</returns>
    private bool TryWriteAddress(ReadOnlySpan<byte> name, Uri uri)
    {
        if (PublicAddress.IsPath(uri))
        {
            WriteRaw(name);
            WritePath("\""u8, path: default);
            WriteStringEnd(0, PublicAddress.Escaped(uri));
            return true;
        }

        if (!PublicAddress.IsAbsoluteHttp(uri)) return false;
        WriteRaw(name);
        WriteString("\""u8, uri.AbsoluteUri);
        return true;
    }

    private void LeaveOutLink(ReadOnlySpan<byte> name, string value)
    {
        WriteRaw(name);
        WriteRaw("null"u8);
        ReportProblem($"the link '{value}' {PublicAddress.Fault}");
    }

    /// <summary>Begins the address of a page that gets a token: writes the JSON before it, and the public URL.</summary>
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

    /// <summary>The text in a JSON string.</summary>
    private static string Text(ReadOnlySpan<byte> escaped)
    {
        var reader = new Utf8JsonReader([(byte)'"', .. escaped, (byte)'"']);
        reader.Read();
        return reader.GetString()!;
    }
}
