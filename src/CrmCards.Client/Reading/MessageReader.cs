using System.Net;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>Reads the answer of an action hook.</summary>
internal static class MessageReader
{
    /// <returns>The message for the user; null if there is none.</returns>
    internal static string? Read(ReceivedAnswer answer, FindingList findings)
    {
        if (AnswerReader.IsRedirect(answer, findings)) return null;
        if (answer.StatusCode is < 200 or >= 500)
            findings.Add(ContractRule.UnexpectedStatus, "$", "An action must be answered with 2xx, or with 4xx if it cannot be carried out: an app card repeats the request after a 5xx", $"{answer.StatusCode}");
        if (answer is { StatusCode: (int)HttpStatusCode.NoContent, Body.Length: 0 }) return null;
        if (AnswerReader.Json(answer, findings) is not { } json) return null;

        var root = new Place(json, "$");
        var message = root.Text(Fields.Message, findings)?.Json.GetString();
        if (!string.IsNullOrWhiteSpace(message)) return message;
        if (root.Field(Fields.Message) is null or { IsText: true })
            findings.Add(ContractRule.MessageMissing, "$", "message is missing: say what the action did");
        return null;
    }
}
