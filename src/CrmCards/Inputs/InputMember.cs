using System.Text.Json;
using CrmCards.Requests;

namespace CrmCards.Inputs;

/// <summary>Finds the values of a form in a body that <see cref="JsonBody"/> has found to be JSON.</summary>
internal static class InputMember
{
    internal const string Name = "inputs";

    /// <summary>The JSON object of that member; empty if there is none.</summary>
    /// <exception cref="InvalidInputsException">The member is not an object, or there are two.</exception>
    internal static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> found = default;
        if (body is not [(byte)'{', ..]) return found;

        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isNamed = json.ValueTextEquals(Name);
            json.Read();
            var start = (int)json.TokenStartIndex;
            var type = json.TokenType;
            json.Skip();
            if (!isNamed || type == JsonTokenType.Null) continue;
            if (type != JsonTokenType.StartObject || !found.IsEmpty) throw new InvalidInputsException(InputTexts.NotAnObject, []);
            found = body[start..(int)json.BytesConsumed];
        }

        return found;
    }
}
