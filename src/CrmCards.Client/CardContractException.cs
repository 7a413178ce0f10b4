namespace CrmCards.Client;

/// <summary>An answer breaks the contract, or a card does not show what a test expects. The message says what is wrong.</summary>
public sealed class CardContractException : Exception
{
    /// <summary>An exception with a message.</summary>
    /// <param name="message">The message.</param>
    public CardContractException(string message) : base(message)
    {
    }

    private CardContractException(string message, IReadOnlyList<Finding> findings) : base(message) => Findings = findings;

    /// <summary>The findings in the answer; empty if something that the test expects is missing.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    internal static CardContractException NotFound(string what, string name, IEnumerable<string> there)
    {
        var others = string.Join(", ", there);
        return new($"There is no {what} {name}. {(others.Length == 0 ? $"There is no {what} at all." : $"There is: {others}.")}");
    }

    internal static CardContractException Of(Exchange exchange) => new(
        $"""
        {exchange.Request.Method} {exchange.Request.Url}
        was answered with {exchange.Answer?.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}, and the answer breaks the contract of CRM cards:
        {string.Join('\n', exchange.Findings.Select(finding => $"  {finding}"))}
        {(exchange.Answer is { Body.Length: > 0 } answer ? $"The answer: {(answer.Text.Length > LongestBody ? answer.Text[..LongestBody] + "…" : answer.Text)}" : "")}
        """.TrimEnd(),
        exchange.Findings);

    private const int LongestBody = 2000;
}
