using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace CrmCards.Serialization;

// Strings, and the addresses made of them.
public ref partial struct CardWriter
{
    private const int MaxUtf8BytesPerChar = 3;
    private const int MaxStackChars = 256;

    /// <summary>What JSON demands to be escaped, and what would end the context when the body is embedded in HTML or script.</summary>
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(c => (char)c)) + "\"\\<>&'\u007F\u2028\u2029");

    /// <summary>Writes a JSON string, with quotes. Lone surrogates become U+FFFD.</summary>
    /// <param name="text">The text; null is written as the empty string.</param>
    public void WriteString(scoped ReadOnlySpan<char> text)
    {
        WriteRaw("\""u8);
        WriteStringContent(text);
        WriteRaw("\""u8);
    }

    /// <summary>Writes the inside of a JSON string. Lone surrogates become U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public void WriteStringContent(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(MustEscape);
            if (plain < 0) plain = text.Length;
            WriteTranscoded(text[..plain]);
            if (plain == text.Length) return;

            WriteEscape(text[plain]);
            text = text[(plain + 1)..];
        }
    }

    /// <summary>Writes the result's link: an absolute http(s) address, or <c>null</c>.</summary>
    /// <param name="name">Everything from the comma before the name to the colon behind it.</param>
    /// <param name="value">The address.</param>
    public void WriteLink(ReadOnlySpan<byte> name, Uri? value)
    {
        WriteRaw(name);
        if (value is null)
            WriteRaw("null"u8);
        else if (PublicAddress.IsUsable(value))
            WriteAddress(value);
        else
            LeaveOutLink(value.OriginalString);
    }

    /// <inheritdoc cref="WriteLink(ReadOnlySpan{byte}, Uri)"/>
    public void WriteLink(ReadOnlySpan<byte> name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            WriteLink(name, (Uri?)null);
        else if (Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var uri))
            WriteLink(name, uri);
        else
        {
            WriteRaw(name);
            LeaveOutLink(value);
        }
    }

    /// <summary>Writes a value into a URI within a JSON string, percent-encoded.</summary>
    /// <param name="value">The value; null is written as nothing.</param>
    public void WriteUriValue(scoped ReadOnlySpan<char> value)
    {
        Span<char> escaped = stackalloc char[MaxStackChars];
        if (Uri.TryEscapeDataString(value, escaped, out var length))
            WriteStringContent(escaped[..length]);
        else
            WriteStringContent(Uri.EscapeDataString(value));
    }

    /// <inheritdoc cref="WriteUriValue(ReadOnlySpan{char})"/>
    public void WriteUriValue(string? value) => WriteUriValue(value.AsSpan());

    /// <inheritdoc cref="WriteUriValue(ReadOnlySpan{char})"/>
    public void WriteUriValue(long? value)
    {
        if (value is { } number) WriteDigits(number);
    }

    /// <inheritdoc cref="WriteUriValue(ReadOnlySpan{char})"/>
    public void WriteUriValue(ulong? value)
    {
        if (value is { } number) WriteDigits(number);
    }

    /// <inheritdoc cref="WriteUriValue(ReadOnlySpan{char})"/>
    public void WriteUriValue(Guid? value)
    {
        if (value is { } guid) WriteFormatted(guid, default, MaxNumberLength);
    }

    /// <summary>Writes an address that is sent to the CRM, with quotes: a path of this app gets the public URL before it.</summary>
    private void WriteAddress(Uri uri)
    {
        WriteRaw("\""u8);
        if (PublicAddress.IsPath(uri))
        {
            WritePublicUrl();
            WriteStringContent(PublicAddress.Escaped(uri));
        }
        else
        {
            WriteStringContent(uri.AbsoluteUri);
        }

        WriteRaw("\""u8);
    }

    private void LeaveOutLink(string value)
    {
        WriteRaw("null"u8);
        ReportProblem($"the link '{value}' is not an absolute http(s) address");
    }

    private void WriteTranscoded(scoped ReadOnlySpan<char> text)
    {
        var room = Reserve(checked(text.Length * MaxUtf8BytesPerChar));
        Utf8.FromUtf16(text, room, out _, out var written, replaceInvalidSequences: true, isFinalBlock: true);
        _position += written;
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"': WriteRaw("\\\""u8); break;
            case '\\': WriteRaw("\\\\"u8); break;
            case '\n': WriteRaw("\\n"u8); break;
            case '\r': WriteRaw("\\r"u8); break;
            case '\t': WriteRaw("\\t"u8); break;
            default:
                WriteRaw("\\u"u8);
                WriteFormatted((int)c, "X4", 4);
                break;
        }
    }

    private void WriteFormatted<T>(T value, scoped ReadOnlySpan<char> format, int maxLength) where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(Reserve(maxLength), out var written, format, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"A {typeof(T).Name} does not fit into {maxLength} bytes.");
        _position += written;
    }
}
