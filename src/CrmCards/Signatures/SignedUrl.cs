using System.Text;

namespace CrmCards.Signatures;

/// <summary>The URL as HubSpot called it.</summary>
/// <param name="Site">The URL up to where the target begins.</param>
/// <param name="Target">The rest.</param>
internal readonly record struct SignedUrl(string? Site, string? Target = null)
{
    /// <summary>In characters.</summary>
    internal int Length => (Site?.Length ?? 0) + (Target?.Length ?? 0);

    internal bool HasEscapes => Contains('%');

    /// <summary>Whether it holds escapes that callers are known to read in different ways.</summary>
    internal bool IsInDoubt => HasEscapes && SignatureVersion.V3.Documented(ToString()) is var decoded && decoded.Contains('%', StringComparison.Ordinal);

    /// <summary>The part without the query, which holds customers' data.</summary>
    internal string WithoutQuery => ToString() is var url && url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? url[..query] : url;

    /// <returns>The length in bytes of what was written.</returns>
    internal int Write(Span<byte> utf8)
    {
        var site = Encoding.UTF8.GetBytes(Site, utf8);
        return site + Encoding.UTF8.GetBytes(Target, utf8[site..]);
    }

    public override string ToString() => Site + Target;

    private bool Contains(char c) => Site?.Contains(c, StringComparison.Ordinal) == true || Target?.Contains(c, StringComparison.Ordinal) == true;
}
