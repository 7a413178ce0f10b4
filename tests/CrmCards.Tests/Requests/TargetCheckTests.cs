using CrmCards.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrmCards.Tests.Requests;

public class TargetCheckTests
{
    private const string Dots = "The path of the request's address contains a segment of dots.";
    private const string InFull = "The request line contains a scheme and host, so the server would read the escaped slash in the path as a slash.";
    private const string Border = "It is not clear where the query of the request's address begins.";

    [Theory]
    [InlineData("/a/b?c=d", null)]
    [InlineData("/AZaz09-._~!$&'()*+,;=:@#|^`%20?AZaz09-._~!$&'()*+,;=:@/?#|^`", null)]
    [InlineData("/a{", "The request's address contains a character that must be percent-encoded (at 3).")]
    [InlineData("/a?b=\"", "The request's address contains a character that must be percent-encoded (at 6).")]
    [InlineData("/\u00E9", "The request's address contains a character that must be percent-encoded (at 2).")]
    [InlineData("/a%2", "The path of the request's address is not percent-encoded.")]
    [InlineData("/a%2G?b", "The path of the request's address is not percent-encoded.")]
    [InlineData("/a/./b", Dots)]
    [InlineData("/a/..", Dots)]
    [InlineData("/%2e/b", Dots)]
    [InlineData("/a/%2E%2e/b?c", Dots)]
    [InlineData("/a/.%2E", Dots)]
    [InlineData("/a/.../.b/%2Eb/b../%2E%2E%2E", null)]
    [InlineData("/a?b/../c", null)]
    [InlineData("/a/", null)]
    [InlineData("/a%3Fb", Border)]
    [InlineData("/a%3fb", Border)]
    [InlineData("/a%3Fb?c=d", null)]
    [InlineData("/a%3Fb=?c=d", Border)]
    [InlineData("/a%3Fb&?c=d", Border)]
    [InlineData("/a=&%3Fb?c=d", null)]
    [InlineData("/a?b?c=d", Border)]
    [InlineData("/a?b%3Fc=d", Border)]
    [InlineData("/a?b%3fc", Border)]
    [InlineData("/a?b=?&c=%3F", null)]
    [InlineData("/a?b&?", null)]
    [InlineData("/a%2Fb?c=d", null)]
    [InlineData("https://a.example/b?c=%2F", null)]
    [InlineData("https://a.example/b%2Fc?d=e", InFull)]
    [InlineData("https://a.example/b%2fc", InFull)]
    public void An_address_is_refused_where_it_can_be_read_in_two_ways(string target, string? message)
    {
        Assert.Equal(message, Refusal(target, mayBeArray: false));
        Assert.Equal(message, Refusal(target, mayBeArray: true));
    }

    [Theory]
    [InlineData("/a?b=[", 6)]
    [InlineData("/a]?b", 3)]
    public void Brackets_are_refused_only_where_a_body_may_begin_with_one(string target, int at)
    {
        Assert.Null(Refusal(target, mayBeArray: false));
        Assert.Equal($"The request's address contains a character that must be percent-encoded (at {at}).", Refusal(target, mayBeArray: true));
    }

    private static string? Refusal(string target, bool mayBeArray)
    {
        var request = new DefaultHttpContext().Request;
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        return Record.Exception(() => TargetCheck.Check(request, mayBeArray)) is { } refusal ? Assert.IsType<InvalidCardRequestException>(refusal).Message : null;
    }
}
