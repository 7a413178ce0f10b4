using System.Globalization;
using System.Text;
using CrmCards.Load.Fuzzing;
using CsCheck;

namespace CrmCards.Tests.Signatures;

/// <summary>What somebody could do to a signed request that they have seen.</summary>
/// <param name="Name">What is changed.</param>
/// <param name="Apply">Changes it, at a place and in a way that two numbers choose. A request that this cannot be done to stays as it is.</param>
internal sealed record Forgery(string Name, Func<RawRequest, int, int, RawRequest> Apply)
{
    private const string Signature = "X-HubSpot-Signature-v3";
    private const string Timestamp = "X-HubSpot-Request-Timestamp";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "post", "Get"];
    private static readonly string?[] Types = [null, GenuineRequests.Json, GenuineRequests.Form, "text/plain", "multipart/form-data; boundary=a", "application/json; charset=utf-16"];
    private static readonly string[] Spellings = ["%49d", "Id", "ID", "%69d", "id"];
    private static readonly string[] Tails = ["&note=x", "&appId=78", "&appId=077", "&portalId=1", "&userId=1", "&userId=12345", "#x", "&", "?", "/", "%20", "&app%49d=77", "%00", "\u0080"];
    private static readonly string[] Segments = ["/.", "/..", "/", "/%2E", "/%2E%2E", "/x/..", "%2F"];

    private static readonly (string Name, string Value)[] Added =
    [
        (Signature, "AAAA"), (Signature, ""), (Timestamp, "0"), (Timestamp, ""), ("X-HubSpot-Signature", "00"), ("X-HubSpot-Signature-Version", "v1"), ("X-HubSpot-Signature-Version", "v2"), ("X-HubSpot-Signature-Version", "v3"),
        ("X-HTTP-Method-Override", "DELETE"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/x"), ("X-Original-URL", "/witness"), ("X-Forwarded-Proto", "http"), ("Content-Encoding", "gzip"), ("Content-Type", GenuineRequests.Form),
    ];

    private static readonly (string From, string To)[] Replaced =
    [
        ("?", "%3F"), ("%3F", "?"), ("/", "%2F"), ("%2F", "/"), ("+", "%20"), ("+", "%2B"), ("%20", "+"), ("%26", "&"), ("&", "%26"), ("=", "%3D"), ("%3D", "="), ("%25", "%"), ("%", "%25"), ("%7B", "{"), ("{", "%7B"),
        ("%22", "\""), ("a", "A"), ("Id", "%49d"), ("%2F", "%%32%46"), ("%3A", ":"), ("%40", "@"), ("@", "%40"), ("=77", "=077"), ("%C3%A9", "\u00C3\u00A9"), ("%E2%82%AC", "\u00E2\u0082\u00AC"), ("%5B", "["), ("[", "%5B"),
        ("userId", "userid"), ("appId", "app%49d"), ("%", "%%32%35"), ("999", "99"), ("/witness", "/Witness"),
    ];

    private static readonly Forgery[] All =
    [
        new("a bit of the method", (r, at, bit) => r with { Method = Flipped(r.Method, at, bit) }),
        new("another method", (r, at, _) => r with { Method = Methods[at % Methods.Length] }),
        new("a bit of the target", (r, at, bit) => r with { Target = Flipped(r.Target, at, bit) }),
        new("a bit of the body", (r, at, bit) => r with { Body = Flipped(r.Body, at, bit) }),
        new("a bit of a header", (r, at, bit) => Header(r, at, (name, value) => (name, Flipped(value, bit / 8, bit)))),
        new("a header's name", (r, at, bit) => Header(r, at, (name, value) => (Flipped(name, bit / 8, bit), value))),
        new("a header's name in another case", (r, at, _) => Header(r, at, (name, value) => (name.ToUpperInvariant(), value))),
        new("no header", (r, at, _) => r.Headers.Count == 0 ? r : r.Without(r.Headers[at % r.Headers.Count].Name)),
        new("a header twice", (r, at, _) => r.Headers.Count == 0 ? r : r with { Headers = [.. r.Headers, r.Headers[at % r.Headers.Count]] }),
        new("a header's case", (r, at, _) => Header(r, at, (name, value) => (name, value.ToUpperInvariant()))),
        new("space in a header", (r, at, where) => Header(r, at, (name, value) => (name, where % 3 == 0 ? value + " " : where % 3 == 1 ? "  " + value : Inserted(value, where, " ")))),
        new("another header", (r, at, _) => r.With(Added[at % Added.Length].Name, Added[at % Added.Length].Value)),
        new("another Content-Type", (r, at, _) => r with { ContentType = Types[at % Types.Length] }),
        new("another Host", (r, at, _) => r with { Host = at % 2 == 0 ? "evil.example" : "cards.example.com:443" }),
        new("chunks", (r, at, further) => r.Body.Length == 0 ? r : r with { Chunks = [at % 7 + 1, further % 30 + 1] }),
        new("the target's end into the body", (r, length, _) => TargetToBody(r, length % r.Target.Length, Same)),
        new("the target's end into the body, decoded", (r, length, _) => TargetToBody(r, length % r.Target.Length, Unescaped)),
        new("the query into the body", (r, _, how) => TargetToBody(r, r.Target.Length - Math.Max(0, r.Target.IndexOf('?', StringComparison.Ordinal)) - how % 2, Same) with { ContentType = GenuineRequests.Form }),
        new("the body's beginning into the target", (r, length, _) => BodyToTarget(r, r.Body.Length == 0 ? 0 : length % r.Body.Length + 1, Same)),
        new("the body's beginning into the target, escaped", (r, length, _) => BodyToTarget(r, r.Body.Length == 0 ? 0 : length % r.Body.Length + 1, Escaped)),
        new("the body's beginning into the target, escaped where it must be", (r, length, _) => BodyToTarget(r, r.Body.Length == 0 ? 0 : length % r.Body.Length + 1, Uri.EscapeDataString)),
        new("the body's first pairs into the target", (r, count, _) => BodyToTarget(r, PairsLength(r.Body, count % 4 + 1), Same)),
        new("the whole body into the target", (r, how, _) => BodyToTarget(r, r.Body.Length, how % 3 == 0 ? Same : how % 3 == 1 ? Escaped : Uri.EscapeDataString)),
        new("the target's last digits into the time", (r, count, _) => TargetToTime(r, count % 4 + 1, "")),
        new("the target's last digits into the time, behind zeros", (r, count, zeros) => TargetToTime(r, count % 4 + 1, new string('0', zeros % 3))),
        new("the body's end into the time", (r, count, _) => BodyToTime(r, Math.Min(r.Body.Length, count % 4 + 1))),
        new("the time's first digits into the target", (r, count, _) => TimeTo(r, count % 4 + 1, (changed, digits) => changed with { Target = changed.Target + digits })),
        new("the time's first digits into the body", (r, count, _) => TimeTo(r, count % 4 + 1, (changed, digits) => changed with { Body = changed.Body + digits })),
        new("another spelling of the time", (r, how, _) => Change(r, Timestamp, time => new[] { "0" + time, "+" + time, time + ".0", time + "\t", "1" + time, Behind(time, 1), $"{time},{time}" }[how % 7])),
        new("the address in full", (r, how, _) => r.Target.StartsWith('/') ? r with { Target = new[] { "http://{0}", "https://{0}", "http://{0}#", "http://{0}\\x", "http://{0}/", "http://u@{0}", "x://{0}" }[how % 7].Replace("{0}", r.Host, StringComparison.Ordinal) + r.Target } : r),
        new("an escape of a character", (r, at, how) => Escape(r, at, how % 2 == 0 ? "X2" : "x2")),
        new("an escape decoded", (r, at, _) => Unescape(r, at)),
        new("an escape in another case", (r, _, _) => r with { Target = OtherCase(r.Target) }),
        new("one replaced", (r, at, where) => r with { Target = ReplacedOnce(r.Target, Replaced[at % Replaced.Length], where) }),
        new("all replaced", (r, at, _) => r with { Target = r.Target.Replace(Replaced[at % Replaced.Length].From, Replaced[at % Replaced.Length].To, StringComparison.Ordinal) }),
        new("one replaced in the body", (r, at, where) => r with { Body = ReplacedOnce(r.Body, Replaced[at % Replaced.Length], where) }),
        new("parameters in another order", (r, at, to) => Parameters(r, pairs => Moved(pairs, at, to))),
        new("a parameter twice", (r, at, to) => Parameters(r, pairs => pairs.Insert(to % (pairs.Count + 1), pairs[at % pairs.Count]))),
        new("a parameter less", (r, at, _) => Parameters(r, pairs => pairs.RemoveAt(at % pairs.Count))),
        new("a parameter's name", (r, at, how) => Parameters(r, pairs => pairs[at % pairs.Count] = pairs[at % pairs.Count].Replace("Id", Spellings[how % Spellings.Length], StringComparison.Ordinal))),
        new("more behind the target", (r, at, _) => r with { Target = r.Target + Tails[at % Tails.Length] }),
        new("more behind the body", (r, at, _) => r with { Body = r.Body + Tails[at % Tails.Length] }),
        new("space around the body", (r, at, _) => r with { Body = at % 2 == 0 ? " " + r.Body : r.Body + "\n" }),
        new("another path", (r, at, where) => InPath(r, where, Segments[at % Segments.Length])),
        new("no path base, or another", (r, how, _) => r with { Target = r.Target.StartsWith("/app/", StringComparison.Ordinal) ? new[] { "", "/APP", "/%61pp", "/app/app", "/ap%70" }[how % 5] + r.Target[4..] : r.Target }),
    ];

    /// <summary>A genuine request by its number, with up to three changes.</summary>
    internal static Gen<(int Of, string Names, RawRequest Request)> Of(IReadOnlyList<RawRequest> genuine) =>
        Gen.Select(Gen.Int[0, genuine.Count - 1], Gen.Select(Gen.Int[0, All.Length - 1], Gen.Int[0, 999], Gen.Int[0, 999]).Array[1, 3]).Select((index, changes) =>
        {
            var request = genuine[index];
            foreach (var (change, first, second) in changes) request = All[change].Apply(request, first, second);
            return (index, $"{string.Join(" + ", changes.Select(change => $"{All[change.Item1].Name} ({change.Item2}, {change.Item3})"))}", request);
        });

    private static string Flipped(string text, int at, int bit) =>
        text.Length == 0 ? text : string.Concat(text.AsSpan(0, at % text.Length), ((char)(text[at % text.Length] ^ (1 << bit % 8))).ToString(), text.AsSpan(at % text.Length + 1));

    private static string Inserted(string text, int at, string piece) => text.Insert(at % (text.Length + 1), piece);

    private static string Behind(string text, int count) => text[Math.Min(count, text.Length)..];

    private static string Same(string text) => text;

    private static string Unescaped(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(text)));

    private static string Escaped(string text) => string.Concat(text.Select(c => $"%{(int)c:X2}"));

    private static RawRequest Header(RawRequest request, int at, Func<string, string, (string, string)> change)
    {
        if (request.Headers.Count == 0) return request;
        var headers = request.Headers.ToArray();
        headers[at % headers.Length] = change(headers[at % headers.Length].Name, headers[at % headers.Length].Value);
        return request with { Headers = headers };
    }

    private static RawRequest Change(RawRequest request, string name, Func<string, string> change) =>
        request with { Headers = [.. request.Headers.Select(header => header.Name == name ? (name, change(header.Value)) : header)] };

    private static RawRequest TargetToBody(RawRequest request, int length, Func<string, string> read)
    {
        length = Math.Clamp(length, 0, request.Target.Length - 1);
        return request with { Target = request.Target[..^length], Body = read(request.Target[^length..]) + request.Body };
    }

    private static RawRequest BodyToTarget(RawRequest request, int length, Func<string, string> write)
    {
        length = Math.Min(length, request.Body.Length);
        return request with { Target = request.Target + write(request.Body[..length]), Body = request.Body[length..] };
    }

    private static int PairsLength(string body, int count)
    {
        var at = 0;
        for (; count > 0; count--) at = body.IndexOfAny(['&', ','], at) is >= 0 and var next ? next + 1 : at;
        return at;
    }

    private static RawRequest TargetToTime(RawRequest request, int count, string zeros)
    {
        count = Math.Min(count, request.Target.Length - 1);
        return Change(request with { Target = request.Target[..^count] }, Timestamp, time => request.Target[^count..] + zeros + time);
    }

    private static RawRequest BodyToTime(RawRequest request, int count) =>
        Change(request with { Body = request.Body[..^count] }, Timestamp, time => request.Body[^count..] + time);

    private static RawRequest TimeTo(RawRequest request, int count, Func<RawRequest, string, RawRequest> put)
    {
        var digits = request.Headers.FirstOrDefault(header => header.Name == Timestamp).Value ?? "";
        count = Math.Min(count, digits.Length);
        return put(Change(request, Timestamp, time => Behind(time, count)), digits[..count]);
    }

    private static RawRequest Escape(RawRequest request, int at, string format)
    {
        at %= request.Target.Length;
        return request with { Target = $"{request.Target[..at]}%{((int)request.Target[at]).ToString(format, CultureInfo.InvariantCulture)}{request.Target[(at + 1)..]}" };
    }

    private static RawRequest Unescape(RawRequest request, int at)
    {
        var found = request.Target.IndexOf('%', at % request.Target.Length);
        if (found < 0 || found + 2 >= request.Target.Length || !byte.TryParse(request.Target.AsSpan(found + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)) return request;
        return request with { Target = $"{request.Target[..found]}{(char)value}{request.Target[(found + 3)..]}" };
    }

    private static string OtherCase(string target) =>
        System.Text.RegularExpressions.Regex.Replace(target, "%[0-9A-Fa-f]{2}", escape => escape.Value.Any(char.IsAsciiLetterUpper) ? escape.Value.ToLowerInvariant() : escape.Value.ToUpperInvariant());

    private static string ReplacedOnce(string text, (string From, string To) change, int where)
    {
        if (text.Length == 0) return text;
        var at = text.IndexOf(change.From, where % text.Length, StringComparison.Ordinal);
        return at <= 0 ? text : string.Concat(text.AsSpan(0, at), change.To, text.AsSpan(at + change.From.Length));
    }

    private static RawRequest Parameters(RawRequest request, Action<List<string>> change)
    {
        var query = request.Target.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return request;
        var pairs = request.Target[(query + 1)..].Split('&').ToList();
        change(pairs);
        return request with { Target = $"{request.Target[..query]}?{string.Join('&', pairs)}" };
    }

    private static void Moved(List<string> pairs, int from, int to)
    {
        var pair = pairs[from % pairs.Count];
        pairs.RemoveAt(from % pairs.Count);
        pairs.Insert(to % (pairs.Count + 1), pair);
    }

    private static RawRequest InPath(RawRequest request, int where, string piece)
    {
        var path = request.Target.Split('?')[0].Length;
        return request with { Target = request.Target.Insert(where % (path + 1), piece) };
    }
}
