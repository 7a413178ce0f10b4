using System.Text.Json.Nodes;
using CrmCards.Iframes;
using Microsoft.AspNetCore.DataProtection;

namespace CrmCards.Tests.Iframes;

public class RecordTypeTokenTests
{
    private readonly EphemeralDataProtectionProvider _protection = new();

    [Theory]
    [InlineData(CrmObjectType.Company, "0-2")]
    [InlineData(CrmObjectType.Custom, "2-1234567")]
    public void A_token_says_the_type_of_the_record(CrmObjectType type, string typeId)
    {
        var tokens = new IframeTokens(_protection, TimeProvider.System);

        var iframe = tokens.Read(tokens.Issue(Iframe(tokens, type, typeId)), "/page");

        Assert.Equal((type, typeId), (iframe!.AssociatedObjectType, iframe.AssociatedObjectTypeId));
    }

    [Fact]
    public void A_token_from_before_the_upgrade_is_read_with_the_id_of_its_standard_type()
    {
        var tokens = new IframeTokens(_protection, TimeProvider.System);
        var protector = _protection.CreateProtector("CrmCards.IframeToken.v1");
        var json = JsonNode.Parse(protector.Unprotect(tokens.Issue(Iframe(tokens, CrmObjectType.Ticket, "0-5"))))!.AsObject();
        Assert.True(json.Remove("AssociatedObjectTypeId"));

        var iframe = tokens.Read(protector.Protect(json.ToJsonString()), "/page");

        Assert.Equal((CrmObjectType.Ticket, "0-5"), (iframe!.AssociatedObjectType, iframe.AssociatedObjectTypeId));
    }

    private static CardIframe Iframe(IframeTokens tokens, CrmObjectType type, string typeId) => new()
    {
        Card = "PageCard",
        Action = "Open",
        Path = "/page",
        UserId = 1,
        PortalId = 2,
        AssociatedObjectId = 3,
        AssociatedObjectType = type,
        AssociatedObjectTypeId = typeId,
        Expires = tokens.ExpiryAfter(TimeSpan.FromMinutes(1)),
    };
}
