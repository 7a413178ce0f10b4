using System.Buffers;
using System.Text.Json;

namespace CrmCards.Definitions;

/// <summary>Writes a card's definition as the management API takes it.</summary>
internal static class DefinitionJson
{
    /// <param name="definition">The definition.</param>
    /// <param name="publicUrl">Without a final slash.</param>
    internal static byte[] Write(CardDefinition definition, string publicUrl)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("title", definition.Title);
            WriteFetch(writer, definition, publicUrl);
            WriteDisplay(writer, definition.Properties);
            writer.WriteStartObject("actions");
            WriteStrings(writer, "baseUrls", definition.ActionBaseUrls.Prepend($"{publicUrl}/"));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return json.WrittenSpan.ToArray();
    }

    private static void WriteFetch(Utf8JsonWriter writer, CardDefinition definition, string publicUrl)
    {
        writer.WriteStartObject("fetch");
        writer.WriteString("cardType", "EXTERNAL");
        writer.WriteString("targetUrl", publicUrl + PublicAddress.Escaped(new Uri(definition.Route, UriKind.Relative)));
        writer.WriteStartArray("objectTypes");
        foreach (var shown in definition.ObjectTypes)
        {
            writer.WriteStartObject();
            writer.WriteString("name", shown.Name);
            WriteStrings(writer, "propertiesToSend", shown.PropertiesToSend);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDisplay(Utf8JsonWriter writer, IEnumerable<CardDisplayProperty> properties)
    {
        writer.WriteStartObject("display");
        writer.WriteStartArray("properties");
        foreach (var property in properties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", property.Name);
            writer.WriteString("label", property.Label);
            writer.WriteString("dataType", ContractNames.Of(property.DataType));
            writer.WriteStartArray("options");
            foreach (var option in property.Options) WriteOption(writer, option);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteOption(Utf8JsonWriter writer, CardStatusOption option)
    {
        writer.WriteStartObject();
        writer.WriteString("name", option.Name);
        writer.WriteString("label", option.Label);
        writer.WriteString("type", ContractNames.Of(option.Type));
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
