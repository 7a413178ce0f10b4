using CrmCards.Client;
using CrmCards.Tool.Checks.Probes;

namespace CrmCards.Tool.Checks;

/// <summary>Checks an endpoint: reads its answer, then tries its manners.</summary>
internal static class Check
{
    /// <param name="options">The options of the check.</param>
    /// <param name="progress">Is told what is tried.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="ToolException">The endpoint cannot be reached.</exception>
    internal static async Task<CheckReport> RunAsync(CheckOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !options.Url.IsLoopback };
        using var http = new HttpClient(handler) { BaseAddress = new(options.Url.GetLeftPart(UriPartial.Authority)), Timeout = Timeout.InfiniteTimeSpan };
        var endpoint = new Endpoint(options, http);
        progress("the usual request");
        var run = new CheckRun(options, endpoint) { Usual = await endpoint.FetchAsync(Manner.Usual, cancellationToken).ConfigureAwait(false) };
        if (run.Usual.Findings.FirstOrDefault(finding => finding.Rule == ContractRule.Unreachable) is { } unreachable)
            throw new ToolException($"{options.Url}: {endpoint.Hidden.Without(unreachable.Message)}");

        if (run.Usual.Answer is { StatusCode: 401 or 403 })
        {
            await Refusal.ExplainAsync(run, cancellationToken).ConfigureAwait(false);
            return Report(run, ["everything else: the endpoint refuses HubSpot's requests"]);
        }

        run.AddFindings(run.Usual, Manner.Usual);
        if (run.Usual.Card is null) return Report(run, ["everything else: the endpoint does not answer with a card"]);
        foreach (var probe in Probes(run))
        {
            progress(endpoint.Hidden.Without(probe.About));
            await probe.RunAsync(run, cancellationToken).ConfigureAwait(false);
        }

        return Report(run, [.. NotChecked(run)]);
    }

    private static IEnumerable<Probe> Probes(CheckRun run) =>
    [
        .. AmountProbes.Of(run.Options),
        .. PageProbes.All,
        .. ExtensionProbes.Of(run.Options),
        .. SignatureProbes.Of(run.Options),
        .. ValueProbes.Of(run.Options),
        .. run.Options.AllowActions ? ActionProbes.Of(run) : [],
    ];

    private static IEnumerable<string> NotChecked(CheckRun run)
    {
        var hooks = run.Usual.Card!.AllActions.Where(action => action.HttpMethod is not null).ToArray();
        if (hooks.Length > 0 && !run.Options.AllowActions) yield return $"{hooks.Length} actions: --allow-actions carries them out";
        var others = hooks.Count(action => !run.Endpoint.Owns(action.Uri));
        if (others > 0 && run.Options.AllowActions) yield return $"{others} actions outside the app";
        if (run.Options.Definition is null) yield return "what the card's definition decides: --project compares with the code";
    }

    private static CheckReport Report(CheckRun run, string[] notChecked) => new(run.Options, run.Findings, run.Endpoint.Requests, notChecked);
}
