using System.Net.Sockets;
using CrmCards.Load.Fuzzing;
using CrmCards.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Signatures;

/// <summary>Who is served in Development without a secret, where nothing is signed.</summary>
public class LocalCallerTests
{
    private const string Fetch = "/witness" + GenuineRequests.Query;
    private const string LegacyForm = "userId=1&portalId=2&associatedObjectId=3&associatedObjectType=CONTACT";

    private static readonly Dictionary<string, string?> WithoutSecret = new() { ["CrmCards:ClientSecret"] = null };

    public static TheoryData<string, string, string> StrangerHeaders => Strangers.Headers;

    public static TheoryData<string, string> WelcomeHeaders => Strangers.Welcome;

    [Theory]
    [MemberData(nameof(StrangerHeaders))]
    [InlineData("Host", "", "its Host is not localhost")]
    public async Task Somebody_else_is_refused_and_told_nothing_and_the_log_says_why(string header, string value, string reason)
    {
        await using var app = await StartAsync();
        using var client = new RawClient(app.Address);

        var answer = await client.SendAsync(Request(app, "GET", Fetch, (header, value)));

        Assert.Equal(new RawAnswer(401, """{"message":"The request was not accepted."}"""), answer);
        Assert.Contains(app.Log.OfCards, line => line.Level == LogLevel.Warning && line.Message.Contains(reason, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(WelcomeHeaders))]
    public async Task A_program_on_this_machine_and_the_apps_own_page_are_served(string header, string value)
    {
        await using var app = await StartAsync();
        using var client = new RawClient(app.Address);

        Assert.Equal(200, (await client.SendAsync(Request(app, "GET", Fetch, (header, value)))).Status);
    }

    [Theory]
    [InlineData("Origin", "http://localhost", "http://localhost")]
    [InlineData("Sec-Fetch-Site", "none", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-origin", "same-origin")]
    public async Task A_header_that_comes_twice_is_refused(string name, string first, string second)
    {
        await using var app = await StartAsync();
        using var client = new RawClient(app.Address);

        Assert.Equal(401, (await client.SendAsync(Request(app, "GET", Fetch, ("Host", "localhost"), (name, first), (name, second)))).Status);
    }

    [Fact]
    public async Task A_page_that_shows_an_image_of_an_actions_address_does_not_run_it()
    {
        await using var app = await StartAsync();
        using var client = new RawClient(app.Address);

        var answer = await client.SendAsync(Request(
            app, "GET", "/witness/7/get" + GenuineRequests.Query, ("Referer", "https://evil.example/"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Dest", "image")));

        Assert.Equal(401, answer.Status);
    }

    [Theory]
    [InlineData("https://evil.example", "cross-site")]
    [InlineData("http://localhost:3000", "same-site")]
    [InlineData("null", "cross-site")]
    [InlineData("https://evil.example", null)]
    public async Task A_page_that_sends_a_form_to_an_action_does_not_run_it(string origin, string? site)
    {
        await using var app = await StartAsync();
        using var client = new RawClient(app.Address);
        var form = Request(app, "POST", "/witness/titled/7/post") with { Body = LegacyForm, ContentType = GenuineRequests.Form };
        var ofPage = form.With("Origin", origin);
        if (site is not null) ofPage = ofPage.With("Sec-Fetch-Site", site);

        Assert.Equal(200, (await client.SendAsync(form)).Status);
        Assert.Equal(401, (await client.SendAsync(ofPage)).Status);
    }

    [Fact]
    public async Task A_caller_over_a_Unix_socket_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("crmcards-");
        var path = Path.Combine(folder.FullName, "app.sock");
        var log = new LogRecorder();
        await using var app = TestApp.Build(log, publicUrl: null, "Development", settings: WithoutSecret);
        app.Urls.Clear();
        app.Urls.Add($"http://unix:{path}");
        app.MapCrmCards();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });

        using var response = await client.GetAsync(new Uri("http://localhost" + Fetch), TestContext.Current.CancellationToken);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains(log.OfCards, line => line.Message.Contains("it does not come from this machine", StringComparison.Ordinal));
        await app.StopAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_in_memory_test_server_is_served()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddCrmCards(_ => { });
        TestApp.AddHandlerServices(builder.Services);
        await using var app = builder.Build();
        app.MapCrmCards();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();

        using var response = await client.GetAsync(new Uri(Fetch, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(publicUrl: null, environment: "Development", settings: WithoutSecret);

    private static RawRequest Request(TestApp app, string method, string target, params (string Name, string Value)[] headers)
    {
        var host = new Uri(app.Address).Authority;
        return headers.Aggregate(new RawRequest(method, target) { Host = host }, (request, header) => header.Name == "Host"
            ? request with { Host = header.Value }
            : request.With(header.Name, header.Value.Replace("{host}", host, StringComparison.Ordinal)));
    }
}
