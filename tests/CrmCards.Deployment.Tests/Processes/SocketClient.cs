using System.Net.Sockets;

namespace CrmCards.Deployment.Processes;

/// <summary>Makes HTTP clients that reach a server by a socket in a folder: no port is taken, and none is fixed.</summary>
public static class SocketClient
{
    /// <param name="socket">The socket's path.</param>
    /// <param name="address">The address that the server is called by.</param>
    public static HttpClient Of(string socket, Uri address) => new(Handler(socket)) { BaseAddress = address };

    /// <summary>What such a client sends with.</summary>
    /// <param name="socket">The socket's path.</param>
    /// <param name="certificate">The hash of the certificate that the server must show, where it speaks TLS.</param>
    public static SocketsHttpHandler Handler(string socket, string? certificate = null)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancellationToken);
                    return new NetworkStream(connection, ownsSocket: true);
                }
                catch
                {
                    connection.Dispose();
                    throw;
                }
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate;
        return handler;
    }
}
