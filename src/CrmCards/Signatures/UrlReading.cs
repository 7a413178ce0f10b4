using System.Buffers;
using CrmCards.Requests;

namespace CrmCards.Signatures;

/// <summary>
/// A way of turning the URL into the part of it that is signed. What HubSpot decodes before it signs is documented for a table of escapes only,
/// and callers are known to differ.
/// </summary>
internal sealed class UrlReading
{
    /// <summary>The documented one for v3: the escapes of the table are decoded, no others.</summary>
    internal static readonly UrlReading ByTable = new("URL decoded by the table", SearchValues.Create(":/?@!$'()*,;"u8));

    internal static readonly UrlReading AsSent = new("URL as sent", SearchValues.Create(ReadOnlySpan<byte>.Empty));

    /// <summary>All but the characters whose decoding could let two different requests share a signature: delimiters, and those that begin a body.</summary>
    internal static readonly UrlReading Wholly = new("URL decoded wholly", AllBut("&=+#%{}\""u8));

    /// <summary>HubSpot's development proxy signs a URL as a card wrote it, and sends what a browser makes of it, which escapes apostrophes.</summary>
    internal static readonly UrlReading Apostrophes = new("URL with its apostrophes decoded", SearchValues.Create("'"u8));

    /// <summary><see cref="Wholly"/>, where a body may begin with a bracket.</summary>
    private static readonly UrlReading WhollyBesideAnArray = new(Wholly.Name, AllBut("&=+#%{}\"[]"u8));

    private readonly SearchValues<byte> _decoded;

    private UrlReading(string name, SearchValues<byte> decoded) => (Name, _decoded) = (name, decoded);

    internal string Name { get; }

    /// <summary>This reading where an array may be the body.</summary>
    internal UrlReading BesideAnArray => this == Wholly ? WhollyBesideAnArray : this;

    /// <returns>The length of what was decoded, which may take the place of the URL.</returns>
    internal int Decode(ReadOnlySpan<byte> url, Span<byte> signed) => PercentEncoding.Decode(url, signed, _decoded);

    private static SearchValues<byte> AllBut(ReadOnlySpan<byte> kept) =>
        SearchValues.Create([.. Enumerable.Range(0, 256).Select(b => (byte)b).Except(kept.ToArray())]);
}
