using System.Text;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Requests;

/// <summary>Sends requests, and waits for answers as long as HubSpot does.</summary>
internal sealed class Transport(HttpClient http, CrmClientOptions options)
{
    private const int ChunkSize = 16 * 1024;

    /// <returns>The request, its answer, null if none came, and how long that took.</returns>
    internal async Task<(SentRequest Request, ReceivedAnswer? Answer, TimeSpan Elapsed)> SendAsync(SentRequest request, FindingList findings, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var start = options.Time.GetTimestamp();
        ReceivedAnswer? answer = null;
        try
        {
            using var message = Message(request);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            answer = await ReadAsync(response, both.Token).ConfigureAwait(false);
            if (answer.Body.Length > CrmLimits.AnswerBytes)
                findings.Add(ContractRule.TooLarge, "$", "The answer has more than 1,048,576 bytes: send less");
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && (limit.IsCancellationRequested || e.InnerException is TimeoutException))
        {
            findings.Add(ContractRule.TooSlow, "$", $"There was no answer after {options.Timeout.TotalSeconds:0.#} s, when the caller gives up: answer sooner");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            findings.Add(ContractRule.Unreachable, "$", $"The app could not be reached, or broke the connection: {e.Message}");
        }

        return (request, answer, options.Time.GetElapsedTime(start));
    }

    private static HttpRequestMessage Message(SentRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Address);
        if (request.Body is not null) message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body));
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static async Task<ReceivedAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var chunk = new byte[ChunkSize];
            while (body.Length <= CrmLimits.AnswerBytes)
            {
                var read = await stream.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, CrmLimits.AnswerBytes + 1 - body.Length)), cancellationToken).ConfigureAwait(false);
                if (read == 0) break;
                body.Write(chunk, 0, read);
            }
        }

        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => new KeyValuePair<string, string>(header.Key, value)));
        return new((int)response.StatusCode, [.. headers], body.ToArray(), isWhole: body.Length <= CrmLimits.AnswerBytes);
    }
}
