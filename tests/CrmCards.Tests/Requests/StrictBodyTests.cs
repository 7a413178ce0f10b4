using System.Text;
using CrmCards.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrmCards.Tests.Requests;

/// <summary>What a body must be, where it breaks, and what its sender is told.</summary>
public class StrictBodyTests
{
    private const string NotBegunWithAParameter = "A form body must begin with one of the parameters userId, portalId, associatedObjectId, associatedObjectType.";
    private const string BesideAQuery =
        "A form body must be sent to an address without a query. Send all parameters in the form, or the body as JSON.";

    [Theory]
    [InlineData("{}", false, null)]
    [InlineData("{}", true, null)]
    [InlineData("[]", true, null)]
    [InlineData("[{\"a\":1}]", true, null)]
    [InlineData("[]", false, "The JSON body must be an object, from its first byte on.")]
    [InlineData("", true, "The JSON body must be an object or an array, from its first byte on.")]
    [InlineData(" []", true, "The JSON body must be an object or an array, from its first byte on.")]
    [InlineData("{", false, "The JSON body is not valid JSON at its beginning (line 1, byte 2).")]
    [InlineData("{\"note\":1,\n\"more\":tru}", false, "The JSON body is not valid JSON at or after the parameter 'more' (line 2, byte 11).")]
    [InlineData("{\"note\":{\"more\":1,}}", false, "The JSON body is not valid JSON at or after the parameter 'note' (line 1, byte 19).")]
    [InlineData("{\"\\ud800\":1}", false, "The JSON body contains text that is not Unicode, at its beginning.")]
    [InlineData("{\"note\":1,\"\\ud800\":1}", false, "The JSON body contains text that is not Unicode, at or after the parameter 'note'.")]
    public void JSON(string json, bool mayBeArray, string? message) =>
        Assert.Equal(message, Refusal(() => JsonBody.Check(Encoding.UTF8.GetBytes(json), mayBeArray)));

    [Fact]
    public void JSON_in_another_encoding() =>
        Assert.Equal("The JSON body is not UTF-8.", Refusal(() => JsonBody.Check(Encoding.Latin1.GetBytes("{\"note\":\"é\"}"), mayBeArray: false)));

    [Theory]
    [InlineData("userId=1", "/echo", null)]
    [InlineData("portalId=1&userId=%20+*-._~", "/echo", null)]
    [InlineData("associatedObjectId", "/echo", NotBegunWithAParameter)]
    [InlineData("associatedObjectType=CONTACT", "/echo", null)]
    [InlineData("associatedObjectTypes=CONTACT", "/echo", NotBegunWithAParameter)]
    [InlineData("userEmail=a", "/echo", NotBegunWithAParameter)]
    [InlineData("userId&portalId=1", "/echo", NotBegunWithAParameter)]
    [InlineData("=1", "/echo", NotBegunWithAParameter)]
    [InlineData("{userId=1", "/echo", "The form body contains a character that must be percent-encoded (byte 1).")]
    [InlineData("userId=1 ", "/echo", "The form body contains a character that must be percent-encoded (byte 9).")]
    [InlineData("userId=1", "/echo?", BesideAQuery)]
    [InlineData("userId=1", "/echo=", BesideAQuery)]
    [InlineData("userId=1", "/echo&", BesideAQuery)]
    [InlineData("userId=1", "https://cards.example.com?", BesideAQuery)]
    public void Form(string form, string target, string? message)
    {
        var request = new DefaultHttpContext().Request;
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;

        Assert.Equal(message, Refusal(() => FormBody.Check(Encoding.UTF8.GetBytes(form), request)));
    }

    [Theory]
    [InlineData(null, 0L, false)]
    [InlineData(null, 5L, true)]
    [InlineData(null, null, true)]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    public void A_body_is_expected_where_the_server_or_else_its_length_says_so(bool? canHaveBody, long? length, bool isExpected)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentLength = length;
        if (canHaveBody is { } can) request.HttpContext.Features.Set<IHttpRequestBodyDetectionFeature>(new BodyDetection(can));

        Assert.Equal(isExpected, RequestBody.IsExpected(request));
    }

    [Theory]
    [InlineData("portalId=2&associatedObjectId=3&associatedObjectType=CONTACT", "The parameter 'userId' is missing.")]
    [InlineData("userId=1&associatedObjectId=3&associatedObjectType=CONTACT", "The parameter 'portalId' is missing.")]
    [InlineData("userId=1&portalId=2&associatedObjectType=CONTACT", "The parameter 'associatedObjectId' is missing.")]
    [InlineData("userId=1&portalId=2&associatedObjectId=3", "The parameter 'associatedObjectType' is missing.")]
    [InlineData("userId=1&portalId=2&associatedObjectId=3&associatedObjectType=CONTACT", null)]
    public void Parameters(string query, string? message)
    {
        var parameters = new RequestParameters();
        parameters.AddFormEncoded(query.AsMemory());

        Assert.Equal(message, Refusal(() => ContractParameters.Of(parameters)));
    }

    [Theory]
    [InlineData("userId", true, true)]
    [InlineData("portalId", true, true)]
    [InlineData("associatedObjectId", true, true)]
    [InlineData("associatedObjectType", true, true)]
    [InlineData("userEmail", true, false)]
    [InlineData("appId", true, false)]
    [InlineData("userid", false, false)]
    [InlineData("city", false, false)]
    public void Names(string name, bool isOfTheContract, bool isRequired) =>
        Assert.Equal((isOfTheContract, isRequired), (ContractParameters.Contains(name), ContractParameters.IsRequired(name)));

    private static string? Refusal(Action check) => Record.Exception(check) is { } refusal ? Assert.IsType<InvalidCardRequestException>(refusal).Message : null;

    private sealed record BodyDetection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
}
