using System.Text;
using CrmCards.Caching;

namespace CrmCards.Tests.Caching;

public class CacheKeyTests
{
    private static readonly Call Known = new(
        "/cards/orders",
        "Orders",
        "https://app.example.com",
        With(("city", "Berlin"), ("domain", "acme.example")));

    /// <summary>What a card's response may depend on, the record aside; and whether it differs by user only.</summary>
    private static readonly (string What, bool IsOfUser, Call Call)[] Others =
    [
        ("route", false, Known with { Route = "/cards/other" }),
        ("title", false, Known with { Title = "Other" }),
        ("inputs", false, Known with { WithInputs = true }),
        ("first page", false, Known with { Page = new(0, 5) }),
        ("next page", false, Known with { Page = new(5, 5) }),
        ("longer page", false, Known with { Page = new(0, 55) }),
        ("public URL", false, Known with { PublicUrl = "https://other.example.com" }),
        ("value", false, Known with { Request = With(("city", "Bonn"), ("domain", "acme.example")) }),
        ("name", false, Known with { Request = With(("area", "Berlin"), ("domain", "acme.example")) }),
        ("property", false, Known with { Request = With(("city", "Berlin")) }),
        ("user", true, Known with { Request = OfUser(8, "reader@example.com", 9) }),
        ("e-mail address", true, Known with { Request = OfUser(7, "other@example.com", 9) }),
        ("no e-mail address", true, Known with { Request = OfUser(7, null, 9) }),
        ("app", true, Known with { Request = OfUser(7, "reader@example.com", 10) }),
        ("no app", true, Known with { Request = OfUser(7, "reader@example.com", null) }),
    ];

    [Fact]
    public void Whatever_a_response_may_depend_on_has_a_key_of_its_own()
    {
        string[] keys = [Known.Key(byUser: true), .. Others.Select(other => other.Call.Key(byUser: true))];

        Assert.Distinct(keys);
    }

    [Fact]
    public void A_response_of_no_user_has_one_key_for_all_of_them() => Assert.All(
        Others,
        other => Assert.Equal(other.IsOfUser, Known.Key(byUser: false) == other.Call.Key(byUser: false)));

    [Fact]
    public void The_order_of_properties_makes_no_other_key() =>
        Assert.Equal(Known.Key(byUser: true), (Known with { Request = With(("domain", "acme.example"), ("city", "Berlin")) }).Key(byUser: true));

    [Fact]
    public void What_reads_alike_when_joined_has_two_keys()
    {
        Assert.NotEqual((Known with { Route = "/cards", Title = "/orders" }).Key(byUser: false), (Known with { Route = "/cards/", Title = "orders" }).Key(byUser: false));
        Assert.NotEqual((Known with { Request = With(("city", "Berlin")) }).Key(byUser: false), (Known with { Request = With(("cityB", "erlin")) }).Key(byUser: false));
    }

    [Theory]
    [InlineData(2, "0-2", 42)]
    [InlineData(1, "0-1", 42)]
    [InlineData(1, "0-2", 43)]
    public void Another_record_has_another_version(long portalId, string typeId, long objectId) =>
        Assert.NotEqual(CacheKey.OfVersion(new(1, "0-2", 42)), CacheKey.OfVersion(new(portalId, typeId, objectId)));

    [Fact]
    public void Another_version_or_other_parts_are_another_response() =>
        Assert.Distinct(new[] { CacheKey.OfResponse("1", "a"), CacheKey.OfResponse("2", "a"), CacheKey.OfResponse("1", "b"), CacheKey.OfVersion(new(1, "0-2", 42)) });

    private static CardRequest With(params (string Name, string Value)[] properties) =>
        Request(7, "reader@example.com", 9, properties.ToDictionary(property => property.Name, property => property.Value));

    private static CardRequest OfUser(long userId, string? email, long? appId) => Request(userId, email, appId, Known.Request.Properties);

    private static CardRequest Request(long userId, string? email, long? appId, IReadOnlyDictionary<string, string> properties) => new()
    {
        UserId = userId,
        UserEmail = email,
        PortalId = 1,
        AppId = appId,
        AssociatedObjectId = 42,
        AssociatedObjectType = CrmObjectType.Company,
        Properties = properties,
    };

    private sealed record Call(string Route, string Title, string PublicUrl, CardRequest Request, bool WithInputs = false, CardPage? Page = null)
    {
        internal string Key(bool byUser) =>
            CacheKey.Parts(new() { Title = Title, Route = Route, ObjectTypes = [], Properties = [] }, Request, byUser, WithInputs, Page, Encoding.UTF8.GetBytes(PublicUrl));
    }
}
