using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests;

/// <summary>
/// A scenario's folder: <c>Input.cs</c> and the files that the generator makes of it.
/// </summary>
internal sealed class SnapshotFolder(string scenario)
{
    private const string InputName = "Input.cs";
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "CrmCards.Generators.Tests", "Snapshots");

    private readonly string _path = Path.Combine(Root, scenario);

    public static IEnumerable<string> Scenarios => Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string Input => File.ReadAllText(Path.Combine(_path, InputName));

    private IEnumerable<string> FileNames =>
        Directory.GetFiles(_path).Select(path => Path.GetFileName(path)).Where(name => name != InputName).Order(StringComparer.Ordinal);

    public void Update(ImmutableArray<GeneratedSourceResult> generated)
    {
        foreach (var name in FileNames.Except(generated.Select(source => source.HintName))) File.Delete(Path.Combine(_path, name));
        foreach (var source in generated) File.WriteAllText(Path.Combine(_path, source.HintName), source.SourceText.ToString());
    }

    /// <summary>What differs between the folder and the generated files, a sentence each.</summary>
    public IReadOnlyList<string> Compare(ImmutableArray<GeneratedSourceResult> generated)
    {
        var differences = new List<string>();
        foreach (var name in FileNames.Except(generated.Select(source => source.HintName)))
            differences.Add($"{scenario}/{name} is kept, but was not generated.");
        foreach (var source in generated)
        {
            var path = Path.Combine(_path, source.HintName);
            if (!File.Exists(path))
                differences.Add($"{scenario}/{source.HintName} was generated, but is not kept.");
            else if (FirstDifference(File.ReadAllText(path), source.SourceText.ToString()) is { } difference)
                differences.Add($"{scenario}/{source.HintName} differs {difference}");
        }

        return differences;
    }

    private static string? FirstDifference(string kept, string generated)
    {
        if (kept == generated) return null;
        var keptLines = kept.Split('\n');
        var generatedLines = generated.Split('\n');
        var line = keptLines.Zip(generatedLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"in line {line + 1}:\n  kept:      {Line(keptLines, line)}\n  generated: {Line(generatedLines, line)}";
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(end of file)";
}
