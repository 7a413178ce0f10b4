using System.Text;
using System.Text.Json;

namespace CrmCards.Requests;

/// <summary>Reads the parameters in a JSON object that <see cref="JsonBody"/> has found to be one.</summary>
internal static class JsonParameters
{
    internal static void AddJson(this RequestParameters parameters, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        string? name = null;
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                reader.Read();
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    parameters.AddNested(name);
                    reader.Skip();
                }
                else if (Value(ref reader) is { } value)
                {
                    parameters.Add(name, value);
                }
            }
        }
        catch (InvalidOperationException)
        {
            throw JsonBody.NotUnicode(name);
        }
    }

    private static string? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => Encoding.ASCII.GetString(reader.ValueSpan),
    };
}
