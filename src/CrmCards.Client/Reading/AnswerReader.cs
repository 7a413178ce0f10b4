using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CrmCards.Client.Findings;
using Microsoft.Net.Http.Headers;

namespace CrmCards.Client.Reading;

/// <summary>Reads what every answer has in common: it is a JSON object in UTF-8, and says so.</summary>
internal static class AnswerReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <returns>The answer's JSON; null if it has none that can be read.</returns>
    internal static JsonElement? Json(ReceivedAnswer answer, FindingList findings)
    {
        CheckContentType(answer, findings);
        if (!answer.IsWhole) return null;
        if (!Utf8.IsValid(answer.Body.Span))
        {
            findings.Add(ContractRule.InvalidJson, "$", "The body is not UTF-8: encode it as UTF-8");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(answer.Body, Strict);
            var root = document.RootElement.Clone();
            CheckNames(new(root, "$"), findings);
            if (root.ValueKind == JsonValueKind.Object) return root;
            findings.Add(ContractRule.InvalidJson, new Place(root, "$"), "The body must be a JSON object");
        }
        catch (JsonException e)
        {
            findings.Add(ContractRule.InvalidJson, "$", $"The body is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: write it with a JSON serializer", answer.Text);
        }
        catch (InvalidOperationException)
        {
            findings.Add(ContractRule.InvalidJson, "$", "A string has half a surrogate pair, which is not text: replace it");
        }

        return null;
    }

    /// <summary>Whether the answer sends the caller elsewhere, which is a finding.</summary>
    internal static bool IsRedirect(ReceivedAnswer answer, FindingList findings)
    {
        if (answer.StatusCode is < 300 or >= 400) return false;
        var to = answer.Header(HeaderNames.Location) is { } location ? $" at {location}" : "";
        findings.Add(ContractRule.Redirect, "$", $"HubSpot does not follow redirects: give the address that answers{to}", $"{answer.StatusCode}");
        return true;
    }

    private static void CheckContentType(ReceivedAnswer answer, FindingList findings)
    {
        var header = answer.Header(HeaderNames.ContentType);
        if (!MediaTypeHeaderValue.TryParse(header, out var type) || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
            findings.Add(ContractRule.ContentType, "$", "The content type must be application/json", header);
        else if (type.Charset.HasValue && !type.Charset.Value.Trim('"').Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase))
            findings.Add(ContractRule.ContentType, "$", "The body must be in UTF-8", header);
    }

    /// <summary>Looks at every name and every text, so that what cannot be read as text is found before anything else is read.</summary>
    private static void CheckNames(Place place, FindingList findings)
    {
        switch (place.Json.ValueKind)
        {
            case JsonValueKind.String:
                _ = place.Json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in place.Items()) CheckNames(item, findings);
                break;
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var (name, field) in place.Fields())
                {
                    if (!names.Add(name)) findings.Add(ContractRule.DuplicateName, field, $"{name} is given twice, and callers use the second: give it once");
                    CheckNames(field, findings);
                }

                break;
            default:
                break;
        }
    }
}
