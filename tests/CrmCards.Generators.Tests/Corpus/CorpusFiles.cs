using System.Text.RegularExpressions;

namespace CrmCards.Generators.Tests.Corpus;

/// <summary>The files of the corpus. Its README says how they are written.</summary>
internal static partial class CorpusFiles
{
    private const string Silent = "silent";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CrmCards.Generators.Tests", "Corpus");

    private static readonly (string Name, string Text)[] Companions =
        [.. FilesOf("Companions", "*.cs").Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    /// <summary>What every source has: usings, and packages as far as the sources call them.</summary>
    public static IEnumerable<string> Libraries => FilesOf("Libraries", "*.cs").Select(File.ReadAllText);

    public static IEnumerable<CorpusSource> Read() => FilesOf("", "*.txt").SelectMany(Read);

    /// <summary>The companions whose types the code uses and does not declare.</summary>
    public static IEnumerable<string> CompanionsOf(IReadOnlyCollection<string> code)
    {
        var texts = code.ToList();
        var left = Companions.Where(companion => !code.Any(text => Regex.IsMatch(text, $@"\b(class|record|struct|enum|interface) {companion.Name}\b"))).ToList();
        while (left.FindIndex(companion => texts.Any(text => Regex.IsMatch(text, $@"\b{companion.Name}\b"))) is var i and >= 0)
        {
            texts.Add(left[i].Text);
            left.RemoveAt(i);
        }

        return texts.Skip(code.Count);
    }

    private static IEnumerable<string> FilesOf(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal);

    private static IEnumerable<CorpusSource> Read(string path)
    {
        var parts = Heading().Split(File.ReadAllText(path));
        for (var i = 1; i < parts.Length; i += 3)
        {
            var ids = parts[i + 1] == Silent ? [] : parts[i + 1].Split(", ");
            yield return Source(Path.GetFileNameWithoutExtension(path), parts[i], ids, parts[i + 2], frame: parts[0]);
        }
    }

    private static CorpusSource Source(string theme, string shows, string[] ids, string code, string frame)
    {
        var files = Divider().Split(code);
        var made = new List<MarkedText>();
        var written = new List<MarkedText> { MarkedText.Of(Framed(files[0], frame)) };
        for (var i = 1; i < files.Length; i += 2) (files[i] == "another file" ? written : made).Add(MarkedText.Of(files[i + 1]));

        return new(theme, shows, ids, written, made);
    }

    /// <summary>A source that declares a card of its own needs no frame.</summary>
    private static string Framed(string code, string frame) =>
        code.Contains("[CrmCard(", StringComparison.Ordinal) ? code : frame.Replace("// The source stands here.\n", code.TrimStart('\n'), StringComparison.Ordinal);

    [GeneratedRegex("^=== (.+): (silent|CARD[0-9]{4}(?:, CARD[0-9]{4})*)$\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^--- (another file|made by another generator)$\n", RegexOptions.Multiline)]
    private static partial Regex Divider();
}
