using System.Collections.Concurrent;
using CrmCards.Load.Fuzzing;
using CrmCards.Tests.Hosting;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Signatures;

/// <summary>
/// Signed requests of real callers, changed by somebody who has seen them but does not know the secret. A changed one may reach a handler only where
/// the handler sees the very method, route values, parameters and body that were signed.
/// </summary>
public class ForgeryTests
{
    private const string PathBase = "/app";

    // All ways in which a request may differ from the one that was signed and be accepted.
    private const string NothingSigned = "the method, address and body are the same: only headers and chunks differ";
    private const string Escapes = "the same characters are escaped otherwise, none of which separates parts of the address";
    private const string InFull = "the address stands in the request line with a scheme and host, which are not looked at";
    private const string Base = "the path base is missing, or in another case: the app takes it off before its routes are looked at";
    private const string BodyAlone = "v1 covers the body alone";

    private static readonly FakeTimeProvider Time = new(DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000));

    [Theory]
    [InlineData("V3", "", 20_000, NothingSigned, Escapes, InFull)]
    [InlineData("V3", PathBase, 4_000, NothingSigned, Escapes, InFull, Base)]
    [InlineData("V2", "", 4_000, NothingSigned, Escapes, InFull)]
    [InlineData("V1, V2, V3", "", 4_000, NothingSigned, Escapes, InFull, BodyAlone)]
    public async Task A_forged_request_is_refused_or_is_the_one_that_was_signed(string accepted, string pathBase, int count, params string[] equalities)
    {
        await using var app = await StartAsync(accepted, pathBase);
        using var client = new RawClient(app.Address);
        var genuine = Signed(accepted, pathBase).ToArray();
        var said = new List<string>();
        foreach (var request in genuine)
        {
            var answer = await client.SendAsync(request);
            Assert.True(answer.Status == 200, $"{answer.Status} {answer.Body} for {request}");
            said.Add(answer.Body);
        }

        var found = new ConcurrentDictionary<string, int>();
        await Forgery.Of(genuine).SampleAsync(
            async forged =>
            {
                var answer = await client.SendAsync(forged.Request);
                if (IsRefusal(answer)) return;

                var signed = genuine[forged.Of];
                var equality = Equality(signed, forged.Request);
                Assert.True(answer.Status == 200 && equality is not null, $"{forged.Names}: {answer.Status} {answer.Body} for\n{forged.Request}\nmade of\n{signed}");
                if (equality != BodyAlone) Assert.Equal(said[forged.Of], answer.Body);
                found.AddOrUpdate(equality!, 1, (_, known) => known + 1);
            },
            iter: count,
            threads: 4);

        Assert.Equal(equalities.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_made_of_a_signed_action_it_runs_once()
    {
        await using var app = await TestApp.StartAsync(time: Time);
        using var client = new RawClient(app.Address);
        var runs = 0;
        app.Probe.Act = (_, _) => Task.FromResult<CardActionResult>($"Run {Interlocked.Increment(ref runs)}");
        RawRequest[] genuine = [Signer().V3(new("POST", ProbeCard.ActionTarget + "&note=a%2Fb%3f"), Now())];
        Assert.Equal("{\"message\":\"Run 1\"}", (await client.SendAsync(genuine[0])).Body);

        var repeats = 0;
        await Forgery.Of(genuine).SampleAsync(
            async forged =>
            {
                var answer = await client.SendAsync(forged.Request);
                if (IsRefusal(answer)) return;
                Assert.Equal("{\"message\":\"Run 1\"}", answer.Body);
                Interlocked.Increment(ref repeats);
            },
            iter: 2_000,
            threads: 4);

        Assert.Equal(1, runs);
        Assert.True(repeats > 0);
    }

    internal static RawSigner Signer(string secret = TestApp.Secret) => new(secret, TestApp.PublicUrl);

    internal static long Now() => Time.GetUtcNow().ToUnixTimeMilliseconds();

    internal static Task<TestApp> StartAsync(string accepted, string pathBase = "", IReadOnlyDictionary<string, string?>? settings = null) => TestApp.StartAsync(
        TestApp.PublicUrl + pathBase,
        pathBase: pathBase.Length == 0 ? null : pathBase,
        map: app => app.MapWitnessHooks(),
        time: Time,
        settings: new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["CrmCards:AcceptedSignatures"] = accepted, ["CrmCards:RunSignedActionsOnce"] = "false" });

    /// <remarks>A space at the target's end makes the server see another version of HTTP.</remarks>
    private static bool IsRefusal(RawAnswer answer) => answer.Status is (>= 400 and < 500) or 505;

    private static IEnumerable<RawRequest> Signed(string accepted, string pathBase)
    {
        var signer = Signer();
        foreach (var request in GenuineRequests.All.Select(request => request with { Target = pathBase + request.Target }))
        {
            for (var reading = 0; reading < RawSigner.Readings.Count && accepted != "V2"; reading++) yield return signer.V3(request, Now(), reading);
            if (accepted == "V3") continue;
            yield return signer.V2(request, reading: 0);
            yield return signer.V2(request, reading: 1);
            if (accepted == "V2") continue;
            yield return signer.V2(signer.V3(request, Now()));
            if (request.Body.Length > 0) yield return signer.V1(request);
        }
    }

    /// <returns>Why two requests are one, in the words above; null where they are not.</returns>
    private static string? Equality(RawRequest signed, RawRequest forged)
    {
        if (signed.Body != forged.Body) return null;
        if (signed.Method == forged.Method)
        {
            // The server passes over spaces between the address and the version.
            var target = forged.Target.TrimEnd(' ');
            if (target == signed.Target) return NothingSigned;
            target = WithoutSite(target);
            if (target == signed.Target) return InFull;
            if (Parts(signed.Target).SequenceEqual(Parts(target))) return Escapes;
            if (WithoutBase(signed.Target) is { } path && Parts(path).SequenceEqual(Parts(WithoutBase(target) ?? target))) return Base;
        }

        return signed.Headers.Any(header => header is ("X-HubSpot-Signature-Version", "v1")) ? BodyAlone : null;
    }

    private static string WithoutSite(string target)
    {
        var site = target.IndexOf("://", StringComparison.Ordinal);
        if (site < 0 || target.StartsWith('/')) return target;
        var end = target.IndexOfAny(['/', '?', '#', '\\'], site + 3);
        return end < 0 ? "" : target[end..];
    }

    private static string? WithoutBase(string target) => target.IndexOf('/', 1) is > 0 and var end && Uri.UnescapeDataString(target[..end]).Equals(PathBase, StringComparison.OrdinalIgnoreCase)
        ? target[end..]
        : null;

    /// <summary>The segments of the path, and the names and values of the query: each decoded by itself.</summary>
    private static IEnumerable<string> Parts(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        string[] pairs = query < 0 ? [] : target[(query + 1)..].Split('&');
        return path.Split('/').Select(segment => $"/{Uri.UnescapeDataString(segment)}")
            .Concat(pairs.SelectMany(pair => pair.Split('=', 2)).Select(text => $"&{Uri.UnescapeDataString(text.Replace('+', ' '))}"));
    }
}
