using CrmCards.Generators.Model;

namespace CrmCards.Generators.Parsing;

/// <summary>A URI with placeholders, as it is written in an attribute.</summary>
internal sealed class UriTemplate
{
    private const string UriCharacters = "-._~!$&'()*+,;=:@/?#[]%";
    private readonly List<UriPart> _parts = [];
    private string? _fault;

    private UriTemplate(string text) => Text = text;

    public string Text { get; }

    /// <summary>Literals, percent-encoded where they need to be, and the names in the placeholders.</summary>
    public IReadOnlyList<UriPart> Parts => _parts;

    public IEnumerable<string> Placeholders => _parts.Where(part => part.IsPlaceholder).Select(part => part.Text);

    public bool IsPath => Text.StartsWith("/", StringComparison.Ordinal);

    /// <summary>Scheme and host with a slash behind them, of a usable absolute URI; null of a path.</summary>
    public string? BaseUrl => IsPath ? null : new Uri(_parts[0].Text).GetLeftPart(UriPartial.Authority) + "/";

    /// <summary>Why it cannot be a URI; null where it can.</summary>
    public string? UriFault => _fault ?? (IsPath ? SlashFault : AbsoluteFault);

    /// <summary>Why it cannot be a route of this app; null where it can.</summary>
    public string? PathFault
    {
        get
        {
            if (Text.Length == 0) return "it is empty";
            if (_fault is not null) return _fault;
            if (!IsPath) return "it must start with a slash, as a path of this app";
            if (Text.IndexOfAny(['?', '#', '*', '%']) >= 0) return "a route has no query, no fragment, no * and no %";
            if (Placeholders.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1)) return "a placeholder stands in a route once";
            if (Text.Contains("}{")) return "a route has something between two placeholders";
            return Placeholders.Any(name => name.Length == 0 || !IsIdentifier(name)) ? "a placeholder is a name only" : SlashFault;
        }
    }

    /// <summary>Why the page cannot get a token; null where it can.</summary>
    public string? SignedPageFault =>
        !IsPath ? "only a page of this app can be signed: write its path"
        : Text.Contains("#") ? "a signed page has no fragment"
        : null;

    private string? SlashFault =>
        Text.Split('?', '#')[0] is var path && (path.Contains("//") || path.Contains("\\")) ? "a path has single slashes only" : null;

    private string? AbsoluteFault
    {
        get
        {
            // A placeholder in the host would let data decide where the user is sent.
            var beginning = _parts.Count > 0 && !_parts[0].IsPlaceholder ? _parts[0].Text : "";
            if (!Uri.TryCreate(beginning, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
                return "it is neither an absolute http(s) address nor a path that starts with a slash";
            return _parts.Count > 1 && beginning.IndexOf('/', beginning.IndexOf("//", StringComparison.Ordinal) + 2) < 0 ? "a placeholder cannot stand in the host" : null;
        }
    }

    public static UriTemplate Parse(string text)
    {
        var template = new UriTemplate(text);
        var rest = text;
        while (rest.Length > 0)
        {
            var brace = rest.IndexOfAny(['{', '}']);
            if (brace < 0) brace = rest.Length;
            if (brace > 0) template._parts.Add(new(Encode(rest.Substring(0, brace)), IsPlaceholder: false));
            if (brace == rest.Length) break;

            var close = rest.IndexOf('}', brace);
            if (rest[brace] == '}' || close < 0)
            {
                template._fault = $"it has an unmatched '{rest[brace]}'";
                break;
            }

            template._parts.Add(new(rest.Substring(brace + 1, close - brace - 1), IsPlaceholder: true));
            rest = rest.Substring(close + 1);
        }

        return template;
    }

    private static bool IsIdentifier(string name) => name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(name[0]);

    private static string Encode(string literal) => string.Concat(Runes(literal).Select(rune =>
        rune.Length == 1 && (char.IsLetterOrDigit(rune[0]) && rune[0] < 0x80 || UriCharacters.Contains(rune)) ? rune : Uri.EscapeDataString(rune)));

    /// <summary>Characters, surrogate pairs together; half a pair becomes the replacement character.</summary>
    private static IEnumerable<string> Runes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                yield return text.Substring(i++, 2);
            else
                yield return char.IsSurrogate(text[i]) ? "\uFFFD" : text[i].ToString();
        }
    }
}
