using System.Globalization;
using System.Text;

namespace CrmCards.Load.Fuzzing;

/// <summary>A request as it goes over the wire. Each char is a byte.</summary>
internal sealed record RawRequest(string Method, string Target, string Body = "", string? ContentType = null)
{
    private const string LineEnd = "\r\n";

    internal string Host { get; init; } = "cards.example.com";

    /// <summary>The headers beside Host, Content-Type and those that say where the body ends.</summary>
    internal IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The sizes of the chunks that the body is sent in, one after the other and again from the first; none for one body of a known length.</summary>
    internal IReadOnlyList<int> Chunks { get; init; } = [];

    internal string Version { get; init; } = "HTTP/1.1";

    internal RawRequest With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };

    internal RawRequest Without(string name) => this with { Headers = [.. Headers.Where(header => !header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))] };

    internal byte[] ToBytes() => Encoding.Latin1.GetBytes(ToString());

    public override string ToString()
    {
        var text = new StringBuilder($"{Method} {Target} {Version}\r\nHost: {Host}\r\n");
        if (ContentType is not null) text.Append(CultureInfo.InvariantCulture, $"Content-Type: {ContentType}\r\n");
        foreach (var (name, value) in Headers) text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (Chunks.Count > 0)
            AppendChunks(text.Append("Transfer-Encoding: chunked\r\n\r\n"));
        else if (Body.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n\r\n{Body}");
        else
            text.Append(LineEnd);
        return text.ToString();
    }

    private void AppendChunks(StringBuilder text)
    {
        for (var (at, i) = (0, 0); at < Body.Length; i++)
        {
            var size = Math.Min(Chunks[i % Chunks.Count], Body.Length - at);
            text.Append(CultureInfo.InvariantCulture, $"{size:x}{LineEnd}{Body.AsSpan(at, size)}{LineEnd}");
            at += size;
        }

        text.Append("0\r\n\r\n");
    }
}
