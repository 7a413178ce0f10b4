using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace CrmCards.Client.Tests.Requests;

/// <summary>An action's address is called as the app spelled it, and what was signed is what arrives.</summary>
public class CalledUrlTests
{
    private const string Public = "https://app.example.com";

    private static readonly CrmClientOptions Signed = new() { ClientSecret = SignedApp.Secret, PublicUrl = new(Public) };

    /// <summary>The addresses as <c>new URL(…)</c> of Node.js writes them.</summary>
    [Theory]
    [InlineData("https://app.example.com", "/?")]
    [InlineData("https://APP.example.com:443/a", "/a?")]
    [InlineData("https://app.example.com?x=1", "/?x=1&")]
    [InlineData("https://app.example.com/a?", "/a?&")]
    [InlineData("https://app.example.com/a%7Eb/%41?x=%7E%41|^`{}[]\\'", "/a%7Eb/%41?x=%7E%41|^`{}[]\\%27&")]
    [InlineData("https://app.example.com/a|b^c`d{e}[f]'g\"h<i>", "/a|b^c%60d%7Be%7D[f]'g%22h%3Ci%3E?")]
    [InlineData("https://app.example.com/a/../b/./%2e%2E/c/.", "/c/?")]
    [InlineData("https://app.example.com/../a/b/..", "/a/?")]
    [InlineData("https://app.example.com//a//../b", "//a/b?")]
    [InlineData("https://app.example.com/a\\b?c\\d", "/a/b?c\\d&")]
    [InlineData("https://app.example.com/ä b?ü=\"<>'\ud83d\ude00", "/%C3%A4%20b?%C3%BC=%22%3C%3E%27%F0%9F%98%80&")]
    [InlineData("https://app.example.com/%zz%/x%2fy", "/%zz%/x%2fy?")]
    [InlineData("https://user:password@app.example.com/a#top?x=1", "/a?")]
    [InlineData("https:\\\\app.example.com/a", "/a?")]
    [InlineData(" https://app.example.com/a ", "/a?")]
    public async Task An_address_is_called_as_JavaScript_writes_it(string uri, string target)
    {
        await using var app = await CannedApp.StartAsync("""{"message":"Sent"}""");

        var exchange = await new CrmClient(app.Client, Signed).RunAsync(Hook(uri, CardActionMethod.Get), CrmRecord.Company(42), TestContext.Current.CancellationToken);

        Assert.StartsWith($"{target}userId=12345&", app.Heard!.Target, StringComparison.Ordinal);
        AssertSigned(exchange.Request, app.Heard);
    }

    [Fact]
    public async Task An_international_host_is_called_by_its_ASCII_name()
    {
        await using var app = await CannedApp.StartAsync("""{"message":"Sent"}""");
        var client = new CrmClient(app.Client, new() { PublicUrl = new("https://bücher.example") });

        var exchange = await client.RunAsync(Hook("https://bücher.example/a", CardActionMethod.Get), CrmRecord.Company(42), TestContext.Current.CancellationToken);

        Assert.StartsWith("https://xn--bcher-kva.example/a?userId=", exchange.Request.Url.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/a?userId=", app.Heard!.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_signed_is_what_arrives()
    {
        await using var app = await CannedApp.StartAsync("""{"message":"Sent"}""");

        await Gen.Select(Values.Any, Values.Any, Values.Any, Gen.Enum<CrmCaller>(), Gen.Enum<CardActionMethod>()).SampleAsync(
            async (path, query, city, caller, method) =>
            {
                var client = new CrmClient(app.Client, Signed with { Caller = caller });
                var exchange = await client.RunAsync(Hook($"{Public}/{path}?{query}", method), CrmRecord.Company(42, ("city", city)), TestContext.Current.CancellationToken);
                Assert.Empty(exchange.Findings);
                AssertSigned(exchange.Request, app.Heard!);
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public async Task A_real_app_accepts_an_address_that_dotnet_would_spell_otherwise()
    {
        await using var app = await SignedApp.StartAsync(inMemory: false);
        var tester = new CardTester(app.Client, Signed with { PublicUrl = new(SignedApp.PublicUrl) });

        var action = Hook($"{SignedApp.PublicUrl}/echo/%34%32/get?tier=%7E%41|^", CardActionMethod.Get);
        var exchange = await tester.RunAsync(action, CrmRecord.Company(42, ("city", "~")), TestContext.Current.CancellationToken);

        Assert.Equal("42 12345 ~ ~A|^", exchange.Message);
    }

    /// <summary>The test server takes addresses apart by .NET's rules, which leave no choice.</summary>
    [Fact]
    public async Task In_memory_the_address_is_signed_as_dotnet_spells_it()
    {
        await using var app = await SignedApp.StartAsync(inMemory: true);
        var tester = new CardTester(app.Client, Signed with { PublicUrl = new(SignedApp.PublicUrl) });

        var action = Hook($"{SignedApp.PublicUrl}/echo/42/get?tier=%7E", CardActionMethod.Get);
        var exchange = await tester.RunAsync(action, CrmRecord.Company(42, ("city", "~")), TestContext.Current.CancellationToken);

        Assert.Equal("42 12345 ~ ~", exchange.Message);
        Assert.StartsWith($"{SignedApp.PublicUrl}/echo/42/get?tier=~&", exchange.Request.Url.OriginalString, StringComparison.Ordinal);
    }

    private static void AssertSigned(SentRequest sent, HeardRequest heard)
    {
        Assert.Equal(Public + heard.Target, sent.Url.OriginalString);
        Assert.Equal(sent.Url.OriginalString, sent.Url.AbsoluteUri);
        var timestamp = sent.Headers.Single(header => header.Key == RequestSignature.TimestampHeader).Value;
        var source = heard.Method + RequestSignature.V3Url(Public + heard.Target) + heard.Body + timestamp;
        Assert.Equal(
            Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SignedApp.Secret), Encoding.UTF8.GetBytes(source))),
            sent.Headers.Single(header => header.Key == RequestSignature.V3Header).Value);
    }

    private static ReceivedAction Hook(string uri, CardActionMethod method) =>
        new() { Path = "$", Type = CardActionType.ActionHook, Label = "Send", Uri = new(uri), HttpMethod = method, AssociatedObjectProperties = ["city"] };
}
