using System.Text.Json;
using CrmCards.CompilerServices;

namespace CrmCards.Inputs;

/// <summary>A yes or no.</summary>
internal sealed class BooleanInput(string name, bool isRequired) : CardInput<bool>(name, isRequired)
{
    internal override string? Read(ref Utf8JsonReader json, out bool value)
    {
        value = json.TokenType == JsonTokenType.True;
        return value || json.TokenType == JsonTokenType.False ? null : InputTexts.NotBoolean;
    }
}
