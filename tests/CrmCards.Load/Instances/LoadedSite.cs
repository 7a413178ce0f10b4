using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using CrmCards.Deployment.Processes;
using CrmCards.Tests.Signatures;

namespace CrmCards.Load.Instances;

/// <summary>The Orders sample as some instances behind nginx, with a Redis between them, and who puts it under load.</summary>
internal sealed partial class LoadedSite : IAsyncDisposable
{
    private const int Workers = 32;

    /// <summary>How many records are looked at again and again, as reps do with the record they work on.</summary>
    private const int Known = 500;

    private readonly OrdersSite _site;
    private readonly ServerProcess[] _instances;
    private readonly HttpClient _client;

    private LoadedSite(OrdersSite site)
    {
        _site = site;
        _instances = [.. site.Instances];
        var host = new Uri(OrdersSite.PublicUrl.GetLeftPart(UriPartial.Authority));
        _client = new HttpClient(new SigningHandler(OrdersSite.Secret, host) { InnerHandler = site.Nginx.CreateHandler() });
    }

    public IEnumerable<long> WorkingSets => _instances.Select(instance => instance.WorkingSet);

    internal static async Task<LoadedSite> StartAsync(DirectoryInfo folder, string program, int count) =>
        new(await OrdersSite.StartAsync(folder.FullName, program, count, ("Logging__LogLevel__Default", "Warning")));

    /// <summary>Puts the site under full load: of a hundred requests 90 fetch a record that others look at, too, 5 one that nobody else does, and 5 act on one.</summary>
    internal async Task<Measurement> MeasureAsync(TimeSpan time)
    {
        var times = new ConcurrentBag<TimeSpan>();
        var failed = 0;
        var (instances, nginx, redis) = (Used(_instances), Used(_site.Nginx), Used(_site.Redis));
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await _client.SendAsync(random.Next(100) switch
                {
                    < 90 => Fetch(random.Next(Known), 9999999),
                    < 95 => Fetch(random.Next(Known, int.MaxValue), 9999999),
                    _ => Ship(random.Next(1, 8)),
                });
                times.Add(Stopwatch.GetElapsedTime(began));
                if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref failed);
            }
        })));

        var elapsed = Stopwatch.GetElapsedTime(start);
        var sorted = times.Order().ToArray();
        return new(
            sorted.Length / elapsed.TotalSeconds,
            sorted[sorted.Length / 2],
            sorted[sorted.Length * 99 / 100],
            failed,
            (Used(_instances) - instances) / sorted.Length,
            (Used(_site.Nginx) - nginx) / sorted.Length,
            (Used(_site.Redis) - redis) / sorted.Length);
    }

    /// <summary>Fetches so many records once.</summary>
    internal Task FetchAsync(int accounts, int records, int first) => Parallel.ForAsync(
        first, first + records, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (record, cancellationToken) =>
        {
            using var answer = await _client.SendAsync(Fetch(record, 1 + (record % accounts)), cancellationToken);
            answer.EnsureSuccessStatusCode();
        });

    /// <summary>How many keys Redis holds, and in how many bytes.</summary>
    internal async Task<(long Keys, long Memory)> RedisAsync()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(_site.Redis.ConnectionString[1..]));
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        await stream.WriteAsync(Encoding.ASCII.GetBytes("DBSIZE\r\nINFO memory\r\nQUIT\r\n"));
        var answer = await reader.ReadToEndAsync();
        return (Number(Keys().Match(answer)), Number(Memory().Match(answer)));

        static long Number(Match match) => long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    private static TimeSpan Used(params ServerProcess[] processes) => processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + process.ProcessorTime);

    private static HttpRequestMessage Fetch(long record, long account) => new(
        HttpMethod.Get,
        $"{OrdersSite.PublicUrl}/cards/orders?userId=1&userEmail=rep@example.com&associatedObjectId={record}&associatedObjectType=CONTACT&portalId={account}&email=ben@example.com");

    private static HttpRequestMessage Ship(long order) => new(HttpMethod.Post, $"{OrdersSite.PublicUrl}/orders/{order}/ship")
    {
        Content = JsonContent.Create(new { userId = 1, userEmail = "rep@example.com", associatedObjectId = 501, associatedObjectType = "DEAL", portalId = 9999999 }),
    };

    [GeneratedRegex(@"^:(\d+)")]
    private static partial Regex Keys();

    [GeneratedRegex(@"used_memory:(\d+)")]
    private static partial Regex Memory();
}

/// <summary>What came of a run.</summary>
/// <param name="PerSecond">The requests that were answered in a second.</param>
/// <param name="Median">Half of them were answered within this time.</param>
/// <param name="Late">And 99 of a hundred within this.</param>
/// <param name="Failed">How many answers were not 2xx.</param>
/// <param name="Instances">The processor time of the instances for a request.</param>
/// <param name="Nginx">That of nginx.</param>
/// <param name="Redis">That of Redis.</param>
internal sealed record Measurement(double PerSecond, TimeSpan Median, TimeSpan Late, int Failed, TimeSpan Instances, TimeSpan Nginx, TimeSpan Redis);
