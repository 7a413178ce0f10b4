using System.Text.Json;
using System.Text.RegularExpressions;
using CrmCards.CompilerServices;

namespace CrmCards.Inputs;

/// <summary>A text. The rules are those of the attributes of <c>System.ComponentModel.DataAnnotations</c>.</summary>
internal sealed class TextInput(string name, bool isRequired, TextRules rules) : CardInput<string>(name, isRequired)
{
    /// <summary>As long as the attribute itself waits for a match.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(2);

    private readonly Regex? _pattern = rules.Pattern is null ? null : new(rules.Pattern, RegexOptions.None, MatchTimeout);

    internal override string? Read(ref Utf8JsonReader json, out string? value)
    {
        value = null;
        if (json.TokenType != JsonTokenType.String) return InputTexts.NotText;
        value = json.GetString()!;
        return IsRequired && string.IsNullOrWhiteSpace(value) ? InputTexts.Missing : Fault(value);
    }

    private string? Fault(string text)
    {
        if (text.Length < rules.MinLength) return InputTexts.TooShort(rules.MinLength);
        if (text.Length > rules.MaxLength) return InputTexts.TooLong(rules.MaxLength);
        if (rules.IsEmail && !IsEmail(text)) return InputTexts.NotEmail;
        if (rules.IsUrl && !IsUrl(text)) return InputTexts.NotUrl;
        return _pattern is null || IsMatch(_pattern, text) ? null : InputTexts.NotMatching;
    }

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && text.AsSpan().IndexOfAny('\r', '\n') < 0;
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    /// <remarks>A match that takes too long is none, so that no text keeps a processor busy.</remarks>
    private static bool IsMatch(Regex pattern, string text)
    {
        try
        {
            foreach (var match in pattern.EnumerateMatches(text)) return match.Index == 0 && match.Length == text.Length;
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
