using System.Runtime.CompilerServices;

namespace CrmCards.Generators.Tests;

/// <summary>Files of the repository that tests hold to the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>Whether <c>UPDATE_SNAPSHOTS=1</c> asks for kept files to be rewritten; nothing else does it.</summary>
    public static bool MayWrite => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>The file's only table consists of these lines.</summary>
    public static void AssertTable(string path, IReadOnlyList<string> expected)
    {
        var file = Path.Combine(Root, path);
        var lines = File.ReadAllLines(file);
        if (MayWrite)
        {
            var first = Array.FindIndex(lines, IsRow);
            string[] updated = [.. lines.Take(first), .. expected, .. lines.Skip(first).SkipWhile(IsRow)];
            File.WriteAllText(file, string.Join('\n', updated) + "\n");
            return;
        }

        Assert.Equal(expected, lines.SkipWhile(line => !IsRow(line)).TakeWhile(IsRow));
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
