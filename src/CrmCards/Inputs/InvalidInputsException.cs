namespace CrmCards.Inputs;

/// <summary>Values of a form are not valid; nothing of the handler has run.</summary>
internal sealed class InvalidInputsException(string message, IReadOnlyList<InputFinding> findings) : Exception(message)
{
    internal IReadOnlyList<InputFinding> Findings { get; } = findings;
}

/// <summary>What is wrong with a value, for the user.</summary>
internal readonly record struct InputFinding(string Name, string Message);
