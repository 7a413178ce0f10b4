namespace CrmCards.Tool.AppCards;

/// <summary>A change to a file of the project.</summary>
/// <param name="Path">Within the project's folder, with slashes.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Before">The text there, with line feeds; null if there is no file.</param>
/// <param name="After">The text that should be there; null if the file should be deleted.</param>
internal sealed record Change(string Path, ChangeKind Kind, string? Before, string? After);

/// <summary>The kinds of change.</summary>
internal enum ChangeKind
{
    Create,
    Update,
    Delete,

    /// <summary>The file is ours and was edited by hand: it is kept, unless the user says otherwise.</summary>
    Edited,
}
