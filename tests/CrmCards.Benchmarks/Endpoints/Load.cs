using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmCards.Benchmarks.Endpoints;

/// <summary>Sends one request over and over, on several connections that each have one under way. Reads no more than it must, so that the server is the slower side.</summary>
internal sealed class Load : IDisposable
{
    private const int Connections = 16;
    private const string Query = "?userId=12345&userEmail=testuser@example.com&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999&domain=testcompany.com";

    private readonly Socket[] _sockets;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly byte[] _request;
    private readonly int _answerLength;

    public Load(Uri app, string path, bool isSigned)
    {
        _request = Request(app, path + Query, isSigned);
        _sockets = [.. Enumerable.Range(0, Connections).Select(_ => Connect(app))];
        Answer = FirstAnswer(out _answerLength);
    }

    /// <summary>The first answer's body; the others must be as long.</summary>
    public string Answer { get; }

    /// <summary>How many requests are answered in that time; all that were sent are waited for.</summary>
    public int Run(TimeSpan time)
    {
        foreach (var socket in _sockets) socket.Send(_request);
        var answered = 0;
        for (var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency); Stopwatch.GetTimestamp() < end; answered += Connections)
        {
            foreach (var socket in _sockets)
            {
                Receive(socket);
                socket.Send(_request);
            }
        }

        foreach (var socket in _sockets) Receive(socket);
        return answered;
    }

    public void Dispose()
    {
        foreach (var socket in _sockets) socket.Dispose();
    }

    private static Socket Connect(Uri app)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, app.Port);
        return socket;
    }

    private static byte[] Request(Uri app, string target, bool isSigned)
    {
        var request = new StringBuilder($"GET {target} HTTP/1.1\r\nHost: {app.Authority}\r\n");
        if (isSigned)
        {
            var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var signature = RequestSignature.V3(EndpointServer.Secret, "GET", Serializer.Contestants.PublicUrl + target, default, timestamp);
            request.Append(CultureInfo.InvariantCulture, $"{RequestSignature.V3Header}: {signature}\r\n{RequestSignature.TimestampHeader}: {timestamp}\r\n");
        }

        return Encoding.ASCII.GetBytes(request.Append("\r\n").ToString());
    }

    private string FirstAnswer(out int length)
    {
        const string endOfHead = "\r\n\r\n";
        const string endOfChunks = "\r\n0\r\n\r\n";
        _sockets[0].Send(_request);
        length = 0;
        while (true)
        {
            length += _sockets[0].Receive(_buffer.AsSpan(length));
            var text = Encoding.UTF8.GetString(_buffer.AsSpan(0, length));
            if (text.Split(endOfHead, 2) is not [var head, var body]) continue;
            if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) throw new InvalidOperationException($"Not an answer to measure:\n{text}");
            if (head.Split("Content-Length: ") is [_, var rest] && int.Parse(rest.Split('\r')[0], CultureInfo.InvariantCulture) == Encoding.UTF8.GetByteCount(body)) return body;
            if (head.Contains("chunked", StringComparison.Ordinal) && body.EndsWith(endOfChunks, StringComparison.Ordinal)) return body[(body.IndexOf('\n', StringComparison.Ordinal) + 1)..^endOfChunks.Length];
        }
    }

    private void Receive(Socket socket)
    {
        for (var open = _answerLength; open > 0;)
        {
            var received = socket.Receive(_buffer.AsSpan(0, open));
            if (received == 0) throw new InvalidOperationException("The server closed a connection.");
            open -= received;
        }
    }
}
