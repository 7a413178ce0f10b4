using System.Text.Json.Nodes;
using CrmCards.Tool.Declarations;

namespace CrmCards.Tool.AppCards;

/// <summary>The JSON files that users share with us: each method changes what is ours and leaves the rest as it is.</summary>
internal static class Metas
{
    internal const string Project = "hsproject.json";
    internal const string App = "src/app/app-hsmeta.json";
    internal const string Local = "src/app/local.json";
    internal const string Package = "src/app/cards/package.json";
    internal const string TypeScript = "src/app/cards/tsconfig.json";

    private const string DefaultLocalUrl = "http://localhost:5000";
    private const string Variables = "variables";
    private const string LatestPlatform = "2026.09";

    private static readonly (string Name, string Version)[] Dependencies = [("@hubspot/ui-extensions", "0.17.0"), ("react", "18.3.1")];
    private static readonly (string Name, string Version)[] DevelopmentDependencies = [("@types/react", "18.3.26"), ("typescript", "5.9.3")];

    internal static JsonObject ForProject(JsonObject? found, AppCardOptions options)
    {
        var project = found ?? new() { ["name"] = options.AppName, ["srcDir"] = "src" };
        if (found is null || options.PlatformVersion is not null) project["platformVersion"] = options.PlatformVersion ?? LatestPlatform;
        return project;
    }

    /// <param name="found">The existing content.</param>
    /// <param name="options">The user's choices.</param>
    /// <param name="entries">The entries that its lists must have, by the lists' paths.</param>
    /// <param name="written">Those that we have written before.</param>
    internal static JsonObject ForApp(JsonObject? found, AppCardOptions options, IReadOnlyDictionary<string, SortedSet<string>> entries, Manifest written)
    {
        var app = found ?? new JsonObject
        {
            ["uid"] = "app",
            ["type"] = "app",
            ["config"] = new JsonObject
            {
                ["name"] = options.AppName,
                ["description"] = $"Shows cards of {options.AppName} on records.",
                ["distribution"] = "private",
                ["auth"] = new JsonObject
                {
                    ["type"] = "static",
                    ["requiredScopes"] = new JsonArray("oauth"),
                    ["optionalScopes"] = new JsonArray(),
                    ["conditionallyRequiredScopes"] = new JsonArray(),
                },
                ["permittedUrls"] = new JsonObject { ["fetch"] = new JsonArray(), ["iframe"] = new JsonArray(), ["img"] = new JsonArray() },
            },
        };
        foreach (var (path, needed) in entries)
            Merge(app, path, needed, written.Entries.GetValueOrDefault(path) ?? []);
        return app;
    }

    internal static JsonObject ForCard(JsonObject? found, DeclaredCard card, string uid, CardLocation location, IEnumerable<string> objectTypes)
    {
        var meta = found ?? new() { ["uid"] = uid, ["type"] = "card", ["config"] = new JsonObject() };
        var config = Object(meta, "config");
        config["name"] = card.Title;
        config["location"] = location.Name;
        config["entrypoint"] = $"/app/cards/{card.Name}.tsx";
        config["objectTypes"] = new JsonArray([.. objectTypes.Select(type => JsonValue.Create(type))]);
        return meta;
    }

    internal static JsonObject ForPackage(JsonObject? found)
    {
        var package = found ?? new() { ["name"] = "cards", ["version"] = "0.1.0", ["private"] = true };
        foreach (var (name, version) in Dependencies) Object(package, "dependencies").TryAdd(name, version);
        foreach (var (name, version) in DevelopmentDependencies) Object(package, "devDependencies").TryAdd(name, version);
        return package;
    }

    internal static JsonObject ForTypeScript(JsonObject? found) => found ?? new()
    {
        ["compilerOptions"] = new JsonObject
        {
            ["target"] = "ES2020",
            ["lib"] = new JsonArray("ES2020", "DOM"),
            ["module"] = "ESNext",
            ["moduleResolution"] = "bundler",
            ["jsx"] = "react",
            ["strict"] = true,
            ["skipLibCheck"] = true,
            ["noEmit"] = true,
        },
    };

    internal static JsonObject ForLocal(JsonObject? found, AppCardOptions options, Manifest written)
    {
        var local = found ?? [];
        var proxy = Object(local, "proxy");
        string[] origins = [.. options.PublicUrls.Origins];
        var localUrl = options.LocalUrl ?? written.LocalUrls.Select(old => Text(proxy[old])).FirstOrDefault(url => url is not null) ?? DefaultLocalUrl;
        foreach (var old in written.LocalUrls.Except(origins)) proxy.Remove(old);
        foreach (var origin in origins)
        {
            if (options.LocalUrl is not null || proxy[origin] is null) proxy[origin] = localUrl;
        }

        return local;
    }

    internal static string ProfileOf(string name) => $"src/hsprofile.{name}.json";

    internal static JsonObject ForProfile(JsonObject? found, string publicUrl)
    {
        var profile = found ?? [];
        Object(profile, Variables)[PublicUrls.Variable] = publicUrl;
        return profile;
    }

    /// <returns>The rest of a profile; null if only the account is left.</returns>
    internal static JsonObject? WithoutPublicUrl(JsonObject profile)
    {
        var variables = Object(profile, Variables);
        variables.Remove(PublicUrls.Variable);
        return variables.Count > 0 ? profile : null;
    }

    private static void Merge(JsonObject root, string path, SortedSet<string> needed, SortedSet<string> written)
    {
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(root, Object);
        if (parent[steps[^1]] is not JsonArray list) parent[steps[^1]] = list = [];
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (Text(list[i]) is { } entry && written.Contains(entry) && !needed.Contains(entry)) list.RemoveAt(i);
        }

        foreach (var entry in needed.Where(entry => !list.Any(found => Text(found) == entry))) list.Add(entry);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Object(JsonObject parent, string name)
    {
        if (parent[name] is JsonObject found) return found;
        var made = new JsonObject();
        parent[name] = made;
        return made;
    }
}
