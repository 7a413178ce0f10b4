using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Parsing;

/// <summary>A URI with placeholders, as it is written in an attribute.</summary>
internal sealed class UriTemplate
{
    public const string NoAddress = $"it is {Address.Neither}";

    private const string UriCharacters = "-._~!$&'()*+,;=:@/?#[]%";
    private readonly List<UriPart> _parts = [];
    private string? _fault;
    private bool _endsInHost;

    private UriTemplate(string text) => Text = text;

    public string Text { get; }

    /// <summary>Literals, percent-encoded where they need to be, and the names in the placeholders.</summary>
    public IReadOnlyList<UriPart> Parts => _parts;

    public RouteShape Shape => RouteShape.Of(_parts);

    public IEnumerable<string> Placeholders => _parts.Where(part => part.IsPlaceholder).Select(part => part.Text);

    public bool IsPath => Text.StartsWith("/", StringComparison.Ordinal);

    /// <summary>Scheme and host with a slash after them, of an absolute http(s) address; null for anything else.</summary>
    public string? BaseUrl { get; private set; }

    /// <summary>Whether browsers refuse it inside HubSpot's page.</summary>
    public bool IsInsecure => BaseUrl is not null && Address.IsRefusedInFrames(new Uri(BaseUrl));

    /// <summary>Why it cannot be a URI; null if it can.</summary>
    public string? UriFault => _fault ?? (IsPath ? SlashFault : AbsoluteFault);

    /// <summary>Why it cannot be a route of this app; null if it can.</summary>
    public string? PathFault
    {
        get
        {
            if (Text.Length == 0) return "it is empty";
            if (!IsPath) return "it must start with a slash, as a path of this app";
            if (_fault is null && Placeholders.Select(PlaceholderName.Parse).FirstOrDefault(name => name.Fault is not null) is { } odd) return odd.RouteFault;
            if (Text.IndexOfAny(['?', '#', '*', '%']) >= 0) return "a route has no query, no fragment, no * and no %";
            if (_fault is not null) return _fault;
            if (Placeholders.Distinct(StringComparer.OrdinalIgnoreCase).Count() < Placeholders.Count()) return "a route has each placeholder only once";
            return Text.Split('/').Any(IsMixed) ? "a placeholder is a whole segment of a route" : SlashFault;
        }
    }

    /// <summary>For the fix of the address: the path with a slash before it, if the address looks like a path.</summary>
    public ImmutableDictionary<string, string?>? PathData =>
        Text.Split('/', '?', '#')[0] is { Length: > 0 } first && first.IndexOfAny(['.', ':', '\\', ' ']) < 0 && Parse($"/{Text}").UriFault is null
            ? FixData.Of(FixData.Name, $"/{Text}")
            : null;

    /// <summary>Why the page cannot get a token; null if it can.</summary>
    public string? SignedPageFault =>
        !IsPath ? "only a page of this app can be signed: write its path"
        : Text.Contains("#") ? "a signed page has no fragment"
        : null;

    private string? SlashFault =>
        Text.Split('?', '#')[0] is var path && (path.Contains("//") || path.Contains("\\")) ? "a path has only single slashes" : null;

    /// <remarks>A placeholder in the host would let data decide where the user is sent.</remarks>
    private string? AbsoluteFault =>
        BaseUrl is null ? NoAddress
        : _endsInHost && _parts.Count > 1 ? "a placeholder cannot stand in the host"
        : null;

    public static UriTemplate Parse(string text)
    {
        var template = new UriTemplate(text);
        var rest = text;
        while (rest.Length > 0)
        {
            var brace = rest.IndexOfAny(['{', '}']);
            if (brace < 0) brace = rest.Length;
            if (brace > 0) template.AddLiteral(rest.Substring(0, brace));
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

    private void AddLiteral(string literal)
    {
        if (HasBrokenEscape(literal)) _fault ??= "a % must be followed by two hexadecimal digits; for the character itself, write %25";
        _parts.Add(new(_parts.Count == 0 ? Beginning(literal) : Encode(literal), IsPlaceholder: false));
    }

    /// <summary>Scheme and host as callers compare them, not percent-encoded whatever their letters; then the rest.</summary>
    private string Beginning(string literal)
    {
        const string hostMark = "://";
        var host = literal.IndexOf(hostMark, StringComparison.Ordinal) + hostMark.Length;
        if (IsPath || host < hostMark.Length) return Encode(literal);

        var end = literal.IndexOfAny(['/', '?', '#'], host);
        _endsInHost = end < 0;
        if (_endsInHost) end = literal.Length;
        if (!Uri.TryCreate(literal.Substring(0, end), UriKind.Absolute, out var site) || !Address.IsHttp(site))
            return Encode(literal);

        BaseUrl = site.GetLeftPart(UriPartial.Authority) + "/";
        var rest = literal.Substring(end);
        return BaseUrl + Encode(rest.StartsWith("/", StringComparison.Ordinal) ? rest.Substring(1) : rest);
    }

    private static bool HasBrokenEscape(string literal)
    {
        for (var i = literal.IndexOf('%'); i >= 0; i = literal.IndexOf('%', i + 1))
        {
            if (i + 2 >= literal.Length || !Uri.IsHexDigit(literal[i + 1]) || !Uri.IsHexDigit(literal[i + 2])) return true;
        }

        return false;
    }

    /// <summary>Whether a placeholder and something else are between two slashes.</summary>
    private static bool IsMixed(string segment) => segment.Contains("{") && (segment[0] != '{' || segment.IndexOf('}') != segment.Length - 1);

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
