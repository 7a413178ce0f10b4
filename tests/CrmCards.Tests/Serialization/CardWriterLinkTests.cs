using System.Text.Json;
using CsCheck;

namespace CrmCards.Tests.Serialization;

public class CardWriterLinkTests
{
    [Theory]
    [InlineData("https://example.com/a", "https://example.com/a")]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("https://example.com/a b?q=ä&r='", "https://example.com/a%20b?q=%C3%A4\\u0026r=\\u0027")]
    [InlineData("/tickets/1", "https://cards.example.com/app/tickets/1")]
    [InlineData("/", "https://cards.example.com/app/")]
    [InlineData("/a b?q=\"x\"#y", "https://cards.example.com/app/a%20b?q=%22x%22#y")]
    public void Absolute_addresses_are_kept_and_paths_get_the_public_URL(string link, string json)
    {
        Assert.Equal($",\"link\":\"{json}\"", Written.By((ref w) => w.WriteLink(",\"link\":"u8, link)));
        Assert.Equal($",\"link\":\"{json}\"", Written.By((ref w) => w.WriteLink(",\"link\":"u8, new Uri(link, UriKind.RelativeOrAbsolute))));
        Assert.Equal($",\"link\":\"{json}\"", Written.By((ref w) => w.WriteLinkProperty(",\"link\":"u8, link)));
        Assert.Equal($",\"link\":\"{json}\"", Written.By((ref w) => w.WriteLinkProperty(",\"link\":"u8, new Uri(link, UriKind.RelativeOrAbsolute))));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:anna@example.com")]
    [InlineData("ftp://example.com/a")]
    [InlineData("tickets/1")]
    [InlineData("//evil.example/a")]
    [InlineData("/\\evil.example/a")]
    [InlineData("http://")]
    [InlineData("https://exa mple.com")]
    public void Other_links_become_null_and_are_reported(string link)
    {
        var json = Written.By((ref w) => w.WriteLink(",\"link\":"u8, link), out var problems);

        Assert.Equal(",\"link\":null", json);
        Assert.Equal($"the link '{link}' is neither an absolute http(s) address nor a path that starts with a slash", Assert.Single(problems));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    [InlineData("//evil.example/a")]
    public void Other_LINK_values_are_left_out_and_reported(string link)
    {
        var json = Written.By((ref w) => w.WriteLinkProperty(",\"page\":"u8, link), out var problems);

        Assert.Equal("", json);
        Assert.Equal($"the LINK value '{link}' is neither an absolute http(s) address nor a path that starts with a slash", Assert.Single(problems));
    }

    [Fact]
    public void An_unusable_Uri_is_treated_like_its_text()
    {
        var uri = new Uri("javascript:alert(1)");

        Assert.Equal(",\"link\":null", Written.By((ref w) => w.WriteLink(",\"link\":"u8, uri), out var ofLink));
        Assert.Equal("", Written.By((ref w) => w.WriteLinkProperty(",\"link\":"u8, uri), out var ofProperty));

        Assert.Single(ofLink);
        Assert.Single(ofProperty);
    }

    [Fact]
    public void A_missing_link_is_null_and_no_problem()
    {
        var json = Written.By((ref w) =>
        {
            w.WriteLink(",\"link\":"u8, (Uri?)null);
            w.WriteLink(",\"link\":"u8, (string?)null);
            w.WriteLink(",\"link\":"u8, "");
        }, out var problems);

        Assert.Equal(",\"link\":null,\"link\":null,\"link\":null", json);
        Assert.Empty(problems);
    }

    [Fact]
    public void Any_text_as_a_link_is_an_absolute_address_or_null() =>
        Gen.Select(Gen.OneOf("", "/", "https://example.com/", "http://", "//", "javascript:"), Texts.Any).Sample(
            (beginning, text) =>
            {
                var link = JsonSerializer.Deserialize<string?>(Written.By((ref w) => w.WriteLink(default, beginning + text)));
                return link is null || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
            },
            iter: 5_000);

    [Fact]
    public void Any_path_stays_on_the_host_of_the_public_URL() =>
        Texts.Any.Sample(
            text => JsonSerializer.Deserialize<string?>(Written.By((ref w) => w.WriteLink(default, "/" + text))) is not { } link
                || new Uri(link).Host == "cards.example.com",
            iter: 5_000);

    [Theory]
    [InlineData("plain-text_1.~", "plain-text_1.~")]
    [InlineData("a b", "a%20b")]
    [InlineData("a/b?c&d=e#f%", "a%2Fb%3Fc%26d%3De%23f%25")]
    [InlineData("'\"<>\\", "%27%22%3C%3E%5C")]
    [InlineData("ä漢😀", "%C3%A4%E6%BC%A2%F0%9F%98%80")]
    public void Values_in_URIs_are_percent_encoded(string value, string encoded) =>
        Assert.Equal(encoded, Written.By((ref w) => w.WriteUriValue(value, default)));

    [Fact]
    public void Numbers_and_Guids_in_URIs_are_written_as_they_are() =>
        Assert.Equal("-1/18446744073709551615/6f9619ff-8b86-d011-b42d-00c04fc964ff", Written.By((ref w) =>
        {
            w.WriteUriValue(-1L, "/"u8);
            w.WriteUriValue(ulong.MaxValue, "/"u8);
            w.WriteUriValue(new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), default);
        }));

    [Fact]
    public void Missing_values_in_URIs_are_nothing() =>
        Assert.Equal("", Written.By((ref w) =>
        {
            w.WriteUriValue((string?)null, default);
            w.WriteUriValue((long?)null, default);
            w.WriteUriValue((ulong?)null, default);
            w.WriteUriValue((Guid?)null, default);
        }));

    [Fact]
    public void Any_value_in_a_URI_can_be_read_back() =>
        Texts.Any.Sample(
            text => Uri.UnescapeDataString(Written.By((ref w) => w.WriteUriValue(text, default))) == Texts.WellFormed(text),
            iter: 10_000);

    [Fact]
    public void A_value_in_a_URI_may_be_long()
    {
        var text = string.Concat(Enumerable.Repeat("漢 ", 10_000));

        Assert.Equal(text, Uri.UnescapeDataString(Written.By((ref w) => w.WriteUriValue(text, default))));
    }
}
