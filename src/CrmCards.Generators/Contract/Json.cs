using System.Globalization;
using System.Text;

namespace CrmCards.Generators.Contract;

/// <summary>Constant JSON, as the runtime's writer would escape it.</summary>
internal static class Json
{
    /// <summary>A JSON string, with quotes.</summary>
    public static string String(string text) => $"\"{Escape(text)}\"";

    /// <summary>The name of a field, with the colon after it.</summary>
    public static string Name(string field) => $"{String(field)}:";

    /// <summary>A field with a text, with quotes.</summary>
    public static string Field(string name, string text) => Name(name) + String(text);

    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                result.Append('\uFFFD');
            else if (c is '"' or '\\')
                result.Append('\\').Append(c);
            else if (c is < ' ' or '<' or '>' or '&' or '\'' or '\u007F' or '\u2028' or '\u2029')
                result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
