using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace CrmCards.Tests.Caching;

/// <summary>A cache that machines could share, in which a test says what becomes of each call.</summary>
internal sealed class ScriptedCache : IDistributedCache
{
    internal const string Version = "crmcards:version:";
    internal const string Response = "crmcards:response:";
    internal const string Action = "crmcards:action:";

    private readonly ConcurrentDictionary<string, byte[]> _entries = [];

    /// <summary>What a read does first, by its key.</summary>
    internal Func<string, Task> Reading { get; set; } = _ => Task.CompletedTask;

    /// <summary>What a write does first, by its key.</summary>
    internal Func<string, Task> Writing { get; set; } = _ => Task.CompletedTask;

    /// <summary>How long each entry is to be kept.</summary>
    internal ConcurrentDictionary<string, TimeSpan?> Lifetimes { get; } = [];

    /// <summary>The one entry whose key begins like this.</summary>
    internal byte[] Single(string prefix) => _entries.Single(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).Value;

    internal bool Holds(string prefix) => _entries.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal));

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        if (IsOfCards(key)) await Reading(key);
        return _entries.GetValueOrDefault(key);
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        if (IsOfCards(key)) await Writing(key);
        Lifetimes[key] = options.AbsoluteExpirationRelativeToNow;
        _entries[key] = value;
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    private static bool IsOfCards(string key) => key.StartsWith("crmcards:", StringComparison.Ordinal);
}
