using System.Text.Json;
using System.Text.Unicode;

namespace CrmCards.Requests;

/// <summary>
/// Makes sure that a JSON body is JSON, from its first byte to its last. A signature covers the address and the body without anything between
/// them: only because a body begins with a bracket, which no address holds, can nothing of one be moved into the other.
/// </summary>
internal static class JsonBody
{
    /// <param name="body">The raw body.</param>
    /// <param name="mayBeArray">Whether an array is fine too, as webhooks send it.</param>
    /// <exception cref="InvalidCardRequestException">It is not.</exception>
    internal static void Check(ReadOnlySpan<byte> body, bool mayBeArray)
    {
        if (body is not [(byte)'{', ..] && !(mayBeArray && body is [(byte)'[', ..]))
            throw new InvalidCardRequestException($"The JSON body must be an object{(mayBeArray ? " or an array" : "")}, from its first byte on.");
        if (!Utf8.IsValid(body)) throw new InvalidCardRequestException("The JSON body is not UTF-8.");

        var reader = new Utf8JsonReader(body);
        string? name = null;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1) name = reader.GetString();
            }
        }
        catch (JsonException e)
        {
            throw new InvalidCardRequestException($"The JSON body is not valid JSON {Place(name)} (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode(name);
        }
    }

    /// <summary>Half a surrogate pair, which JSON can escape and no text can hold.</summary>
    internal static InvalidCardRequestException NotUnicode(string? name) =>
        new($"The JSON body contains text that is not Unicode, {Place(name)}.");

    private static string Place(string? name) => name is null ? "at its beginning" : $"at or after the parameter '{name}'";
}
