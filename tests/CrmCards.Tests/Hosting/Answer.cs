using System.Net;
using System.Text.Json;

namespace CrmCards.Tests.Hosting;

/// <summary>An answer of a card's endpoint, read whole.</summary>
internal sealed record Answer(HttpResponseMessage Response, string Body)
{
    internal HttpStatusCode Status => Response.StatusCode;

    internal JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The message of an action or of a refusal.</summary>
    internal string Message => Json.GetProperty("message").GetString()!;

    /// <summary>The title of the first result.</summary>
    internal string Title => Json.GetProperty("results")[0].GetProperty("title").GetString()!;

    internal static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(response, await response.Content.ReadAsStringAsync(cancellationToken));
}
