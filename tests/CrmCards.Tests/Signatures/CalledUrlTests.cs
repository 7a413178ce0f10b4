using System.Net;
using System.Net.Sockets;
using System.Text;
using CrmCards.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Signatures;

/// <summary>The app sees what a proxy made of the URL that was called, and checks the signature against the URL itself.</summary>
public class CalledUrlTests
{
    [Theory]
    [InlineData("https://example.com", null, "/probe", "https://example.com/probe")]
    [InlineData("https://example.com/", null, "/probe", "https://example.com/probe")]
    [InlineData("https://example.com:8443", null, "/probe", "https://example.com:8443/probe")]
    [InlineData("https://example.com/app", null, "/probe", "https://example.com/app/probe")]
    [InlineData("https://example.com/app/", "/app", "/app/probe", "https://example.com/app/probe")]
    [InlineData("https://example.com/app", "/app", "/APP/probe", "https://example.com/app/probe")]
    [InlineData("https://example.com/app", "/app", "/%61pp/probe", "https://example.com/app/probe")]
    [InlineData("https://example.com/app", "/app", "/probe", "https://example.com/app/probe")]
    [InlineData("https://example.com/app", "/internal", "/internal/probe", "https://example.com/app/probe")]
    [InlineData("https://example.com/a/b", "/x/y", "/x/y/probe", "https://example.com/a/b/probe")]
    [InlineData("https://example.com", "/internal", "/internal/probe", "https://example.com/probe")]
    [InlineData("https://example.com/b%C3%A5se", "/båse", "/b%c3%a5se/probe", "https://example.com/b%C3%A5se/probe")]
    [InlineData("https://xn--krten-gra.example", null, "/probe", "https://xn--krten-gra.example/probe")]
    [InlineData("https://xn--krten-gra.example", null, "/probe", "https://kärten.example/probe")]
    [InlineData("https://kärten.example", null, "/probe", "https://xn--krten-gra.example/probe")]
    [InlineData("https://kärten.example/app", null, "/probe", "https://kärten.example/app/probe")]
    public async Task The_URL_that_was_called_is_found(string publicUrl, string? pathBase, string path, string called)
    {
        await using var app = await TestApp.StartAsync(publicUrl, pathBase: pathBase);

        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(app, path, called)).Status);
    }

    [Fact]
    public async Task Without_a_public_URL_it_is_that_of_the_request_path_base_and_all()
    {
        await using var app = await TestApp.StartAsync(publicUrl: null, environment: "Development", pathBase: "/app");

        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(app, "/app/probe", app.Address + "/app/probe")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await FetchAsync(app, "/app/probe", app.Address + "/probe")).Status);
    }

    [Theory]
    [InlineData("https://example.com/app", null, "/probe", "https://example.com/probe")]
    [InlineData("https://example.com/app", "/app", "/app/probe", "https://example.com/app/app/probe")]
    [InlineData("https://example.com/app", "/app", "/app/probe", "https://example.com/probe")]
    [InlineData("https://example.com", null, "/probe", "http://example.com/probe")]
    [InlineData("https://example.com", null, "/probe", "https://example.com:444/probe")]
    [InlineData("https://kärten.example", null, "/probe", "https://karten.example/probe")]
    public async Task Another_URL_is_refused(string publicUrl, string? pathBase, string path, string called)
    {
        await using var app = await TestApp.StartAsync(publicUrl, pathBase: pathBase);

        Assert.Equal(HttpStatusCode.Unauthorized, (await FetchAsync(app, path, called)).Status);
    }

    [Fact]
    public async Task Forwarded_headers_change_nothing()
    {
        await using var app = await TestApp.StartAsync("https://example.com");
        using var request = Signed(app, "/probe", "https://example.com/probe");
        foreach (var (name, value) in new[] { ("X-Forwarded-Host", "other.example"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-Prefix", "/x"), ("Forwarded", "host=other.example;proto=http") })
            request.Headers.Add(name, value);

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsIsAsync(request)).Status);
    }

    [Theory]
    [InlineData("Development", "localhost", HttpStatusCode.OK)]
    [InlineData("Development", "cards.localhost", HttpStatusCode.OK)]
    [InlineData("Development", "127.0.0.1", HttpStatusCode.OK)]
    [InlineData("Development", "tunnel.example", HttpStatusCode.Unauthorized)]
    [InlineData("Production", "localhost", HttpStatusCode.Unauthorized)]
    public async Task The_own_local_address_counts_in_Development_only(string environment, string host, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync("https://example.com", environment);
        var authority = $"{host}:{new Uri(app.Address).Port}";
        using var request = Signed(app, "/probe", $"http://{authority}/probe");
        request.Headers.Host = authority;

        Assert.Equal(status, (await app.SendAsIsAsync(request)).Status);
    }

    [Theory]
    [InlineData("http://ignored.example/probe", HttpStatusCode.OK)]
    [InlineData("http://ignored.example/other", HttpStatusCode.NotFound)]
    public async Task A_target_with_scheme_and_host_is_read_from_its_path_on(string target, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync("https://example.com");
        using var request = Signed(app, "/probe", "https://example.com/probe");
        var address = new Uri(app.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        var headers = string.Concat(request.Headers.Select(header => $"{header.Key}: {header.Value.Single()}\r\n"));
        await socket.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"GET {target}{ProbeCard.Query} HTTP/1.1\r\nHost: ignored.example\r\nConnection: close\r\n{headers}\r\n"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());

        Assert.StartsWith($"HTTP/1.1 {(int)status} ", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&a=%20", true)]
    [InlineData("&a=%2F%40", false)]
    [InlineData("", false)]
    public async Task The_log_says_when_the_URL_can_be_read_in_different_ways(string query, bool isInDoubt)
    {
        await using var app = await TestApp.StartAsync("https://example.com");

        await new SignedMessage(HttpMethod.Get, ProbeCard.FetchTarget + query, PublicUrl: "https://other.example").SendAsync(app);

        Assert.Equal(isInDoubt, app.Log.OfCards.First().Message.Contains("escapes that callers are known to sign in different ways", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_stranger_sends_leaves_no_data_and_no_long_lines_at_Warning()
    {
        await using var app = await TestApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, app.Uri($"/echo/named/{new string('x', 5000)}?domain=secret.example"));
        request.Headers.Add(RequestSignature.Header, "abc");
        request.Headers.Add(RequestSignature.VersionHeader, new string('v', 4000));

        await app.SendAsIsAsync(request);

        var line = Assert.Single(app.Log.OfCards, line => line.Level >= LogLevel.Information);
        Assert.DoesNotContain("secret.example", line.Message, StringComparison.Ordinal);
        Assert.InRange(line.Message.Length, 1, 1000);
        Assert.Contains("?domain=secret.example", Assert.Single(app.Log.OfCards, line => line.Level == LogLevel.Debug).Message, StringComparison.Ordinal);
    }

    private static Task<Answer> FetchAsync(TestApp app, string path, string called) => app.SendAsIsAsync(Signed(app, path, called));

    private static HttpRequestMessage Signed(TestApp app, string path, string called) =>
        new SignedMessage(HttpMethod.Get, ProbeCard.Query, PublicUrl: called) { SentTarget = path + ProbeCard.Query }.For(app);
}
