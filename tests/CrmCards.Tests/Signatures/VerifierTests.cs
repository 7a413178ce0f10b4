using System.Globalization;
using System.Text;
using CrmCards.Signatures;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Tests.Signatures;

public class VerifierTests
{
    private const long Sent = 1_700_000_000_000;
    private const long FiveMinutes = 5 * 60 * 1000;
    private const string Url = "https://cards.example.com/cards/tickets?userEmail=a%40b.com&name=%C3%A9t%C3%A9&q=a%26b+c%20d&path=%2Fx%3f";

    [Theory]
    [InlineData(0)]
    [InlineData(FiveMinutes)]
    [InlineData(-FiveMinutes)]
    public void A_request_within_the_window_is_accepted(long age) =>
        Assert.Equal(SignatureFault.None, (Signed() with { Now = Sent + age }).Verify().Fault);

    [Theory]
    [InlineData(FiveMinutes + 1)]
    [InlineData(-FiveMinutes - 1)]
    public void A_request_outside_the_window_is_stale(long age)
    {
        var outcome = (Signed() with { Now = Sent + age }).Verify();

        Assert.Equal(SignatureFault.Stale, outcome.Fault);
        Assert.Equal(age, outcome.Age);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-1700000000000")]
    [InlineData("01700000000000")]
    [InlineData("1700000000000\0")]
    [InlineData(" 1700000000000")]
    [InlineData("1700000000000000000000000")]
    public void A_timestamp_must_be_a_number(string? timestamp) =>
        Assert.Equal(SignatureFault.BadTimestamp, (Signed() with { Timestamp = timestamp, Now = Sent }).Verify().Fault);

    [Fact]
    public void The_largest_timestamp_is_stale() =>
        Assert.Equal(SignatureFault.Stale, (Signed() with { Timestamp = long.MaxValue.ToString(CultureInfo.InvariantCulture), Now = Sent }).Verify().Fault);

    [Theory]
    [InlineData(Url, "v3, URL as sent")]
    [InlineData("https://cards.example.com/cards/tickets?userEmail=a@b.com&name=%C3%A9t%C3%A9&q=a%26b+c%20d&path=/x?", "v3, URL decoded by the table")]
    [InlineData("https://cards.example.com/cards/tickets?userEmail=a@b.com&name=été&q=a%26b+c d&path=/x?", "v3, URL decoded wholly")]
    public void Each_reading_of_the_url_is_accepted_for_v3(string signedUrl, string match) =>
        Assert.Equal(match, Verifying.Match(Signed() with { V3 = Naive.V3(Signed(), signedUrl) }));

    [Theory]
    [InlineData(false, nameof(SignatureFault.None))]
    [InlineData(true, nameof(SignatureFault.Mismatch))]
    public void Brackets_are_decoded_unless_a_body_may_begin_with_one(bool mayBeArray, string fault)
    {
        var request = Signed() with { Url = "https://cards.example.com/cards/tickets?q=%5B1%5D", MayBeArray = mayBeArray };

        Assert.Equal(fault, (request with { V3 = Naive.V3(request, "https://cards.example.com/cards/tickets?q=[1]") }).Verify().Fault.ToString());
    }

    [Theory]
    [InlineData("https://cards.example.com/cards/tickets?userEmail=a%40b.com&name=%C3%A9t%C3%A9&q=a&b+c%20d&path=%2Fx%3f")]
    [InlineData("https://cards.example.com/cards/tickets?userEmail=a%40b.com")]
    public void Another_url_is_refused(string signedUrl) =>
        Assert.Equal(SignatureFault.Mismatch, (Signed() with { V3 = Naive.V3(Signed(), signedUrl) }).Verify().Fault);

    [Theory]
    [InlineData(Url, "v2, URL as sent")]
    [InlineData("https://cards.example.com/cards/tickets?userEmail=a@b.com&name=%C3%A9t%C3%A9&q=a%26b+c%20d&path=/x?", "v2, URL decoded by the table")]
    public void Both_readings_of_the_url_are_accepted_for_v2(string signedUrl, string match) =>
        Assert.Equal(match, Verifying.Match(Signed() with { V3 = null, Legacy = RequestSignature.V2(Signed().Secret, "PUT", signedUrl, "x"u8), LegacyVersion = "v2" }));

    [Fact]
    public void A_wrong_v3_is_not_made_good_by_a_right_v2()
    {
        var request = Signed() with { V3 = "x", Legacy = RequestSignature.V2(Signed().Secret, "PUT", Url, "x"u8), LegacyVersion = "v2" };

        Assert.Equal(SignatureFault.Mismatch, request.Verify().Fault);
    }

    [Theory]
    [InlineData(SignatureVersions.V3, "v2", nameof(SignatureFault.UnknownVersion))]
    [InlineData(SignatureVersions.V2 | SignatureVersions.V3, "v1", nameof(SignatureFault.UnknownVersion))]
    [InlineData(SignatureVersions.V2, "v4", nameof(SignatureFault.UnknownVersion))]
    [InlineData(SignatureVersions.V2, "v2", nameof(SignatureFault.None))]
    [InlineData(SignatureVersions.V2, null, nameof(SignatureFault.None))]
    [InlineData(SignatureVersions.None, "v2", nameof(SignatureFault.UnknownVersion))]
    public void Only_accepted_versions_count(SignatureVersions accepted, string? version, string fault)
    {
        var request = Signed() with { V3 = null, Accepted = accepted, Legacy = RequestSignature.V2(Signed().Secret, "PUT", Url, "x"u8), LegacyVersion = version };

        Assert.Equal(fault, request.Verify().Fault.ToString());
    }

    [Fact]
    public void A_request_without_a_signature_is_refused() =>
        Assert.Equal(SignatureFault.Missing, (Signed() with { V3 = null }).Verify().Fault);

    [Fact]
    public void Both_secrets_count_during_a_rotation_and_the_old_one_stops_when_it_is_removed()
    {
        var old = Signed();

        Assert.Equal(SignatureFault.None, (old with { Secret = "the new secret", FurtherSecrets = [old.Secret] }).Verify().Fault);
        Assert.Equal(SignatureFault.None, (Signed("the new secret") with { FurtherSecrets = [old.Secret] }).Verify().Fault);
        Assert.Equal(SignatureFault.Mismatch, (old with { Secret = "the new secret" }).Verify().Fault);
    }

    [Fact]
    public void An_app_with_secrets_of_its_own_is_checked_with_those()
    {
        Dictionary<string, string[]> apps = new() { ["77"] = ["the secret of 77"] };

        Assert.Equal(SignatureFault.None, (Signed("the secret of 77") with { Secret = "another", AppSecrets = apps, AppId = 77 }).Verify().Fault);
        Assert.Equal(SignatureFault.Mismatch, (Signed() with { AppSecrets = apps, AppId = 77 }).Verify().Fault);
        Assert.Equal(SignatureFault.None, (Signed() with { AppSecrets = apps, AppId = 78 }).Verify().Fault);
    }

    [Fact]
    public void One_flipped_bit_of_anything_that_is_signed_is_refused() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1_000], Gen.Int[0, 6]).Sample((part, place, bit) =>
        {
            var request = Signed();
            var altered = part switch
            {
                0 => request with { Method = Flip(request.Method, place, bit) },
                1 => request with { Url = Flip(request.Url, place, bit) },
                2 => request with { Body = Flip(request.Body, place, bit) },
                3 => request with { Timestamp = Flip(request.Timestamp!, place, bit) },
                _ => request with { V3 = Flip(request.V3!, place, bit) },
            };
            return (altered with { Now = Sent }).Verify().Fault != SignatureFault.None || IsTheSameWhenRead(request, altered);
        }, iter: 20_000);

    [Fact]
    public void Checking_allocates_nothing()
    {
        var options = new CrmCardsOptions { ClientSecret = "secret" };
        var verifier = new SignatureVerifier(options, TimeProvider.System);
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var headers = new HeaderDictionary { [RequestSignature.V3Header] = RequestSignature.V3("secret", "GET", Url, default, timestamp), [RequestSignature.TimestampHeader] = timestamp };
        var request = new SignedRequest("GET", new(Url), default, headers, SigningApp.Of(null));
        for (var i = 0; i < 100; i++) verifier.Verify(request, SignatureVersions.V3);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) verifier.Verify(request, SignatureVersions.V3);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>An escape in another case reads the same: <c>%2f</c> and <c>%2F</c> are one request.</summary>
    private static bool IsTheSameWhenRead(Verifying request, Verifying altered) =>
        request.Method == altered.Method && request.Body == altered.Body && request.Timestamp == altered.Timestamp && request.V3 == altered.V3
        && Uri.UnescapeDataString(request.Url) == Uri.UnescapeDataString(altered.Url);

    private static string Flip(string text, int place, int bit)
    {
        var at = place % text.Length;
        return string.Concat(text.AsSpan(0, at), ((char)(text[at] ^ (1 << bit))).ToString(), text.AsSpan(at + 1));
    }

    private static Verifying Signed(string? secret = null)
    {
        var request = new Verifying { Method = "PUT", Url = Url, Body = "x", Timestamp = Sent.ToString(CultureInfo.InvariantCulture) };
        if (secret is not null) request = request with { Secret = secret };
        return request with { V3 = RequestSignature.V3(request.Secret, request.Method, request.Url, Encoding.UTF8.GetBytes(request.Body), request.Timestamp) };
    }
}
