using System.Text;
using System.Text.Json;
using CrmCards.Hosting;
using CrmCards.Signatures;
using CrmCards.Tests.Serialization;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmCards.Tests.Hosting;

public class CardSettingsTests
{
    private readonly CardSettings _settings = new(
        new CrmCardsOptions(),
        new SignatureGate(new CrmCardsOptions(), isDevelopment: true, TimeProvider.System, NullLogger.Instance),
        TimeProvider.System);

    [Theory]
    [InlineData("evil\"},{\"a\":\"")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a\\b&'c")]
    public void Whatever_the_host_the_address_of_a_request_is_text_within_a_JSON_string(string host)
    {
        var url = Encoding.UTF8.GetString(PublicUrl(host, ""));

        Assert.Equal($"http://{host}", JsonSerializer.Deserialize<string>($"\"{url}\""));
        Assert.DoesNotContain('<', url);
    }

    [Fact]
    public void The_path_base_of_a_request_belongs_to_its_address() =>
        Assert.Equal("http://localhost:5000/b%C3%A5se", Encoding.UTF8.GetString(PublicUrl("localhost:5000", "/båse")));

    [Fact]
    public void Any_path_base_is_text_within_a_JSON_string() =>
        Texts.Any.Select(Texts.WellFormed).Sample(
            text => JsonSerializer.Deserialize<string>($"\"{Encoding.UTF8.GetString(PublicUrl("localhost", "/" + text))}\"")!.StartsWith("http://localhost", StringComparison.Ordinal),
            iter: 2_000);

    private byte[] PublicUrl(string host, string pathBase)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "http";
        context.Request.Host = new(host);
        context.Request.PathBase = new(pathBase);
        return _settings.PublicUrl(context.Request);
    }
}
