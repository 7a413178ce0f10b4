namespace CrmCards.Signatures;

/// <summary>The secrets that a request may be signed with.</summary>
internal sealed class SecretKeys
{
    private readonly SecretKey[] _keys;

    internal SecretKeys(IEnumerable<SecretKey> keys)
    {
        _keys = [.. keys];
        LongestSecret = _keys.Select(key => key.Prefix.Length).DefaultIfEmpty().Max();
    }

    internal ReadOnlySpan<SecretKey> All => _keys;

    internal bool IsEmpty => _keys.Length == 0;

    /// <summary>In bytes.</summary>
    internal int LongestSecret { get; }
}
