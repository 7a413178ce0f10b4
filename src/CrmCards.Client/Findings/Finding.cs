namespace CrmCards.Client;

/// <summary>Something in an answer that the contract does not allow, or that a caller would not show as meant.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The place in the answer's JSON, such as <c>$.results[0].title</c>; <c>$</c> for the answer as a whole.</param>
/// <param name="Value">The value there, shortened; <see langword="null"/> if there is none.</param>
/// <param name="Message">What is wrong, and how to fix it.</param>
public sealed record Finding(ContractRule Rule, string Path, string? Value, string Message)
{
    /// <summary>The severity.</summary>
    public FindingSeverity Severity => Rule.Severity();

    /// <summary>The finding as one line.</summary>
    public override string ToString() => $"{(Severity == FindingSeverity.Error ? "error" : "warning")} {Rule} at {Path}: {Message}{(Value is null ? "" : $" (it is {Value})")}";
}
