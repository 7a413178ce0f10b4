using System.Text;

namespace CrmCards.Load.Fuzzing;

/// <summary>What is sent on one connection: requests one behind the other, the last of them often damaged.</summary>
/// <param name="Bytes">All of them.</param>
/// <param name="Requests">How many.</param>
/// <param name="Answers">How many are sure to be answered, since it is certain where they end.</param>
/// <param name="IsAborted">Whether the caller leaves without waiting for the answers.</param>
internal sealed record FuzzedBatch(byte[] Bytes, int Requests, int Answers, bool IsAborted)
{
    private const int LongestBatch = 16;

    private static readonly string[] Whole =
    [
        "", "\r\n", "GET", "GET / HTTP/1.1\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET /witness HTTP/9.9\r\nHost: a\r\n\r\n", "GET /witness HTTP/1.1\nHost: a\n\n", "\u0016\u0003\u0001\u0002\0\u0001\0",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n", "GET http://a\\b/witness HTTP/1.1\r\nHost: a\r\n\r\n", "GET http://a#/witness HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /witness HTTP/1.1\r\n\r\n", "GET /witness HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /witness HTTP/1.0\r\n\r\n", "POST /witness/titled/1/post HTTP/1.0\r\nHost: a\r\n\r\n{}",
        "POST /hooks/a HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", "POST /hooks/a HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n[", "POST /hooks/a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n[]]",
        "POST /hooks/a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "POST /hooks/a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "POST /hooks/a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n[", "POST /hooks/a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;x=y\r\n[\r\n0\r\nTrailer: x\r\n\r\n",
        "POST /hooks/a HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 2\r\n\r\n{}", "GET /hooks/a HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n[]",
        "POST /hooks/a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n[]", "POST /witness/patched/1 HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 99\r\n\r\n",
    ];

    internal static FuzzedBatch Next(Random random, FuzzedRequests requests)
    {
        var text = new StringBuilder();
        var count = random.Next(1, LongestBatch);
        for (var i = 1; i < count; i++) text.Append(requests.Next(random));
        var isAborted = random.Next(10) == 0;
        var answers = count - 1;
        switch (random.Next(4))
        {
            case 0:
                text.Append(Whole[random.Next(Whole.Length)]);
                break;
            case 1:
                text.Append(Damaged(requests.Next(random).ToString(), random));
                break;
            default:
                text.Append(requests.Next(random).With("Connection", "close"));
                answers++;
                break;
        }

        var bytes = Encoding.Latin1.GetBytes(text.ToString());
        return new(isAborted ? bytes[..random.Next(bytes.Length + 1)] : bytes, count, isAborted ? 0 : answers, isAborted);
    }

    private static string Damaged(string text, Random random)
    {
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, at + random.Next(0, random.Next(3) == 0 ? 200 : 3));
            text = string.Concat(text.AsSpan(0, at), Inserted(random), text.AsSpan(end));
        }

        return text;
    }

    private static string Inserted(Random random) => random.Next(10) switch
    {
        0 => "",
        1 => "\r\n",
        2 => "\0",
        3 => new string('A', random.Next(10_000)),
        4 => string.Concat(Enumerable.Range(0, random.Next(150)).Select(i => $"X-{i}: {i}\r\n")),
        5 => ((char)random.Next(256)).ToString(),
        6 => "%" + ((char)random.Next(256)).ToString(),
        7 => "\r\nContent-Length: " + random.Next(-5, 200_000),
        8 => "\r\nTransfer-Encoding: chunked\r\n\r\n",
        _ => " ",
    };
}
