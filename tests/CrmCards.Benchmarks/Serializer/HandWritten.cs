using System.Globalization;
using System.Text.Json;

namespace CrmCards.Benchmarks.Serializer;

/// <summary>The response written by hand with the framework's JSON writer.</summary>
internal static class HandWritten
{
    public static void Write(Utf8JsonWriter writer, CardResponse<Ticket> response)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results"u8);
        for (var i = 0; i < response.Results.Count; i++) WriteResult(writer, response.Results[i]);
        writer.WriteEndArray();
        if (response.TotalCount is { } totalCount)
        {
            writer.WriteNumber("totalCount"u8, totalCount);
            writer.WriteString("allItemsLink"u8, response.AllItemsLink!.AbsoluteUri);
            writer.WriteString("itemLabel"u8, "See more tickets"u8);
        }

        writer.WritePropertyName("settingsAction"u8);
        WriteIframe(writer, "Settings"u8, $"{Contestants.PublicUrl}/settings");
        writer.WritePropertyName("primaryAction"u8);
        WriteIframe(writer, "Create Ticket"u8, $"{Contestants.PublicUrl}/tickets/new");
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Ticket ticket)
    {
        writer.WriteStartObject();
        writer.WriteNumber("objectId"u8, ticket.Id);
        writer.WriteString("title"u8, ticket.Title);
        writer.WriteString("link"u8, ticket.Link?.AbsoluteUri);
        WriteDate(writer, "created"u8, ticket.Created);
        writer.WriteString("priority"u8, ticket.Priority switch { Priority.High => "HIGH"u8, Priority.Medium => "MEDIUM"u8, _ => "LOW"u8 });
        WriteText(writer, "project"u8, ticket.Project);
        WriteText(writer, "reported_by"u8, ticket.ReportedBy);
        WriteText(writer, "description"u8, ticket.Description);
        WriteText(writer, "reporter_type"u8, ticket.ReporterType);
        writer.WriteString("status"u8, ticket.Status switch { TicketStatus.Open => "Open"u8, TicketStatus.InProgress => "In Progress"u8, _ => "Resolved"u8 });
        WriteText(writer, "ticket_type"u8, ticket.TicketType);
        WriteDate(writer, "updated"u8, ticket.Updated);
        if (ticket.Properties.Count > 0) WriteProperties(writer, ticket.Properties);
        WriteActions(writer, ticket);
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, IReadOnlyList<CardProperty> properties)
    {
        writer.WriteStartArray("properties"u8);
        for (var i = 0; i < properties.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("label"u8, properties[i].Label);
            writer.WriteString("dataType"u8, properties[i].DataType switch { CardDataType.Email => "EMAIL"u8, CardDataType.Currency => "CURRENCY"u8, _ => "STRING"u8 });
            writer.WriteString("value"u8, properties[i].Value);
            WriteText(writer, "currencyCode"u8, properties[i].CurrencyCode);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteActions(Utf8JsonWriter writer, Ticket ticket)
    {
        var page = string.Create(CultureInfo.InvariantCulture, $"{Contestants.PublicUrl}/tickets/{ticket.Id}");
        writer.WriteStartArray("actions"u8);
        WriteIframe(writer, "Edit"u8, $"{page}/edit");
        if (ticket.IsOpen)
        {
            WriteIframe(writer, "Reassign"u8, $"{page}/reassign");
            writer.WriteStartObject();
            writer.WriteString("type"u8, "ACTION_HOOK"u8);
            writer.WriteString("httpMethod"u8, "PUT"u8);
            writer.WriteString("label"u8, "Resolve"u8);
            writer.WriteString("uri"u8, $"{page}/resolve");
            writer.WriteStartArray("associatedObjectProperties"u8);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, "CONFIRMATION_ACTION_HOOK"u8);
        writer.WriteString("httpMethod"u8, "DELETE"u8);
        writer.WriteString("confirmationMessage"u8, "Are you sure you want to delete this ticket?"u8);
        writer.WriteString("confirmButtonText"u8, "Yes"u8);
        writer.WriteString("cancelButtonText"u8, "No"u8);
        writer.WriteString("label"u8, "Delete"u8);
        writer.WriteString("uri"u8, page);
        writer.WriteStartArray("associatedObjectProperties"u8);
        writer.WriteStringValue("protected_account"u8);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteIframe(Utf8JsonWriter writer, ReadOnlySpan<byte> label, string uri)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "IFRAME"u8);
        writer.WriteNumber("width"u8, 890);
        writer.WriteNumber("height"u8, 748);
        writer.WriteString("label"u8, label);
        writer.WriteString("uri"u8, uri);
        writer.WriteStartArray("associatedObjectProperties"u8);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    private static void WriteDate(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }
}
