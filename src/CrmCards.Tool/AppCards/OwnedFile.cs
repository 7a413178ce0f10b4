namespace CrmCards.Tool.AppCards;

/// <summary>A file that is ours as a whole.</summary>
/// <param name="Path">Within the project's folder, with slashes.</param>
/// <param name="Text">With line feeds.</param>
internal sealed record OwnedFile(string Path, string Text);
