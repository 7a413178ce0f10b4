using System.Text.Json.Nodes;
using CrmCards.Generators.Tests;
using CrmCards.Tool.Imports;
using CrmCards.Tool.Imports.Reading;
using CrmCards.Tool.Imports.Writing;

namespace CrmCards.Tool.Tests;

/// <summary>A card as somebody saved it: a folder of <c>Saved</c>.</summary>
/// <param name="name">The folder's name.</param>
internal sealed class SavedCase(string name)
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "CrmCards.Tool.Tests", "Imports", "Saved");

    private static readonly string Document = Path.Combine(Repository.Root, "tests", "CrmCards.Samples.Tests", "document-response.json");

    private static readonly string[] Saved = ["definition.json", "response.json"];

    /// <summary>What should be declared, where the saved definition cannot be, comes first.</summary>
    private static readonly string[] Expected = ["declared.json", "definition.json"];

    internal static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    internal string NotesFile => Path.Combine(Root, name, "notes.txt");

    internal string[] Files =>
    [
        .. Saved.Select(file => Path.Combine(Root, name, file)).Where(File.Exists),
        .. name == "TicketsOfTheDocument" ? [Document] : Array.Empty<string>(),
    ];

    /// <summary>The definition that the imported card should have; null where none was saved.</summary>
    internal JsonNode? Definition =>
        Expected.Select(file => Path.Combine(Root, name, file)).FirstOrDefault(File.Exists) is { } file ? JsonNode.Parse(File.ReadAllText(file)) : null;

    internal (ImportedCard Card, IReadOnlyDictionary<string, string> Project, IReadOnlyList<ImportNote> Notes) Import()
    {
        var notes = new ImportNotes();
        var card = SavedCard.Read(SavedFiles.Read(Files), title: null, name: null, notes);
        return (card, ProjectFiles.Of(card, notes.All), notes.All);
    }
}
