using System.Text;
using CrmCards.Load.Fuzzing;

namespace CrmCards.Tests.Signatures;

/// <summary>Attacks that one could think of, each on a request that is accepted as it was signed.</summary>
public class KnownAttackTests
{
    private const string Hook = WitnessHooks.Route + "/contact.creation";
    private const string Title = "/witness/patched/";
    private const string Action = Title + "12345";
    private const string Query = GenuineRequests.Query;
    private const string Note = "&note=x";
    private const string LegacyForm = "userId=1&portalId=2&associatedObjectId=3&associatedObjectType=CONTACT&note=x";
    private const string Json = """{"userId":"12345","associatedObjectId":"99900","associatedObjectType":"CONTACT","portalId":"999"}""";
    private const int Table = 0;
    private const int AsSent = 1;
    private const int Wholly = 2;

    public static TheoryData<string> Attacks => [.. ByName.Keys];

    private static Dictionary<string, Attack> ByName { get; } = new()
    {
        ["digits of the account behind a leading zero of the time"] = new(
            new("GET", "/witness?userId=1&associatedObjectId=3&associatedObjectType=CONTACT&portalId=99900"),
            r => Timed(r with { Target = r.Target[..^2] }, time => "00" + time)),
        ["digits of a body into the time"] = new(new("PATCH", Action, LegacyForm + "00", GenuineRequests.Form), r => Timed(r with { Body = r.Body[..^2] }, time => "00" + time)),
        ["the end of the path and the query as a form"] = new(new("PATCH", Action + Query), r => Cut(r, Title.Length + 2, GenuineRequests.Form)),
        ["the query as a form, its mark escaped in the path"] = new(
            new("PATCH", Action + Query), r => r with { Target = Action + "%3F", Body = Query[1..], ContentType = GenuineRequests.Form }),
        ["the query as a form, its mark bare"] = new(new("PATCH", Action + Query), r => r with { Target = Action + "?", Body = Query[1..], ContentType = GenuineRequests.Form }),
        ["the query in the path, beside a JSON body with all parameters"] = new(
            new("PATCH", Action + Query, Json, GenuineRequests.Json), r => r with { Target = r.Target.Replace("?", "%3F", StringComparison.Ordinal) }),
        ["the end of a title in the query, beside a JSON body with all parameters"] = new(
            new("PATCH", Title + "why%3F" + Query, Json, GenuineRequests.Json), r => r with { Target = r.Target.Replace("%3F", "?", StringComparison.Ordinal) }),
        ["the end of a title with a word behind its mark in the query"] = new(
            new("PATCH", Title + "why%3Fnot" + Query, Json, GenuineRequests.Json), r => r with { Target = r.Target.Replace("%3F", "?", StringComparison.Ordinal) }),
        ["the query up to a mark in a value in the path"] = new(
            new("PATCH", $"{Action}?note=why%3F{Query.Replace('?', '&')}", Json, GenuineRequests.Json), r => r with { Target = $"{Action}%3Fnote=why?{Query.Replace('?', '&')}" }),
        ["a query without values in the path"] = new(new("POST", "/hooks/find?all", Json, GenuineRequests.Json), r => r with { Target = "/hooks/find%3Fall" }),
        ["the slash at a title's end bare"] = new(new("PATCH", Title + "a%2F" + Query), r => r with { Target = Title + "a/" + Query }),
        ["a title's slash bare, with dots that lead elsewhere"] = new(
            new("POST", "/witness/titled/x%2F..%2F12345/post" + Query), r => r with { Target = r.Target.Replace("%2F", "/", StringComparison.Ordinal) }),
        ["an escape that is made of escapes"] = new(new("PATCH", Title + "a%2Fb" + Query), r => r with { Target = r.Target.Replace("%2F", "%%32%46", StringComparison.Ordinal) }, AsSent),
        ["an escaped letter that is made of escapes"] = new(new("PATCH", Title + "%41" + Query), r => r with { Target = r.Target.Replace("%41", "%%34%31", StringComparison.Ordinal) }, AsSent),
        ["an escape that is made of escapes, in a query"] = new(
            new("GET", Hook + "?tag=a%2Fb"), r => r with { Target = r.Target.Replace("%2F", "%%32%46", StringComparison.Ordinal) }, AsSent),
        ["a fragment before the path"] = new(new("GET", "/witness" + Query), r => r with { Target = $"http://{r.Host}#{r.Target}" }),
        ["a path of its own before the path, by a backslash"] = new(new("GET", "/witness" + Query), r => r with { Target = $"http://{r.Host}\\hooks{r.Target}" }),
        ["JSON in the query, bare"] = new(new("PATCH", Action + Query + Note, Json, GenuineRequests.Json), r => r with { Target = r.Target + r.Body, Body = "" }),
        ["JSON in the query, escaped where it must be"] = new(new("PATCH", Action + Query + Note, Json, GenuineRequests.Json), r => r with { Target = r.Target + Uri.EscapeDataString(r.Body), Body = "" }),
        ["JSON in the query, every byte escaped"] = new(new("PATCH", Action + Query + Note, Json, GenuineRequests.Json), r => r with { Target = r.Target + Escaped(r.Body), Body = "" }, Wholly),
        ["JSON in the query, its braces alone escaped"] = new(
            new("PATCH", Action + Query + Note, "{}", GenuineRequests.Json), r => r with { Target = r.Target + "%7B%7D", Body = "" }, Wholly),
        ["an array in the query, bare"] = new(new("POST", Hook + "?a=1", "[1]", GenuineRequests.Json), r => r with { Target = r.Target + r.Body, Body = "" }),
        ["an array in the query, escaped"] = new(new("POST", Hook + "?a=1", "[1]", GenuineRequests.Json), r => r with { Target = r.Target + Escaped(r.Body), Body = "" }, Wholly),
        ["an array's first bracket in the query"] = new(new("POST", Hook + "?a=1", "[[1]]", GenuineRequests.Json), r => r with { Target = r.Target + "%5B", Body = r.Body[1..] }, Wholly),
        ["a form's first letter in the path"] = new(new("PATCH", Action, LegacyForm, GenuineRequests.Form), r => r with { Target = r.Target + r.Body[0], Body = r.Body[1..] }),
        ["a form's first pair in the path"] = new(new("PATCH", Action, LegacyForm, GenuineRequests.Form), r => r with { Target = r.Target + r.Body[..9], Body = r.Body[9..] }),
        ["a form's first half in the path, where all comes twice"] = new(
            new("PATCH", Action, $"{LegacyForm}&{LegacyForm}", GenuineRequests.Form), r => r with { Target = $"{r.Target}{LegacyForm}&", Body = LegacyForm }),
        ["a form to a hook, its first half in the path"] = new(
            new("PATCH", Hook, $"{LegacyForm}&{LegacyForm}", GenuineRequests.Form), r => r with { Target = $"{r.Target}{LegacyForm}&", Body = LegacyForm }),
        ["JSON that is to be read as a form"] = new(new("POST", Hook, """{"a":"&admin=1&"}""", GenuineRequests.Json), r => r with { ContentType = GenuineRequests.Form }),
        ["JSON that is to be read as parts of a form"] = new(new("POST", Hook, """{"a":"&admin=1&"}""", GenuineRequests.Json), r => r with { ContentType = "multipart/form-data; boundary=a" }),
        ["another method"] = new(new("POST", Hook, "[1]", GenuineRequests.Json), r => r with { Method = "PUT" }),
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_refused(string name)
    {
        var attack = ByName[name];
        await using var app = await ForgeryTests.StartAsync("V3");
        using var client = new RawClient(app.Address);
        var genuine = ForgeryTests.Signer().V3(attack.Genuine, ForgeryTests.Now(), attack.Reading);

        var accepted = await client.SendAsync(genuine);
        var refused = await client.SendAsync(attack.Forge(genuine));

        Assert.True(accepted.Status == 200, $"The genuine one: {accepted}");
        Assert.True(refused.Status is 400 or 401 or 415, $"{refused} in place of {accepted}");
    }

    /// <summary>SHA-256 of a secret and a text is known to all who know the SHA-256 of the text's beginning: with padding between, it goes on.</summary>
    [Theory]
    [InlineData("PATCH", Action + Query, "{}", GenuineRequests.Json, "{}")]
    [InlineData("PATCH", Action + Query, "", GenuineRequests.Json, "{}")]
    [InlineData("PATCH", Action, LegacyForm, GenuineRequests.Form, "&note=x")]
    [InlineData("POST", Hook, "[1]", GenuineRequests.Json, "[1]")]
    [InlineData("POST", Hook, "", GenuineRequests.Json, "[1]")]
    public async Task A_v2_signature_cannot_be_gone_on_with(string method, string target, string body, string type, string further)
    {
        await using var app = await ForgeryTests.StartAsync("V1, V2");
        using var client = new RawClient(app.Address);
        var request = new RawRequest(method, target, body, type);
        var extended = request with { Body = body + Padding($"{Hosting.TestApp.Secret}{method}{Hosting.TestApp.PublicUrl}{target}{body}") + further };
        var inTarget = body.Length > 0 ? extended : extended with { Target = target + extended.Body, Body = "" };

        Assert.Equal(200, (await client.SendAsync(ForgeryTests.Signer().V2(request))).Status);
        Assert.Equal(400, (await client.SendAsync(ForgeryTests.Signer().V2(extended))).Status);
        Assert.Equal(400, (await client.SendAsync(ForgeryTests.Signer().V2(inTarget))).Status);
    }

    private static RawRequest Timed(RawRequest request, Func<string, string> change) =>
        request with { Headers = [.. request.Headers.Select(header => header.Name == "X-HubSpot-Request-Timestamp" ? (header.Name, change(header.Value)) : header)] };

    private static RawRequest Cut(RawRequest request, int at, string type) => request with { Target = request.Target[..at], Body = request.Target[at..], ContentType = type };

    private static string Escaped(string text) => string.Concat(text.Select(c => $"%{(int)c:X2}"));

    /// <summary>What SHA-256 puts behind a text.</summary>
    private static string Padding(string text)
    {
        var bits = BitConverter.GetBytes((ulong)text.Length * 8);
        Array.Reverse(bits);
        return "\u0080" + new string('\0', (64 + 55 - text.Length % 64) % 64) + Encoding.Latin1.GetString(bits);
    }

    private sealed record Attack(RawRequest Genuine, Func<RawRequest, RawRequest> Forge, int Reading = Table);
}
