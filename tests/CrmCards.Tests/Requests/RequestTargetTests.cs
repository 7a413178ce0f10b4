using CrmCards.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrmCards.Tests.Requests;

public class RequestTargetTests
{
    [Theory]
    [InlineData("/cards/x?y=/z", "/cards/x?y=/z")]
    [InlineData("/http://x", "/http://x")]
    [InlineData("https://cards.example.com/x?y", "/x?y")]
    [InlineData("https://cards.example.com", "/")]
    [InlineData("https://cards.example.com?y=/z", "?y=/z")]
    [InlineData(@"https://cards.example.com\x/z", @"\x/z")]
    [InlineData("https://cards.example.com#x/z", "#x/z")]
    [InlineData("*", "/base/path?query")]
    [InlineData(null, "/base/path?query")]
    public void The_target_stands_in_the_request_line_behind_scheme_and_host(string? raw, string target)
    {
        var request = new DefaultHttpContext().Request;
        (request.PathBase, request.Path, request.QueryString) = ("/base", "/path", new("?query"));
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = raw!;

        Assert.Equal(target, RequestTarget.Of(request));
    }

    [Theory]
    [InlineData(null, "/app/x", "/app/x")]
    [InlineData("/app", "/app/x?y", "/x?y")]
    [InlineData("/app", "/APP/x", "/x")]
    [InlineData("/app", "/app", "")]
    [InlineData("/app", "/app?y=/z", "?y=/z")]
    [InlineData("/app", "/apple/x", "/apple/x")]
    [InlineData("/app", "/x/app", "/x/app")]
    [InlineData("/app", "/ap", "/ap")]
    [InlineData("/app", "", "")]
    [InlineData("/app", "/%61pp/x", "/x")]
    [InlineData("/app", "/%41pp?y=/z", "?y=/z")]
    [InlineData("/app", "/%61pp", "")]
    [InlineData("/app", "/%61pple/x", "/%61pple/x")]
    [InlineData("/a b/c", "/a%20b/%63/x", "/x")]
    [InlineData("/a b/c", "/a%20b/%63", "")]
    [InlineData("/a b/c", "/a%20b", "/a%20b")]
    [InlineData("/a b/c", "/a%20b?c/x", "/a%20b?c/x")]
    [InlineData("/a//b", "/%61//b/x", "/x")]
    public void A_path_base_is_taken_off_whole_whatever_its_case_and_escapes(string? pathBase, string target, string rest)
    {
        var request = new DefaultHttpContext().Request;
        request.PathBase = pathBase;

        Assert.Equal(rest, RequestTarget.WithoutPathBase(request, target));
    }
}
