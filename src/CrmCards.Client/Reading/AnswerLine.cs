namespace CrmCards.Client;

/// <summary>A line of an answer's JSON, laid out for reading.</summary>
/// <param name="Indent">How deep it is, from 0.</param>
/// <param name="Text">The line, as it was sent.</param>
/// <param name="Path">The place of its value, as findings name it; <see langword="null"/> for a closing bracket.</param>
public sealed record AnswerLine(int Indent, string Text, string? Path);
