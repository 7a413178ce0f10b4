using System.Net;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Requests.Values;

/// <summary>Calls of <see cref="ValueCard"/>.</summary>
internal static class ValueCalls
{
    internal static Task<Answer> TellAsync(this EchoApp echo, string name, string text) =>
        echo.App.SendAsync(HttpMethod.Post, $"/values/tell?{EchoApp.Caller}&{name}={Uri.EscapeDataString(text)}");

    /// <summary>The value that the handler got.</summary>
    internal static async Task<string> ToldAsync(this EchoApp echo, string name, string text)
    {
        var answer = await echo.TellAsync(name, text);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        return answer.Message[1..^1];
    }

    /// <summary>The message of a refusal.</summary>
    internal static async Task<string> RefusedAsync(this EchoApp echo, string name, string text)
    {
        var answer = await echo.TellAsync(name, text);
        Assert.True(answer.Status == HttpStatusCode.BadRequest, answer.Body);
        return answer.Message;
    }
}
