using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

internal static class AnswerExtensions
{
    /// <summary>The message that HubSpot would show.</summary>
    public static async Task<string> MessageAsync(this HttpResponseMessage answer) =>
        (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["message"]!;
}
