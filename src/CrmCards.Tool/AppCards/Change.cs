namespace CrmCards.Tool.AppCards;

/// <summary>What a file of the project needs.</summary>
/// <param name="Path">Within the project's folder, with slashes.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Before">What stands there, with line feeds; null if there is no file.</param>
/// <param name="After">What should; null if the file should go.</param>
internal sealed record Change(string Path, ChangeKind Kind, string? Before, string? After);

/// <summary>The kinds of change.</summary>
internal enum ChangeKind
{
    Create,
    Update,
    Delete,

    /// <summary>The file is ours and was edited by hand: it is left alone, unless the user says otherwise.</summary>
    Edited,
}
