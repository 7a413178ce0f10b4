using System.Text.Json.Nodes;
using CrmCards.Tool.AppCards;
using static CrmCards.Tool.Tests.CardSamples;

namespace CrmCards.Tool.Tests;

/// <summary>One project for several addresses, by HubSpot's configuration profiles.</summary>
public sealed class ProfileTests : IDisposable
{
    private const string Production = "src/hsprofile.production.json";
    private const string Test = "src/hsprofile.test.json";

    private static readonly string[] Both = ["production=https://cards.example.com/", "test=https://test.example.com/app"];

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_profile_holds_its_address_and_all_other_files_refer_to_it()
    {
        Apply(Both);

        Assert.Equal("""{"variables":{"crmCardsPublicUrl":"https://cards.example.com"}}""", Json(Production));
        Assert.Equal("""{"variables":{"crmCardsPublicUrl":"https://test.example.com/app"}}""", Json(Test));
        Assert.Contains("""fetchUrl: "${crmCardsPublicUrl}/cards/tickets",""", _folder["src/app/cards/TicketCard.definition.ts"], StringComparison.Ordinal);
        var permitted = JsonNode.Parse(_folder["src/app/app-hsmeta.json"])!["config"]!["permittedUrls"]!;
        Assert.Equal("""["${crmCardsPublicUrl}"]""", permitted["fetch"]!.ToJsonString());
        Assert.Equal("""["${crmCardsPublicUrl}","https://status.example.com"]""", permitted["iframe"]!.ToJsonString());
        Assert.Equal(
            """{"proxy":{"https://cards.example.com":"http://localhost:5000","https://test.example.com":"http://localhost:5000"}}""",
            Json("src/app/local.json"));
        Assert.Contains("`hs project upload --profile test`", _folder["README.md"], StringComparison.Ordinal);
        Assert.Empty(Compare(Both).Changes);
    }

    [Fact]
    public void What_users_write_into_a_profile_stays()
    {
        Apply(Both);
        _folder[Test] = """{"accountId":123,"variables":{"crmCardsPublicUrl":"https://old.example.com","more":1}}""";

        Apply(Both);

        Assert.Equal("""{"accountId":123,"variables":{"crmCardsPublicUrl":"https://test.example.com/app","more":1}}""", Json(Test));
    }

    [Fact]
    public void A_profile_without_an_address_loses_it_and_is_removed_where_nothing_else_is_in_it()
    {
        Apply([.. Both, "third=https://third.example.com"]);
        _folder[Test] = """{"accountId":123,"variables":{"crmCardsPublicUrl":"https://test.example.com/app","more":1}}""";

        Apply("https://cards.example.com");

        Assert.False(_folder.Has(Production));
        Assert.False(_folder.Has("src/hsprofile.third.json"));
        Assert.Equal("""{"accountId":123,"variables":{"more":1}}""", Json(Test));
        Assert.Contains("\"https://cards.example.com/cards/tickets\"", _folder["src/app/cards/TicketCard.definition.ts"], StringComparison.Ordinal);
        Assert.Equal("""{"proxy":{"https://cards.example.com":"http://localhost:5000"}}""", Json("src/app/local.json"));
        Assert.Empty(Compare("https://cards.example.com").Changes);
    }

    [Theory]
    [InlineData("Each of several public URLs needs a profile's name", "https://a.example.com", "https://b.example.com")]
    [InlineData("Each of several public URLs needs a profile's name", "https://a.example.com", "b=https://b.example.com")]
    [InlineData("The profile 'a' has two public URLs", "a=https://a.example.com", "A=https://b.example.com")]
    [InlineData("'http://b.example.com' is not https", "a=https://a.example.com", "b=http://b.example.com")]
    [InlineData("'a.b=https://a.example.com' is not an absolute address", "a.b=https://a.example.com")]
    public void Addresses_that_cannot_be_used_are_refused_with_the_reason(string reason, params string[] texts) =>
        Assert.Contains(reason, PublicUrls.Parse(texts).Reason, StringComparison.Ordinal);

    private AppCardProject Compare(params string[] urls) => AppCardProject.Compare(_folder.Path, Options with { PublicUrls = PublicUrls.Parse(urls).Urls! }, [Card]);

    private void Apply(params string[] urls) => Compare(urls).Apply(force: false);

    private string Json(string path) => JsonNode.Parse(_folder[path])!.ToJsonString();
}
