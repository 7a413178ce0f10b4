namespace CrmCards.Tool;

/// <summary>The tool cannot do what it was asked for; the message says why, and how to go on.</summary>
internal sealed class ToolException(string message) : Exception(message);
