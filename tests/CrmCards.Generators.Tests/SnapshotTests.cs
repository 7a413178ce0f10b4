using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests;

/// <summary>
/// Each folder below Snapshots holds a program, Input.cs, and every file that the generator makes of it. To take over what it makes
/// now, run the tests with UPDATE_SNAPSHOTS=1 and read the difference.
/// </summary>
public class SnapshotTests
{
    private const string Input = "Input.cs";

    private static readonly string Folder = typeof(SnapshotTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SnapshotFolder").Value!;

    public static TheoryData<string> Scenarios => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_generated_files_are_those_of_the_snapshot(string scenario)
    {
        var folder = Path.Combine(Folder, scenario);
        var result = Generating.Run(File.ReadAllText(Path.Combine(folder, Input)));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") Update(folder, result);

        var expected = Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Where(name => name != Input);
        Assert.Equal(expected.Order(StringComparer.Ordinal), result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
        Assert.All(result.GeneratedSources, source =>
            Assert.Equal(File.ReadAllText(Path.Combine(folder, source.HintName)), source.SourceText.ToString(), ignoreLineEndingDifferences: true));
    }

    private static void Update(string folder, GeneratorRunResult result)
    {
        foreach (var old in Directory.GetFiles(folder, "*.g.cs")) File.Delete(old);
        foreach (var source in result.GeneratedSources) File.WriteAllText(Path.Combine(folder, source.HintName), source.SourceText.ToString());
    }
}
