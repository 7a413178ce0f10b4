namespace CrmCards.Tool.Checks;

/// <summary>Something that an endpoint does otherwise than a rule says.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong, and how to fix it.</param>
/// <param name="Path">The place in the answer's JSON; <c>$</c> for the answer as a whole.</param>
/// <param name="Value">The value there, shortened; null if there is none.</param>
/// <param name="Request">The request, as a line for the shell.</param>
internal sealed record CheckFinding(CheckRule Rule, string Message, string Path, string? Value, string Request)
{
    /// <summary>The message with what was found.</summary>
    internal string Told => Value is null ? Message : $"{Message} (it is {Value})";
}
