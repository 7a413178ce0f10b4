using System.Net;
using CrmCards.Tests.Requests;
using CrmCards.Tests.Serialization;
using CsCheck;

namespace CrmCards.Tests.Hosting;

/// <summary>An action's URI, as the response has it, leads to its handler with the object's own values.</summary>
public class RoundTripTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Fact]
    public async Task Any_title_in_the_URI_of_an_action_reaches_the_handler() =>
        await Texts.Any.Select(Texts.WellFormed).Where(CanBeInAPath).SampleAsync(
            async title =>
            {
                var fetched = await echo.App.GetAsync($"/echo?{EchoApp.Caller}&echo_title={Uri.EscapeDataString(title)}");
                var uri = fetched.Json.GetProperty("results")[0].GetProperty("actions").EnumerateArray()
                    .Single(action => action.GetProperty("label").GetString() == "Put").GetProperty("uri").GetString()!;

                var answer = await echo.App.SendAsync(HttpMethod.Put, uri[TestApp.PublicUrl.Length..] + "?" + EchoApp.Caller);
                return answer.Status == HttpStatusCode.OK && answer.Message == $"{EchoApp.Told} {title} null";
            },
            iter: 500);

    /// <summary>Servers refuse NUL, and take dots alone for steps in the path.</summary>
    private static bool CanBeInAPath(string title) => title is not ("" or "." or "..") && !title.Contains('\0');
}
