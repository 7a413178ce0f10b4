using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmCards.Tool.Declarations;

namespace CrmCards.Tool.AppCards;

/// <summary>An app card project on the disk, and what it needs to be in step with the code.</summary>
internal sealed class AppCardProject
{
    private const string Cards = "src/app/cards";
    private const string RendererPrefix = "Renderer/";
    private const string HelpDeskType = "tickets";
    private const string FetchList = "config.permittedUrls.fetch";
    private const string IframeList = "config.permittedUrls.iframe";
    private const string ScopeList = "config.auth.requiredScopes";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder;
    private readonly AppCardOptions _options;
    private readonly IReadOnlyList<DeclaredCard> _cards;
    private readonly Manifest _written;
    private readonly Manifest _next = new();
    private readonly List<Change> _changes = [];

    private AppCardProject(string folder, AppCardOptions options, IReadOnlyList<DeclaredCard> cards) =>
        (_folder, _options, _cards, _written) = (folder, options, cards, Manifest.Read(folder));

    /// <summary>The changes to make, in the order of the paths.</summary>
    internal IReadOnlyList<Change> Changes => _changes;

    /// <summary>Compares a folder with the cards; nothing is written.</summary>
    /// <exception cref="ToolException">A file of the folder cannot be read.</exception>
    internal static AppCardProject Compare(string folder, AppCardOptions options, IReadOnlyList<DeclaredCard> cards)
    {
        var project = new AppCardProject(folder, options, cards);
        project.Compare();
        return project;
    }

    /// <summary>Makes the changes.</summary>
    /// <param name="force">Whether files of ours that were edited by hand are written, too.</param>
    internal void Apply(bool force)
    {
        foreach (var change in _changes)
        {
            if (change.Kind == ChangeKind.Edited && !force) continue;
            var path = FullPath(change.Path);
            if (change.After is null)
            {
                File.Delete(path);
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, UsesCarriageReturns(path) ? change.After.ReplaceLineEndings("\r\n") : change.After);
        }

        // A file that was edited stays on record as we wrote it, so that it is named again.
        foreach (var change in _changes.Where(change => change.Kind == ChangeKind.Edited && !force))
        {
            if (_written.Files.TryGetValue(change.Path, out var hash))
                _next.Files[change.Path] = hash;
            else
                _next.Files.Remove(change.Path);
        }

        Directory.CreateDirectory(_folder);
        var manifest = Path.Combine(_folder, Manifest.FileName);
        var json = _next.ToJson();
        if (!File.Exists(manifest) || File.ReadAllText(manifest).ReplaceLineEndings("\n") != json) File.WriteAllText(manifest, json);
    }

    private void Compare()
    {
        foreach (var file in OwnedFiles()) CompareOwned(file);
        foreach (var (path, hash) in _written.Files.Where(file => !_next.Files.ContainsKey(file.Key)))
        {
            if (Read(path) is { } text) _changes.Add(new(path, Manifest.Hash(text) == hash ? ChangeKind.Delete : ChangeKind.Edited, text, After: null));
        }

        CompareShared(Metas.Project, found => Metas.ForProject(found, _options));
        CompareShared(Metas.Package, Metas.ForPackage);
        CompareShared(Metas.TypeScript, Metas.ForTypeScript);
        CompareShared(Metas.Local, found => Metas.ForLocal(found, _options, _written));
        _next.LocalUrls.UnionWith(_options.PublicUrls.Origins);
        CompareProfiles();
        CompareApp();
        foreach (var card in _cards) CompareCard(card);
        foreach (var gone in _written.Metas.Except(_next.Metas))
        {
            if (Read(gone) is { } text) _changes.Add(new(gone, ChangeKind.Delete, text, After: null));
        }

        _changes.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
    }

    private void CompareProfiles()
    {
        foreach (var (name, url) in _options.PublicUrls.Named)
        {
            var path = Metas.ProfileOf(name);
            CompareShared(path, found => Metas.ForProfile(found, url));
            _next.Profiles.Add(path);
        }

        foreach (var gone in _written.Profiles.Except(_next.Profiles))
        {
            if (Read(gone) is not { } text) continue;
            var rest = Metas.WithoutPublicUrl(Parse(gone, text));
            _changes.Add(rest is null ? new(gone, ChangeKind.Delete, text, After: null) : new(gone, ChangeKind.Update, text, Json(rest)));
        }
    }

    private void CompareApp()
    {
        SortedSet<string> foreign = [.. _cards.SelectMany(card => card.BaseUrls).Select(url => url.TrimEnd('/'))];
        var hasPages = _cards.SelectMany(card => card.Actions).Any(action => action.Type == "IFRAME" && action.Uri.StartsWith('/'));
        SortedDictionary<string, SortedSet<string>> entries = new(StringComparer.Ordinal)
        {
            [FetchList] = [_options.PublicUrls.Reference],
            [IframeList] = hasPages ? [.. foreign.Append(_options.PublicUrls.Reference)] : foreign,
            [ScopeList] = [.. _cards.SelectMany(card => card.ObjectTypes).SelectMany(type => type.Scopes)],
        };
        CompareShared(Metas.App, found => Metas.ForApp(found, _options, entries, _written));
        foreach (var (path, needed) in entries) _next.Entries[path] = needed;
    }

    private void CompareCard(DeclaredCard card)
    {
        string[] types = [.. card.ObjectTypes.Select(type => type.Name)];
        for (var i = 0; i < _options.Locations.Count; i++)
            CompareMeta(card, i == 0 ? card.Name : $"{card.Name}-{_options.Locations[i].Option}", _options.Locations[i], types);
        if (types.Contains(HelpDeskType)) CompareMeta(card, $"{card.Name}-{CardLocation.HelpDesk.Option}", CardLocation.HelpDesk, [HelpDeskType]);
    }

    private void CompareMeta(DeclaredCard card, string uid, CardLocation location, string[] types)
    {
        var path = $"{Cards}/{uid}-hsmeta.json";
        CompareShared(path, found => Metas.ForCard(found, card, uid, location, types));
        _next.Metas.Add(path);
    }

    private IEnumerable<OwnedFile> OwnedFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(RendererPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new($"{Cards}/crmcards/{name[RendererPrefix.Length..].Replace('\\', '/')}", reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        foreach (var card in _cards)
        {
            yield return new($"{Cards}/{card.Name}.tsx", CardSources.Entry(card, _options.Locations[0]));
            yield return new($"{Cards}/{card.Name}.definition.ts", CardSources.Definition(card, _options.PublicUrls.Reference));
        }

        yield return new("README.md", ProjectReadme.Text(_options));
    }

    private void CompareOwned(OwnedFile file)
    {
        _next.Files[file.Path] = Manifest.Hash(file.Text);
        var found = Read(file.Path);
        if (found == file.Text) return;
        var kind = found is null ? ChangeKind.Create : _written.IsOurs(file.Path, found) ? ChangeKind.Update : ChangeKind.Edited;
        _changes.Add(new(file.Path, kind, found, file.Text));
    }

    private void CompareShared(string path, Func<JsonObject?, JsonObject> merge)
    {
        var text = Read(path);
        var found = text is null ? null : Parse(path, text);
        var merged = merge((JsonObject?)found?.DeepClone());
        if (found is null)
            _changes.Add(new(path, ChangeKind.Create, Before: null, Json(merged)));
        else if (!JsonNode.DeepEquals(found, merged))
            _changes.Add(new(path, ChangeKind.Update, text, Json(merged)));
    }

    private static JsonObject Parse(string path, string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new ToolException($"'{path}' does not contain a JSON object.");
        }
        catch (JsonException e)
        {
            throw new ToolException($"'{path}' cannot be read: {e.Message}");
        }
    }

    private static string Json(JsonObject node) => node.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

    private string? Read(string path) => File.Exists(FullPath(path)) ? File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n") : null;

    private static bool UsesCarriageReturns(string path) => File.Exists(path) && File.ReadAllText(path).Contains("\r\n", StringComparison.Ordinal);

    private string FullPath(string path) => Path.Combine(_folder, path.Replace('/', Path.DirectorySeparatorChar));
}
