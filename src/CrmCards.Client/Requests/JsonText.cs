using System.Globalization;
using System.Text;

namespace CrmCards.Client.Requests;

/// <summary>JSON as JavaScript's <c>JSON.stringify</c> writes it, which escapes less than .NET's encoders do.</summary>
internal static class JsonText
{
    /// <summary>An object whose values are all strings, but for what the user entered into a form.</summary>
    internal static string Object(IEnumerable<KeyValuePair<string, string>> members, string? inputs)
    {
        var texts = members.Select(member => $"{String(member.Key)}:{String(member.Value)}");
        return $"{{{string.Join(',', inputs is null ? texts : texts.Append($"\"inputs\":{inputs}"))}}}";
    }

    private static string String(string text)
    {
        var json = new StringBuilder("\"", text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) json.Append(text[i++]).Append(text[i]);
            else Append(json, text[i]);
        }

        return json.Append('"').ToString();
    }

    private static StringBuilder Append(StringBuilder json, char c) => c switch
    {
        '"' or '\\' => json.Append('\\').Append(c),
        '\b' => json.Append("\\b"),
        '\t' => json.Append("\\t"),
        '\n' => json.Append("\\n"),
        '\f' => json.Append("\\f"),
        '\r' => json.Append("\\r"),
        < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ when char.IsSurrogate(c) => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => json.Append(c),
    };
}
