using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmCards.Load.Fuzzing;

/// <summary>Sends requests that are right, wrong, and no requests at all over sockets, in pieces, pipelined and aborted, and sees whether the server stands.</summary>
internal sealed partial class Fuzz(Uri address, RawSigner signer, FastClock clock)
{
    private const int Callers = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TimeOfABatch = TimeSpan.FromSeconds(1);

    private readonly FuzzedRequests _requests = new(signer, clock);
    private readonly IPEndPoint _server = new(IPAddress.Parse(address.Host), address.Port);
    private readonly ConcurrentDictionary<string, int> _statuses = [];
    private readonly ConcurrentDictionary<string, int> _faults = [];

    /// <summary>How many answers there were of each status.</summary>
    internal IReadOnlyDictionary<string, int> Statuses => _statuses;

    /// <summary>What must not be.</summary>
    internal IReadOnlyDictionary<string, int> Faults => _faults;

    /// <returns>How many requests were sent.</returns>
    internal async Task<int> RunAsync(int requests, int seed)
    {
        var sent = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var random = new Random(seed * Callers + caller);
            while (Volatile.Read(ref sent) < requests)
            {
                var batch = FuzzedBatch.Next(random, _requests);
                Interlocked.Add(ref sent, batch.Requests);
                await SendAsync(batch, random);
                clock.Advance(TimeOfABatch);
            }
        })));
        return sent;
    }

    private async Task SendAsync(FuzzedBatch batch, Random random)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, LingerState = new(true, 0) };
        using var limit = new CancellationTokenSource(Patience);
        var read = new StringBuilder();
        try
        {
            await socket.ConnectAsync(_server, limit.Token);
            var answers = batch.IsAborted ? Task.CompletedTask : ReadAsync(socket, batch.Answers, read, limit.Token);
            await WriteAsync(socket, batch.Bytes, random, limit.Token);
            await answers;
        }
        catch (SocketException)
        {
            // The server may give up a connection on which nonsense arrives.
        }
        catch (OperationCanceledException)
        {
            Count(_faults, $"{batch.Answers} answers were due within {Patience.TotalSeconds} s, and there were {Tell(read)}: {Encoding.Latin1.GetString(batch.Bytes)}");
        }

        Judge(batch, read.ToString());
    }

    private static async Task WriteAsync(Socket socket, ReadOnlyMemory<byte> bytes, Random random, CancellationToken cancellationToken)
    {
        for (var pieces = random.Next(1, 6); pieces > 1 && !bytes.IsEmpty; pieces--)
        {
            var length = random.Next(1, bytes.Length + 1);
            await socket.SendAsync(bytes[..length], cancellationToken);
            bytes = bytes[length..];
        }

        if (!bytes.IsEmpty) await socket.SendAsync(bytes, cancellationToken);
    }

    /// <summary>Reads until the server ends the connection; once all that is sure to be answered has been, tells it that nothing more comes.</summary>
    private static async Task ReadAsync(Socket socket, int answers, StringBuilder read, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        var isEnded = false;
        while (true)
        {
            if (!isEnded && Tell(read) >= answers)
            {
                socket.Shutdown(SocketShutdown.Send);
                isEnded = true;
            }

            var count = await socket.ReceiveAsync(buffer, cancellationToken);
            if (count == 0) return;
            read.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
    }

    private void Judge(FuzzedBatch batch, string read)
    {
        foreach (var status in StatusLine().EnumerateMatches(read))
        {
            var code = read.AsSpan(status.Index + status.Length - 3, 3).ToString();
            Count(_statuses, code);
            if (code[0] == '5' && code != "505") Count(_faults, $"{code} on {Encoding.Latin1.GetString(batch.Bytes)}");
        }
    }

    private static int Tell(StringBuilder read) => StatusLine().Count(read.ToString());

    private static void Count(ConcurrentDictionary<string, int> counts, string what) => counts.AddOrUpdate(what, 1, static (_, count) => count + 1);

    [GeneratedRegex(@"HTTP/1\.1 [1-9]\d\d(?= )")]
    private static partial Regex StatusLine();
}
