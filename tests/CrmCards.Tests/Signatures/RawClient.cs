using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using CrmCards.Load.Fuzzing;

namespace CrmCards.Tests.Signatures;

internal sealed record RawAnswer(int Status, string Body);

/// <summary>Sends requests byte for byte as they are, over connections that are kept.</summary>
internal sealed class RawClient(string address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Uri _address = new(address);
    private readonly ConcurrentBag<TcpClient> _idle = [];

    internal async Task<RawAnswer> SendAsync(RawRequest request)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        if (!_idle.TryTake(out var connection))
        {
            connection = new TcpClient { NoDelay = true };
            await connection.ConnectAsync(_address.Host, _address.Port, limit.Token);
        }

        await connection.GetStream().WriteAsync(request.ToBytes(), limit.Token);
        var (answer, isLast) = await ReadAsync(connection.GetStream(), request.Method == "HEAD", limit.Token);
        if (isLast)
            connection.Dispose();
        else
            _idle.Add(connection);
        return answer;
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var connection)) connection.Dispose();
    }

    private static async Task<(RawAnswer Answer, bool IsLast)> ReadAsync(NetworkStream stream, bool isHead, CancellationToken cancellationToken)
    {
        var read = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var text = read.ToString();
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                var head = text[..(end + 2)];
                Assert.Null(Header(head, "Transfer-Encoding"));
                var length = isHead || Header(head, "Content-Length") is not { } header ? 0 : int.Parse(header, CultureInfo.InvariantCulture);
                var body = text[(end + 4)..];
                if (body.Length >= length)
                    return (new(int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), body), Header(head, "Connection") == "close");
            }

            var count = await stream.ReadAsync(buffer, cancellationToken);
            if (count == 0) throw new InvalidDataException($"The server ended the connection behind '{text}'.");
            read.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
    }

    private static string? Header(string head, string name)
    {
        var start = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        start += name.Length + 4;
        return head[start..head.IndexOf("\r\n", start, StringComparison.Ordinal)];
    }
}
