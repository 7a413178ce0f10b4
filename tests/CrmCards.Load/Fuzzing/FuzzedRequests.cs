namespace CrmCards.Load.Fuzzing;

/// <summary>Requests whose end is certain, whatever they hold: most are signed, in any way and part of them wrongly.</summary>
internal sealed class FuzzedRequests(RawSigner signer, FastClock clock)
{
    private static readonly string[] Pieces =
    [
        "", "%", "%00", "%FF", "%C3", "%2F", "%3F", "%%32%46", "..", "//", "?", "&", "=", "+", "#", "[", "]", "{", "}", "\"", "\\", "\\ud800", "\\u0000", ",", ":", "null", "-1", "1e999", "9223372036854775808",
        "userId=1", "&userId=2", "&portalId=x", "&associatedObjectType=0-2", "&a&a&a", "\"userId\":[1]", "\u00C3\u00A9", "\u00FF", "\t", "~",
    ];

    private static readonly (string Name, string Value)[] Further =
    [
        ("X-Forwarded-For", "203.0.113.7"), ("Origin", "null"), ("X-HubSpot-Signature-v3", "AAAA"), ("X-HubSpot-Request-Timestamp", "0"), ("X-HubSpot-Signature-Version", "v9"), ("X-HubSpot-Signature", "00"),
        ("Content-Encoding", "gzip"), ("Accept", "*/*"), ("Cookie", "a=b; c"), ("Content-Type", "text/plain"), ("TE", "trailers"), ("Range", "bytes=0-"), ("If-None-Match", "*"), ("Authorization", "Basic !"),
    ];

    private static readonly string?[] Types = [null, GenuineRequests.Json, GenuineRequests.Form, "application/json; charset=utf-16", "multipart/form-data; boundary=a", "text/plain", ";"];

    internal RawRequest Next(Random random)
    {
        var request = GenuineRequests.All[random.Next(GenuineRequests.All.Count)];
        if (random.Next(3) == 0) request = request with { Target = "/" + Edited(request.Target[1..], random, isTarget: true) };
        if (random.Next(3) == 0) request = request with { Body = Edited(request.Body, random, isTarget: false) };
        if (random.Next(8) == 0) request = request with { Method = random.GetItems(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "X"], 1)[0] };
        if (random.Next(8) == 0) request = request with { ContentType = Types[random.Next(Types.Length)] };
        if (random.Next(5) > 0) request = Signed(request, random);
        if (random.Next(4) == 0) request = With(request, Further[random.Next(Further.Length)]);
        return random.Next(3) == 0 && request.Body.Length > 0 ? request with { Chunks = [random.Next(1, 5), random.Next(1, 60)] } : request;
    }

    private RawRequest Signed(RawRequest request, Random random) => random.Next(10) switch
    {
        0 => signer.V2(request),
        1 => signer.V1(request),
        2 => signer.V3(request, random.NextInt64(long.MaxValue)),
        _ => signer.V3(request, clock.GetUtcNow().ToUnixTimeMilliseconds() - random.Next(100_000), random.Next(RawSigner.Readings.Count)),
    };

    private static RawRequest With(RawRequest request, (string Name, string Value) header) =>
        header.Name == "Content-Type" && request.ContentType is not null ? request : request.With(header.Name, header.Value);

    /// <summary>The text with up to three places cut out and something else put in: nothing that would end the request's first line.</summary>
    private static string Edited(string text, Random random, bool isTarget)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var piece = Pieces[random.Next(Pieces.Length)];
            text = string.Concat(text.AsSpan(0, at), piece, text.AsSpan(Math.Min(text.Length, at + random.Next(4))));
        }

        return isTarget ? text.Replace('\t', 't') : text;
    }
}
