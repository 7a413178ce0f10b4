using System.Globalization;
using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace CrmCards.Benchmarks.Serializer;

/// <summary>The response as an integrator models it by hand for a JSON serializer.</summary>
internal sealed record PeerResponse(
    [property: JsonPropertyName("results"), JsonProperty("results")] IReadOnlyList<PeerResult> Results,
    [property: JsonPropertyName("totalCount"), JsonProperty("totalCount")] long? TotalCount,
    [property: JsonPropertyName("allItemsLink"), JsonProperty("allItemsLink")] Uri? AllItemsLink,
    [property: JsonPropertyName("itemLabel"), JsonProperty("itemLabel")] string? ItemLabel,
    [property: JsonPropertyName("settingsAction"), JsonProperty("settingsAction")] PeerAction SettingsAction,
    [property: JsonPropertyName("primaryAction"), JsonProperty("primaryAction")] PeerAction PrimaryAction)
{
    private static readonly PeerAction Settings = Iframe("Settings", "/settings");
    private static readonly PeerAction Create = Iframe("Create Ticket", "/tickets/new");

    public static PeerResponse Of(CardResponse<Ticket> response)
    {
        var results = new PeerResult[response.Results.Count];
        for (var i = 0; i < results.Length; i++) results[i] = Of(response.Results[i]);
        return new(results, response.TotalCount, response.AllItemsLink, response.TotalCount is null ? null : "See more tickets", Settings, Create);
    }

    private static PeerResult Of(Ticket ticket) => new()
    {
        ObjectId = ticket.Id,
        Title = ticket.Title,
        Link = ticket.Link,
        Created = ticket.Created,
        Priority = ticket.Priority switch { Priority.High => "HIGH", Priority.Medium => "MEDIUM", _ => "LOW" },
        Project = ticket.Project,
        ReportedBy = ticket.ReportedBy,
        Description = ticket.Description,
        ReporterType = ticket.ReporterType,
        Status = ticket.Status switch { TicketStatus.Open => "Open", TicketStatus.InProgress => "In Progress", _ => "Resolved" },
        TicketType = ticket.TicketType,
        Updated = ticket.Updated,
        Properties = ticket.Properties.Count == 0 ? null : [.. ticket.Properties.Select(Of)],
        Actions = Actions(ticket),
    };

    private static PeerProperty Of(CardProperty property) => new(
        property.Label,
        property.DataType switch { CardDataType.Email => "EMAIL", CardDataType.Currency => "CURRENCY", _ => "STRING" },
        property.Value,
        property.CurrencyCode);

    private static PeerAction[] Actions(Ticket ticket)
    {
        var id = ticket.Id.ToString(CultureInfo.InvariantCulture);
        var edit = Iframe("Edit", $"/tickets/{id}/edit");
        var delete = new PeerAction("CONFIRMATION_ACTION_HOOK", "Delete", $"{Contestants.PublicUrl}/tickets/{id}", ["protected_account"])
        {
            HttpMethod = "DELETE",
            ConfirmationMessage = "Are you sure you want to delete this ticket?",
            ConfirmButtonText = "Yes",
            CancelButtonText = "No",
        };
        return ticket.IsOpen
            ? [edit, Iframe("Reassign", $"/tickets/{id}/reassign"), new("ACTION_HOOK", "Resolve", $"{Contestants.PublicUrl}/tickets/{id}/resolve", []) { HttpMethod = "PUT" }, delete]
            : [edit, delete];
    }

    private static PeerAction Iframe(string label, string path) => new("IFRAME", label, Contestants.PublicUrl + path, []) { Width = 890, Height = 748 };
}

internal sealed record PeerResult
{
    [JsonPropertyName("objectId"), JsonProperty("objectId")]
    public required long ObjectId { get; init; }

    [JsonPropertyName("title"), JsonProperty("title")]
    public required string Title { get; init; }

    [JsonPropertyName("link"), JsonProperty("link", NullValueHandling = NullValueHandling.Include)]
    [System.Text.Json.Serialization.JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Uri? Link { get; init; }

    [JsonPropertyName("created"), JsonProperty("created")]
    public DateOnly Created { get; init; }

    [JsonPropertyName("priority"), JsonProperty("priority")]
    public string? Priority { get; init; }

    [JsonPropertyName("project"), JsonProperty("project")]
    public string? Project { get; init; }

    [JsonPropertyName("reported_by"), JsonProperty("reported_by")]
    public string? ReportedBy { get; init; }

    [JsonPropertyName("description"), JsonProperty("description")]
    public string? Description { get; init; }

    [JsonPropertyName("reporter_type"), JsonProperty("reporter_type")]
    public string? ReporterType { get; init; }

    [JsonPropertyName("status"), JsonProperty("status")]
    public string? Status { get; init; }

    [JsonPropertyName("ticket_type"), JsonProperty("ticket_type")]
    public string? TicketType { get; init; }

    [JsonPropertyName("updated"), JsonProperty("updated")]
    public DateOnly Updated { get; init; }

    [JsonPropertyName("properties"), JsonProperty("properties")]
    public IReadOnlyList<PeerProperty>? Properties { get; init; }

    [JsonPropertyName("actions"), JsonProperty("actions")]
    public required IReadOnlyList<PeerAction> Actions { get; init; }
}

internal sealed record PeerProperty(
    [property: JsonPropertyName("label"), JsonProperty("label")] string Label,
    [property: JsonPropertyName("dataType"), JsonProperty("dataType")] string DataType,
    [property: JsonPropertyName("value"), JsonProperty("value")] string Value,
    [property: JsonPropertyName("currencyCode"), JsonProperty("currencyCode")] string? CurrencyCode);

internal sealed record PeerAction(
    [property: JsonPropertyName("type"), JsonProperty("type")] string Type,
    [property: JsonPropertyName("label"), JsonProperty("label")] string Label,
    [property: JsonPropertyName("uri"), JsonProperty("uri")] string Uri,
    [property: JsonPropertyName("associatedObjectProperties"), JsonProperty("associatedObjectProperties")] IReadOnlyList<string> AssociatedObjectProperties)
{
    [JsonPropertyName("width"), JsonProperty("width")]
    public int? Width { get; init; }

    [JsonPropertyName("height"), JsonProperty("height")]
    public int? Height { get; init; }

    [JsonPropertyName("httpMethod"), JsonProperty("httpMethod")]
    public string? HttpMethod { get; init; }

    [JsonPropertyName("confirmationMessage"), JsonProperty("confirmationMessage")]
    public string? ConfirmationMessage { get; init; }

    [JsonPropertyName("confirmButtonText"), JsonProperty("confirmButtonText")]
    public string? ConfirmButtonText { get; init; }

    [JsonPropertyName("cancelButtonText"), JsonProperty("cancelButtonText")]
    public string? CancelButtonText { get; init; }
}

/// <summary>No encoder and no custom converter: the fast path.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerResponse))]
internal sealed partial class PeerContext : JsonSerializerContext;
