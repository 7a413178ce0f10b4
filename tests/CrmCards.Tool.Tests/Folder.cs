namespace CrmCards.Tool.Tests;

/// <summary>A folder that is there for one test.</summary>
internal sealed class Folder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("crmcards-").FullName;

    internal string this[string path]
    {
        get => File.ReadAllText(System.IO.Path.Combine(Path, path));
        set => File.WriteAllText(System.IO.Path.Combine(Path, path), value);
    }

    internal bool Has(string path) => File.Exists(System.IO.Path.Combine(Path, path));

    /// <summary>Every file with its bytes and its last change.</summary>
    internal IReadOnlyDictionary<string, string> Files => Directory.GetFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
