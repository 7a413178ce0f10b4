using System.Net;
using System.Net.Sockets;
using System.Text;
using CrmCards.Tests.Signatures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Hosting;

/// <summary>A handler that was left alone still holds its request: nothing that comes later may be served by the same objects.</summary>
public class AbandonedHandlerTests
{
    private const string Late = "The app did not answer in time. The action may have run anyway.";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<CardActionResult> _stubborn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Over_HTTP_1_1_the_answer_arrives_whole_and_the_connection_ends()
    {
        await using var app = await StartAsync();
        app.Probe.Act = AbandonAsync;
        using var message = new SignedMessage(HttpMethod.Post, ProbeCard.ActionTarget).For(app);
        var address = new Uri(app.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        var headers = string.Concat(message.Headers.Select(header => $"{header.Key}: {header.Value.Single()}\r\n"));
        var head = $"POST {ProbeCard.ActionTarget} HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n{headers}";

        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{head}\r\n{head}\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());
        var answer = await AfterTimeoutAsync(reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
        Assert.EndsWith($$"""{"message":"{{Late}}"}""", answer, StringComparison.Ordinal);
        Assert.Equal(answer.IndexOf("HTTP/1.1", StringComparison.Ordinal), answer.LastIndexOf("HTTP/1.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Over_HTTP_2_the_answer_arrives_whole_and_the_stream_serves_no_other_request()
    {
        await using var app = await StartAsync(HttpProtocols.Http2);
        app.Probe.Act = AbandonAsync;

        var answer = await AfterTimeoutAsync(SendOverHttp2Async(app));
        var held = Held;
        HashSet<object> later = new(ReferenceEqualityComparer.Instance);
        app.Probe.Act = (context, _) =>
        {
            later.Add(context);
            return Task.FromResult<CardActionResult>("Done");
        };
        for (var i = 0; i < 20; i++) Assert.Equal("Done", (await SendOverHttp2Async(app)).Message);

        Assert.Equal((HttpStatusCode.RequestTimeout, Late), (answer.Status, answer.Message));
        Assert.Equal(HttpVersion.Version20, answer.Response.Version);
        Assert.DoesNotContain(held!, later);
        Assert.Equal([10], app.Log.Errors.Select(entry => entry.Id.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_the_handler_has_begun_is_broken_off(bool isAbandoned)
    {
        await using var app = await StartAsync();
        app.Probe.Act = async (context, cancellationToken) =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("begun", cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
            _entered.TrySetResult();
            if (isAbandoned) return await _stubborn.Task;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "Never";
        };

        var answer = app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget);
        await _entered.Task.InTimeAsync();
        _time.Advance(TimeSpan.FromSeconds(4.5));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => isAbandoned ? AdvancingAsync(answer) : answer.InTimeAsync());
        Assert.Equal(isAbandoned ? [9, 10] : [9], app.Log.OfCards.Select(entry => entry.Id.Id));
        Assert.DoesNotContain(app.Log.All, entry => entry.Category.StartsWith("Microsoft", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_in_time_is_refused()
    {
        await using var app = await StartAsync();
        var address = new Uri(app.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        var head = $"POST {ProbeCard.ActionTarget} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());

        var line = await AdvancingAsync(reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask());

        Assert.StartsWith("HTTP/1.1 408 ", line, StringComparison.Ordinal);
        Assert.Empty(app.Log.Errors);
    }

    private HttpContext? Held { get; set; }

    private Task<CardActionResult> AbandonAsync(HttpContext context, CancellationToken cancellationToken)
    {
        Held = context;
        _entered.TrySetResult();
        return _stubborn.Task;
    }

    private Task<TestApp> StartAsync(HttpProtocols protocols = HttpProtocols.Http1) => TestApp.StartAsync(
        time: _time,
        services: services => services.Configure<KestrelServerOptions>(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols)));

    private static Task<Answer> SendOverHttp2Async(TestApp app) => app.SendAsync(new HttpRequestMessage(HttpMethod.Post, app.Uri(ProbeCard.ActionTarget))
    {
        Version = HttpVersion.Version20,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    });

    private async Task<T> AfterTimeoutAsync<T>(Task<T> answer)
    {
        await _entered.Task.InTimeAsync();
        return await AdvancingAsync(answer);
    }

    /// <summary>Lets the app's clock run until the answer is there.</summary>
    private async Task<T> AdvancingAsync<T>(Task<T> answer)
    {
        using var limit = new CancellationTokenSource(Waits.Limit);
        while (await Task.WhenAny(answer, Task.Delay(10, limit.Token)) != answer && !limit.IsCancellationRequested)
            _time.Advance(TimeSpan.FromMilliseconds(100));
        return await answer.InTimeAsync();
    }
}
