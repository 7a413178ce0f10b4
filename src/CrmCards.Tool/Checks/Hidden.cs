using System.Text.Json;
using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>Texts that no report may show, even if an endpoint sends them back: the secret, and signatures. Those of v2 never expire.</summary>
internal sealed class Hidden
{
    private const string Mask = "[hidden]";

    /// <summary>A shorter beginning gives nothing away, and is likely chance.</summary>
    private const int ShortestBeginning = 8;

    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);

    internal Hidden(string secret) => Hide(secret);

    internal void Add(SentRequest request)
    {
        foreach (var (name, value) in request.Headers)
        {
            if (SignatureVersion.All.Any(version => version.Header == name)) Hide(value);
        }
    }

    /// <summary>
    /// The text without what is hidden; a shortened text may end with its beginning. What an endpoint says has no control characters either,
    /// which steer terminals and begin lines that CI would take for commands.
    /// </summary>
    internal string Without(string text)
    {
        text = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        foreach (var hidden in _texts)
        {
            text = text.Replace(hidden, Mask, StringComparison.OrdinalIgnoreCase);
            var end = text.TrimEnd('…');
            for (var length = Math.Min(hidden.Length - 1, end.Length); length >= ShortestBeginning; length--)
            {
                if (end.EndsWith(hidden[..length], StringComparison.OrdinalIgnoreCase)) return end[..^length] + Mask;
            }
        }

        return text;
    }

    /// <summary>Hides a text as it is, and as endpoints write it in JSON and in URLs.</summary>
    private void Hide(string text) => _texts.UnionWith(
        [text, text.Replace("/", "\\/", StringComparison.Ordinal), JsonEncodedText.Encode(text).ToString(), Uri.EscapeDataString(text)]);
}
