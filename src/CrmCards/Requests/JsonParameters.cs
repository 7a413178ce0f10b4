using System.Text;
using System.Text.Json;

namespace CrmCards.Requests;

/// <summary>Reads the parameters in a JSON body: one object of strings, numbers, booleans and nulls.</summary>
internal static class JsonParameters
{
    internal static void AddJson(this RequestParameters parameters, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        string? name = null;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new InvalidCardRequestException("The JSON body must be an object of parameters.");

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                reader.Read();
                if (Value(ref reader, name) is { } value) parameters.Add(name, value);
            }

            // Whatever stands behind the object makes the reader throw.
            while (reader.Read()) { }
        }
        catch (JsonException e)
        {
            var place = name is null ? "at its beginning" : $"at or after the parameter '{name}'";
            throw new InvalidCardRequestException($"The JSON body is broken {place} (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            var place = name is null ? "at its beginning" : $"at or after the parameter '{name}'";
            throw new InvalidCardRequestException($"The JSON body holds text that is no Unicode, {place}.");
        }
    }

    private static string? Value(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => null,
        _ => throw new InvalidCardRequestException($"The parameter '{name}' in the JSON body must be a string, a number, true, false or null."),
    };
}
