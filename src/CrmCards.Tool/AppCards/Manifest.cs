using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmCards.Tool.AppCards;

/// <summary>The tool's record of what it has written into a project: it tells users' edits from the tool's own text.</summary>
internal sealed class Manifest
{
    internal const string FileName = ".crmcards.json";

    /// <summary>The hashes of our files, by path.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The meta files of our cards.</summary>
    public SortedSet<string> Metas { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries of the app's lists that we have added, by the list's path in the app's meta file.</summary>
    public SortedDictionary<string, SortedSet<string>> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>The configuration profiles that we have given a public URL.</summary>
    public SortedSet<string> Profiles { get; } = new(StringComparer.Ordinal);

    /// <summary>The public URLs that we have mapped to a developer's machine.</summary>
    public SortedSet<string> LocalUrls { get; } = new(StringComparer.Ordinal);

    /// <summary>The manifest of a project; an empty one if there is none.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    internal static Manifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return new();
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), ManifestJson.Default.Manifest) ?? new();
        }
        catch (JsonException e)
        {
            throw new ToolException($"'{path}' cannot be read: {e.Message} Restore it, or remove it and run the command with --force.");
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.Manifest).ReplaceLineEndings("\n") + "\n";

    /// <summary>Whether a file on the disk is as we have written it.</summary>
    internal bool IsOurs(string path, string text) => Files.TryGetValue(path, out var hash) && hash == Hash(text);

    /// <param name="text">With line feeds.</param>
    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Reads and writes manifests without reflection.</summary>
[JsonSerializable(typeof(Manifest))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate)]
internal sealed partial class ManifestJson : JsonSerializerContext;
