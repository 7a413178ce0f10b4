namespace CrmCards.Tool.Imports;

/// <summary>Notes on what could not be imported unchanged, in the order in which it was found.</summary>
internal sealed class ImportNotes
{
    private readonly List<ImportNote> _all = [];

    internal IReadOnlyList<ImportNote> All => _all;

    /// <param name="place">Where in the imported files, such as <c>results[].objectId</c>.</param>
    /// <param name="text">The text there, and what was done with it.</param>
    internal void Add(string place, string text)
    {
        var note = new ImportNote(Line(place), Line(text));
        if (!_all.Contains(note)) _all.Add(note);
    }

    /// <summary>Texts of the imported files may hold anything.</summary>
    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}

/// <param name="Place">Where in the imported files.</param>
/// <param name="Text">The text there, and what was done with it.</param>
internal sealed record ImportNote(string Place, string Text);
