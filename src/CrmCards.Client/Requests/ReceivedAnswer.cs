using System.Text;
using CrmCards.Client.Reading;

namespace CrmCards.Client;

/// <summary>An answer of the app as it was received.</summary>
public sealed class ReceivedAnswer
{
    private readonly byte[] _body;

    internal ReceivedAnswer(int statusCode, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body, bool isWhole)
    {
        StatusCode = statusCode;
        Headers = headers;
        _body = body;
        IsWhole = isWhole;
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The headers in order, one entry for each value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body's bytes, at most <see cref="CrmLimits.AnswerBytes"/> and one more.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>Whether the body was read to its end: <see langword="false"/> if it is too large or was cut off.</summary>
    public bool IsWhole { get; }

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(_body);

    /// <summary>The body in lines, for reading: one for each JSON value, or those of the text if it is no JSON.</summary>
    public IReadOnlyList<AnswerLine> Lines() => AnswerLayout.Of(this);

    internal string? Header(string name) => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
