using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

/// <summary>The example response of HubSpot's documentation, and where this project's answer has to differ from it.</summary>
internal static class DocumentResponse
{
    /// <summary>
    /// The differences: an iframe's page names its ticket, so that it can work; the second ticket's Delete names that ticket, where the
    /// document names the first (a slip that would delete the wrong one); and <c>associatedObjectProperties</c>, which the document
    /// leaves out now and then, is always there.
    /// </summary>
    public static JsonNode Expected()
    {
        var response = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "document-response.json")))!;
        foreach (var result in response["results"]!.AsArray())
        {
            foreach (var action in result!["actions"]!.AsArray())
            {
                var page = (string?)action!["uri"] switch
                {
                    "https://example.com/edit-iframe-contents" => "/edit",
                    "https://example.com/reassign-iframe-contents" => "/reassign",
                    "https://example.com/tickets/245" => "",
                    _ => null,
                };
                if (page is not null) action["uri"] = $"https://example.com/tickets/{result["objectId"]}{page}";
                action["associatedObjectProperties"] ??= new JsonArray();
            }
        }

        Complete(response["settingsAction"]!, "https://example.com/settings");
        Complete(response["primaryAction"]!, "https://example.com/tickets/new");
        return response;
    }

    private static void Complete(JsonNode action, string uri)
    {
        action["uri"] = uri;
        action["associatedObjectProperties"] = new JsonArray();
    }
}
