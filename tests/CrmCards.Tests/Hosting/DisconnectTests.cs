using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Hosting;

public class DisconnectTests
{
    private const int RequestAborted = 2;

    [Fact]
    public async Task A_caller_that_goes_away_cancels_the_handler_and_is_no_error()
    {
        await using var app = await TestApp.StartAsync();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Probe.Fetch = async (_, cancellationToken) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new([]);
        };
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var request = app.Client.GetAsync(app.Uri(ProbeCard.FetchTarget), caller.Token);
        await started.Task.InTimeAsync();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        var entry = await app.Log.FirstAsync(RequestAborted);
        Assert.Equal((LogLevel.Debug, "ProbeCard data fetch: the caller disconnected before the answer"), (entry.Level, entry.Message));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_caller_that_goes_away_within_its_body_is_no_error()
    {
        await using var app = await TestApp.StartAsync();
        var address = new Uri(app.Address);
        using (var socket = new TcpClient(address.Host, address.Port))
        {
            var head = $"POST {ProbeCard.ActionTarget} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        }

        await app.Log.FirstOfCardsAsync();

        Assert.DoesNotContain(app.Log.OfCards, entry => entry.Level > LogLevel.Information);
        Assert.Empty(app.Log.Errors);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("ffffffffffffffff")]
    public async Task A_body_with_broken_chunks_is_refused_with_a_message(string size)
    {
        await using var app = await TestApp.StartAsync();
        var address = new Uri(app.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        var request = $"POST {ProbeCard.ActionTarget} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{size}\r\n";

        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.EndsWith("{\"message\":\"The request could not be read.\"}", answer, StringComparison.Ordinal);
        Assert.Empty(app.Log.Errors);
    }
}
