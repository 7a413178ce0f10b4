using System.Globalization;
using System.Net;
using System.Text;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Requests;

namespace CrmCards.Tests.Signatures;

/// <summary>The secrets that a request is checked with are those of the app that its handler sees.</summary>
public class AppSecretTests
{
    private const string Secret77 = "the secret of 77";
    private const string Secret78 = "the secret of 78";
    private const string Post = EchoApp.Post;

    [Theory]
    [InlineData("GET", "/echo?" + EchoApp.Caller + "&appId=77", "")]
    [InlineData("GET", "/echo?" + EchoApp.Caller + "&appId=077", "")]
    [InlineData("GET", "/echo?" + EchoApp.Caller + "&app%49d=77", "")]
    [InlineData("GET", "/echo?" + EchoApp.Caller + "&appId=%37%37", "")]
    [InlineData("POST", Post + "?" + EchoApp.Caller, """{"appId":77}""")]
    [InlineData("POST", Post + "?" + EchoApp.Caller, """{"appId":"77"}""")]
    [InlineData("POST", Post + "?" + EchoApp.Caller, """{"app\u0049d":"077"}""")]
    [InlineData("POST", Post + "?" + EchoApp.Caller + "&appId=77", """{"appId":"77"}""")]
    [InlineData("POST", Post, EchoApp.Caller + "&appId=77")]
    [InlineData("POST", Post, EchoApp.Caller + "&app%49d=077")]
    public async Task The_app_is_found_however_it_is_written(string method, string target, string body)
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, method, target, body, Secret77));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, method, target, body, Secret78));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, method, target, body, TestApp.Secret));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&appId=")]
    [InlineData("&appId=79")]
    public async Task A_request_of_no_app_or_of_one_without_a_list_is_checked_with_the_others(string parameter)
    {
        await using var app = await StartAsync();
        var target = $"/echo?{EchoApp.Caller}{parameter}";

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "GET", target, "", TestApp.Secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, "GET", target, "", Secret77));
    }

    [Theory]
    [InlineData("&appId=77&appId=78")]
    [InlineData("&appId=x")]
    [InlineData("&appId=-77")]
    [InlineData("&note=%")]
    public async Task A_request_that_cannot_be_read_never_reaches_a_handler_and_strangers_are_told_nothing(string parameter)
    {
        await using var app = await StartAsync();
        var target = $"/echo?{EchoApp.Caller}{parameter}";

        foreach (var secret in new[] { Secret77, Secret78, TestApp.Secret })
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(app, "GET", target, "", secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, "GET", target, "", "a stranger's"));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(settings: new Dictionary<string, string?>
    {
        ["CrmCards:AppClientSecrets:77:0"] = Secret77,
        ["CrmCards:AppClientSecrets:78:0"] = Secret78,
    });

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string method, string target, string body, string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var message = new HttpRequestMessage(new(method), app.Uri(target));
        if (body.Length > 0) message.Content = body[0] == '{' ? EchoApp.Json(body) : EchoApp.Form(body);
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        message.Headers.Add(RequestSignature.TimestampHeader, timestamp);
        message.Headers.Add(RequestSignature.V3Header, RequestSignature.V3(secret, method, TestApp.PublicUrl + target, bytes, timestamp));
        return (await app.SendAsIsAsync(message)).Status;
    }
}
