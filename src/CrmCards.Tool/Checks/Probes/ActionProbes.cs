using System.Net.Mime;
using CrmCards.Client;
using Microsoft.Net.Http.Headers;

namespace CrmCards.Tool.Checks.Probes;

/// <summary>
/// Carries out the actions that the card offers. Each is sent four times: signed; the same again, which is a replay; signed again; and
/// signed again with a body that has more than the action needs.
/// </summary>
internal static class ActionProbes
{
    private const string More = """{"crmcards_list":[1,null],"crmcards_nested":{"a":{"b":"c"}},"crmcards_nothing":null""";

    /// <summary>Actions that delete are run last: other actions need what they delete.</summary>
    internal static IEnumerable<Probe> Of(CheckRun run) => run.Usual.Card!.AllActions
        .Where(action => action.HttpMethod is not null && run.Endpoint.Owns(action.Uri))
        .OrderBy(action => action.HttpMethod == CardActionMethod.Delete)
        .Select(action => new Probe(
            $"the action {action.HttpMethod.ToString()!.ToUpperInvariant()} '{action.Label}' at {action.Path}",
            (run, cancellationToken) => RunAsync(run, action, cancellationToken)));

    private static async Task RunAsync(CheckRun run, ReceivedAction action, CancellationToken cancellationToken)
    {
        var before = await FaceAsync(run, cancellationToken).ConfigureAwait(false);
        var isSteady = before == await FaceAsync(run, cancellationToken).ConfigureAwait(false);
        var first = await run.Endpoint.RunAsync(action, cancellationToken).ConfigureAwait(false);
        run.AddFindings(first, Manner.Usual);
        if (first.Answer is null) return;

        var afterFirst = await FaceAsync(run, cancellationToken).ConfigureAwait(false);
        var replay = await run.Endpoint.RunAsync(first.Request, cancellationToken).ConfigureAwait(false);
        var afterReplay = await FaceAsync(run, cancellationToken).ConfigureAwait(false);
        if (first.IsSuccess && replay.IsSuccess && ((isSteady && afterReplay != afterFirst) || IsNumberedAnew(first.Answer.Text, replay.Answer!.Text)))
        {
            var message = $"'{action.Label}' was carried out again by the same request: keep the signatures of actions for five minutes, "
                + "and answer a second request like the first";
            run.Add(MannerRules.ReplayRunsAgain, message, replay.Request, path: action.Path, value: replay.Message);
        }

        var again = await run.Endpoint.RunAsync(action, cancellationToken).ConfigureAwait(false);
        var afterAgain = await FaceAsync(run, cancellationToken).ConfigureAwait(false);
        JudgeFailure(run, action, first, again, isChangedTwice: isSteady && before != afterFirst && afterReplay != afterAgain);
        await SendMoreAsync(run, action, again, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether an answer is another one's but for its numbers, as where a second object was made. Other words may say that nothing was done.</summary>
    private static bool IsNumberedAnew(string first, string second) =>
        first != second && first.Where(character => !char.IsAsciiDigit(character)).SequenceEqual(second.Where(character => !char.IsAsciiDigit(character)));

    private static void JudgeFailure(CheckRun run, ReceivedAction action, ActionExchange first, ActionExchange again, bool isChangedTwice)
    {
        if (first.Answer!.StatusCode >= 500)
        {
            var message = $"'{action.Label}' answers with 5xx, and changes the card each time: HubSpot repeats such a request automatically";
            if (isChangedTwice) run.Add(MannerRules.RepeatNotIdempotent, message, again.Request, path: action.Path, value: $"{first.Answer.StatusCode}");
        }
        else if (again.Answer is { StatusCode: >= 500 } failure)
        {
            var message = $"'{action.Label}' cannot be carried out a second time, and answers with 5xx: answer with 4xx, and say why in message";
            run.Add(MannerRules.FailureIsServerError, message, again.Request, path: action.Path, value: $"{failure.StatusCode}");
        }
        else
        {
            run.AddFindings(again, Manner.Usual);
        }
    }

    /// <summary>The answer must have the same status with a body that holds more. A GET has none.</summary>
    private static async Task SendMoreAsync(CheckRun run, ReceivedAction action, ActionExchange again, CancellationToken cancellationToken)
    {
        if (action.HttpMethod == CardActionMethod.Get || again.Answer is null) return;
        var sent = again.Request;
        var isJson = sent.Headers.Any(header => header.Key == HeaderNames.ContentType && header.Value == MediaTypeNames.Application.Json);
        var (contentType, body) = sent.Body switch
        {
            null => (MediaTypeNames.Application.Json, More + "}"),
            _ when isJson => (MediaTypeNames.Application.Json, $"{More}{(sent.Body == "{}" ? "" : ",")}{sent.Body[1..]}"),
            _ => (MediaTypeNames.Application.FormUrlEncoded, sent.Body + "&crmcards_nothing="),
        };
        var request = run.Endpoint.Request(sent.Method, sent.Url.OriginalString, contentType, body);
        var more = (await run.Endpoint.RunAsync(request, cancellationToken).ConfigureAwait(false)).Answer;
        if (more?.StatusCode is not (400 or 401 or 403 or 415 or 422 or >= 500) || more.StatusCode == again.Answer.StatusCode) return;
        var message = $"'{action.Label}' fails with a body that has more than the action needs: ignore what you do not know, and hash the body as it came";
        run.Add(MannerRules.BodyRefused, message, request, path: action.Path, value: $"{more.StatusCode}");
    }

    /// <summary>What a rep sees of the card; null if there is none. A card that changes by itself says nothing about an action.</summary>
    private static async Task<string?> FaceAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var card = (await run.Endpoint.FetchAsync(Manner.Usual, cancellationToken).ConfigureAwait(false)).Card;
        return card is null ? null : string.Join('\n', card.Results.SelectMany(result => result.Properties.Select(property => property.Value)
            .Concat(result.Actions.Select(action => action.Label))
            .Prepend($"{result.ObjectId} {result.Title}"))
            .Prepend($"{card.TotalCount}"));
    }
}
