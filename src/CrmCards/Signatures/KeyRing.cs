using System.Globalization;

namespace CrmCards.Signatures;

/// <summary>The secrets of all apps, by app.</summary>
internal sealed class KeyRing
{
    private readonly SecretKeys _shared;
    private readonly SecretKeys _all;
    private readonly Dictionary<long, SecretKeys> _byApp;

    internal KeyRing(CrmCardsOptions options)
    {
        var shared = Keys(options.AllClientSecrets);
        var byApp = options.AppClientSecrets.ToDictionary(app => long.Parse(app.Key, NumberStyles.None, CultureInfo.InvariantCulture), app => Keys(app.Value));
        _shared = new(shared);
        _byApp = byApp.ToDictionary(app => app.Key, app => new SecretKeys(app.Value));
        _all = new(shared.Concat(byApp.Values.SelectMany(keys => keys)));

        static SecretKey[] Keys(IEnumerable<string> secrets) => [.. secrets.Select(secret => new SecretKey(secret))];
    }

    /// <summary>Whether an app has secrets of its own.</summary>
    internal bool KnowsApps => _byApp.Count > 0;

    internal SecretKeys Of(SigningApp app) =>
        app.IsUnknown ? _all
        : app.Id is { } id && _byApp.TryGetValue(id, out var keys) ? keys
        : _shared;
}
