using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>What the proxy answers: the app's status and body, within an object of its own.</summary>
internal sealed record Envelope(JsonObject Json)
{
    internal string Status => (string)Json["status"]!;

    internal int AppStatus => int.Parse((string)Json["context"]!["appServerStatusCode"]![0]!, CultureInfo.InvariantCulture);

    /// <summary>The app's own answer.</summary>
    internal JsonObject? Body => Json["responseBody"] as JsonObject;

    internal string? Message => (string?)Body?["message"];

    public override string ToString() => Json.ToJsonString();
}
