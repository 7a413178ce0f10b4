using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>What no report may show, even where an endpoint sends it back: the secret, and signatures, of which those of v2 never expire.</summary>
internal sealed class Hidden(string secret)
{
    private const string Mask = "[hidden]";

    /// <summary>A shorter beginning gives nothing away, and is likely chance.</summary>
    private const int ShortestBeginning = 8;

    private readonly HashSet<string> _texts = [secret];

    internal void Add(SentRequest request)
    {
        foreach (var (name, value) in request.Headers)
        {
            if (SignatureVersion.All.Any(version => version.Header == name)) _texts.Add(value);
        }
    }

    /// <summary>The text without what is hidden; a shortened text may end with its beginning.</summary>
    internal string Without(string text)
    {
        foreach (var hidden in _texts)
        {
            text = text.Replace(hidden, Mask, StringComparison.Ordinal);
            var end = text.TrimEnd('…');
            for (var length = Math.Min(hidden.Length - 1, end.Length); length >= ShortestBeginning; length--)
            {
                if (end.EndsWith(hidden[..length], StringComparison.Ordinal)) return end[..^length] + Mask;
            }
        }

        return text;
    }
}
