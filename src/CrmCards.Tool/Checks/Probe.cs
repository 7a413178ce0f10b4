namespace CrmCards.Tool.Checks;

/// <summary>A question about an endpoint's manners.</summary>
/// <param name="About">What is tried, in a few words.</param>
/// <param name="RunAsync">Tries it, and adds what it finds.</param>
internal sealed record Probe(string About, Func<CheckRun, CancellationToken, Task> RunAsync);
