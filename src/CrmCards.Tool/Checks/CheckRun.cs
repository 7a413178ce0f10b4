using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>The state of a check while it runs.</summary>
/// <param name="options">The options of the check.</param>
/// <param name="endpoint">Sends requests.</param>
internal sealed class CheckRun(CheckOptions options, Endpoint endpoint)
{
    private readonly List<CheckFinding> _findings = [];
    private readonly HashSet<(ContractRule Rule, string Path)> _found = [];

    internal CheckOptions Options => options;

    internal Endpoint Endpoint => endpoint;

    internal IReadOnlyList<CheckFinding> Findings => _findings;

    /// <summary>The answer to the usual request.</summary>
    internal required FetchExchange Usual { get; init; }

    internal void Add(CheckRule rule, string message, SentRequest request, Manner? manner = null, string path = "$", string? value = null) =>
        Add(rule, message, CurlLine.Of(request, manner ?? Manner.Usual), path, value);

    internal void Add(CheckRule rule, string message, string request, string path = "$", string? value = null)
    {
        var hidden = endpoint.Hidden;
        _findings.Add(new(rule, hidden.Without(message), hidden.Without(path), value is null ? null : hidden.Without(value), hidden.Without(request)));
    }

    /// <summary>Takes over what the client found in an answer, but for what it has found at that place before.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="manner">How the request was signed.</param>
    /// <param name="about">The subject of the request, if it is not the usual one; it comes before the message.</param>
    internal void AddFindings(Exchange exchange, Manner manner, string about = "")
    {
        foreach (var finding in exchange.Findings)
        {
            var place = exchange is ActionExchange ? $"{exchange.Request.Method} {exchange.Request.Url.AbsolutePath} {finding.Path}" : finding.Path;
            if (!_found.Add((finding.Rule, place))) continue;
            Add(AnswerRules.Of(finding.Rule), about + finding.Message, exchange.Request, manner, finding.Path, finding.Value);
        }
    }
}
