namespace CrmCards.Benchmarks;

/// <summary>README.md, with each table between a pair of comments.</summary>
internal static class ReadmeFile
{
    public static void Replace(string table, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "CrmCards.Benchmarks", "README.md");
        var before = $"<!-- {table} -->\n";
        var after = $"<!-- end of {table} -->";
        var readme = File.ReadAllText(path);
        var start = readme.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var end = readme.IndexOf(after, StringComparison.Ordinal);
        if (start < before.Length || end < start) throw new InvalidOperationException($"README.md has no place for the table '{table}'.");
        File.WriteAllText(path, $"{readme[..start]}{text}{readme[end..]}");
    }
}
