using System.Net;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>Reads the answer of an action hook.</summary>
internal static class MessageReader
{
    /// <returns>The message for the user, null if there is none; and what is wrong with the values of a form.</returns>
    internal static (string? Message, IReadOnlyList<InputFinding> Inputs) Read(ReceivedAnswer answer, FindingList findings)
    {
        if (AnswerReader.IsRedirect(answer, findings)) return (null, []);
        if (answer.StatusCode is < 200 or >= 500)
            findings.Add(ContractRule.UnexpectedStatus, "$", "An action must be answered with 2xx, or with 4xx if it cannot be carried out: an app card repeats the request after a 5xx", $"{answer.StatusCode}");
        if (answer is { StatusCode: (int)HttpStatusCode.NoContent, Body.Length: 0 }) return (null, []);
        if (AnswerReader.Json(answer, findings) is not { } json) return (null, []);

        var root = new Place(json, "$");
        var message = root.Text(Fields.Message, findings)?.Json.GetString();
        List<InputFinding> inputs = answer.StatusCode == (int)HttpStatusCode.UnprocessableEntity ? [.. Inputs(root, findings)] : [];
        if (!string.IsNullOrWhiteSpace(message)) return (message, inputs);
        if (root.Field(Fields.Message) is null or { IsText: true })
            findings.Add(ContractRule.MessageMissing, "$", "message is missing: say what the action did");
        return (null, inputs);
    }

    private static IEnumerable<InputFinding> Inputs(Place root, FindingList findings) =>
        from finding in root.Objects(Fields.Inputs, findings)
        let name = finding.Text(Fields.Name, findings)?.Json.GetString()
        let message = finding.Text(Fields.Message, findings)?.Json.GetString()
        where name is not null && message is not null
        select new InputFinding(name, message);
}
