using System.Security.Cryptography;
using System.Text;
using CrmCards.Client.Requests;
using CrmCards.Client.Tests.Checks;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Client.Tests.Requests;

/// <summary>What the client signs, a real app accepts.</summary>
public class SignatureTests
{
    public static TheoryData<CrmCaller, SignatureVersions> Shapes => new(
        from caller in Enum.GetValues<CrmCaller>()
        from signatures in new[] { SignatureVersions.V1, SignatureVersions.V2, SignatureVersions.V3, SignatureVersions.V2 | SignatureVersions.V3 }
        select (caller, signatures));

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task An_app_understands_every_caller_and_every_signature(CrmCaller caller, SignatureVersions signatures)
    {
        await using var app = await SignedApp.StartAsync(inMemory: true);
        var tester = new CardTester(app.Client, Options() with { Caller = caller, Signatures = signatures });

        var card = await tester.FetchAsync(SignedCard.CrmCardDefinition, Responses.Company, TestContext.Current.CancellationToken);
        var echo = card.Result(42);
        Assert.Equal("12345 testuser@example.com 9999999 0-2 acme.example São Paulo", echo.Title);

        foreach (var method in Enum.GetNames<CardActionMethod>())
        {
            var exchange = await tester.RunAsync(echo.Action(method), Responses.Company, TestContext.Current.CancellationToken);
            Assert.Equal((true, "42 12345 São Paulo gold"), (exchange.IsSuccess, exchange.Message));
        }
    }

    [Theory]
    [InlineData("2-1234567", "2-1234567  São Paulo")]
    [InlineData("2-7", "2-7 acme.example ")]
    public async Task A_record_of_a_custom_type_has_the_properties_of_its_own_entry_or_of_the_name_that_stands_for_any(string typeId, string title)
    {
        await using var app = await SignedApp.StartAsync(inMemory: true);
        var record = CrmRecord.Custom(typeId, 42, ("domain", "acme.example"), ("city", "São Paulo"), ("tier", "gold"));
        var tester = new CardTester(app.Client, Options());

        var card = await tester.FetchAsync(SignedCard.CrmCardDefinition, record, TestContext.Current.CancellationToken);

        Assert.Equal($"12345 testuser@example.com 9999999 {title}", card.Result(42).Title);
        Assert.Equal("42 12345 São Paulo gold", (await tester.RunAsync(card.Result(42).Action("Put"), record, TestContext.Current.CancellationToken)).Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another secret")]
    public async Task Without_the_apps_secret_a_fetch_is_refused(string? secret)
    {
        await using var app = await SignedApp.StartAsync(inMemory: true);
        var client = new CrmClient(app.Client, Options() with { ClientSecret = secret });

        var exchange = await client.FetchAsync(SignedCard.CrmCardDefinition, Responses.Company, TestContext.Current.CancellationToken);

        Assert.Equal((ContractRule.UnexpectedStatus, "401"), (exchange.Findings[0].Rule, exchange.Findings[0].Value));
    }

    [Fact]
    public void The_contracts_vector_is_signed_as_it_says()
    {
        var options = new CrmClientOptions
        {
            ClientSecret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy",
            Signatures = SignatureVersions.V2 | SignatureVersions.V3,
            Time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1693657560000)),
        };

        var (headers, bases) = RequestSigner.Sign(options, "POST", "https://www.example.com/webhook_uri", "{'example_field':'example_value'}");

        Assert.Equal(
            [
                new("X-HubSpot-Signature", "4fe4e3a7d3cf09db53be39d0a58130e2aaba074ec123a9e355b876a689a1c383"),
                new("X-HubSpot-Signature-Version", "v2"),
                new("X-HubSpot-Signature-v3", "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y="),
                new("X-HubSpot-Request-Timestamp", "1693657560000"),
            ],
            headers);
        Assert.Equal(
            [
                new SignatureBase(SignatureVersions.V2, "{client secret}POSThttps://www.example.com/webhook_uri{'example_field':'example_value'}"),
                new SignatureBase(SignatureVersions.V3, "POSThttps://www.example.com/webhook_uri{'example_field':'example_value'}1693657560000"),
            ],
            bases);
    }

    [Fact]
    public void A_v1_signature_covers_the_body_only()
    {
        var options = new CrmClientOptions { ClientSecret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy", Signatures = SignatureVersions.V1 };

        var (headers, bases) = RequestSigner.Sign(options, "POST", "https://www.example.com/webhook_uri", "{'example_field':'example_value'}");

        Assert.Equal("69fc6631a867edd4f9e9e627fc5c1148e3fbdd8b21837b6d2b8901c1fa57f750", headers[0].Value);
        Assert.Equal("{client secret}{'example_field':'example_value'}", Assert.Single(bases).Text);
    }

    [Fact]
    public async Task The_signature_base_is_what_was_signed_and_the_secret_is_nowhere()
    {
        await using var app = await CannedApp.StartAsync("""{"results":[]}""");
        var client = Responses.ClientOf(app, Options() with { Signatures = SignatureVersions.V2 | SignatureVersions.V3 });

        var request = (await client.FetchAsync(Responses.Definition, Responses.Company, TestContext.Current.CancellationToken)).Request;

        var v3 = request.SignatureBases[1].Text;
        Assert.Contains("userEmail=testuser@example.com&", v3, StringComparison.Ordinal);
        Assert.Equal(
            Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SignedApp.Secret), Encoding.UTF8.GetBytes(v3))),
            request.Headers.Single(header => header.Key == RequestSignature.V3Header).Value);
        Assert.DoesNotContain(SignedApp.Secret, string.Concat(request.SignatureBases.Select(signed => signed.Text).Concat(request.Headers.Select(header => header.Value))), StringComparison.Ordinal);
    }

    private static CrmClientOptions Options() => new() { ClientSecret = SignedApp.Secret, PublicUrl = new(SignedApp.PublicUrl) };
}
