using System.Text.Json;
using CrmCards.CompilerServices;

namespace CrmCards.Inputs;

/// <summary>One of several options.</summary>
internal sealed class ChoiceInput<T>(string name, bool isRequired, (string Value, T Choice)[] options) : CardInput<T>(name, isRequired)
{
    internal override string? Read(ref Utf8JsonReader json, out T? value)
    {
        value = default;
        if (json.TokenType != JsonTokenType.String || Options.IndexOf(options, ref json) is not (>= 0 and var index)) return InputTexts.NotOption;
        value = options[index].Choice;
        return null;
    }
}

/// <summary>Several of several options.</summary>
internal sealed class ChoicesInput<T>(string name, bool isRequired, int minCount, int maxCount, (string Value, T Choice)[] options) : CardInput<T[]>(name, isRequired)
{
    internal override bool IsEmpty(ref Utf8JsonReader json)
    {
        var next = json;
        return base.IsEmpty(ref json) || (json.TokenType == JsonTokenType.StartArray && next.Read() && next.TokenType == JsonTokenType.EndArray);
    }

    internal override string? Read(ref Utf8JsonReader json, out T[]? value)
    {
        value = null;
        if (json.TokenType != JsonTokenType.StartArray) return InputTexts.NotOption;
        var (chosen, count) = (new T[options.Length], 0);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.String || Options.IndexOf(options, ref json) is not (>= 0 and var index)) return InputTexts.NotOption;
            if (chosen.AsSpan(0, count).Contains(options[index].Choice)) return InputTexts.RepeatedOption;
            chosen[count++] = options[index].Choice;
        }

        value = count == chosen.Length ? chosen : chosen[..count];
        if (count < minCount) return InputTexts.TooFew(minCount);
        return count > maxCount ? InputTexts.TooMany(maxCount) : null;
    }
}

file static class Options
{
    internal static int IndexOf<T>((string Value, T Choice)[] options, ref Utf8JsonReader json)
    {
        for (var i = 0; i < options.Length; i++)
        {
            if (json.ValueTextEquals(options[i].Value)) return i;
        }

        return -1;
    }
}
