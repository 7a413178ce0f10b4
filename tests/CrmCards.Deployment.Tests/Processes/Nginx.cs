using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CrmCards.Deployment.Processes;

/// <summary>An nginx with a site's configuration as a page shows it, on a socket in a folder.</summary>
public sealed class Nginx : ServerProcess
{
    public const string Program = "nginx";

    private readonly string _folder;
    private readonly Uri _site;
    private readonly string _certificate;

    private Nginx(string folder, Uri site, string certificate)
        : base(new ProcessStartInfo(Find(Program)!, ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "error.log")]))
    {
        _folder = folder;
        _site = site;
        _certificate = certificate;
    }

    private string Socket => Path.Combine(_folder, "nginx.sock");

    /// <summary>The configuration of the site, which is changed as an administrator would change it.</summary>
    private string SiteFile => Path.Combine(_folder, "site.conf");

    /// <param name="folder">An empty folder.</param>
    /// <param name="site">The site's public URL.</param>
    /// <param name="configuration">Its configuration.</param>
    /// <param name="places">What the configuration names, and what stands for it on this machine.</param>
    public static async Task<Nginx> StartAsync(string folder, Uri site, string configuration, IEnumerable<KeyValuePair<string, string>> places)
    {
        var certificate = MakeCertificate(folder, site.Host);
        KeyValuePair<string, string>[] own =
        [
            new("listen 443 ssl;", $"listen unix:{Path.Combine(folder, "nginx.sock")} ssl;"),
            new($"/etc/ssl/{site.Host}.crt", Path.Combine(folder, "site.crt")),
            new($"/etc/ssl/{site.Host}.key", Path.Combine(folder, "site.key")),
        ];
        foreach (var (name, place) in own.Concat(places))
        {
            if (!configuration.Contains(name, StringComparison.Ordinal)) throw new InvalidOperationException($"The configuration does not name {name}.");
            configuration = configuration.Replace(name, place, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "site.conf"), configuration);
        // What Debian's own file says, but for the folders and the user: workers must reach the sockets of the tests.
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            daemon off;
            pid {{folder}}/nginx.pid;
            events { worker_connections 1024; }
            http {
                access_log off;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                include {{folder}}/site.conf;
            }
            """);
        var nginx = new Nginx(folder, site, certificate);
        await nginx.UntilAsync(() => Task.FromResult(File.Exists(nginx.Socket)));
        return nginx;
    }

    /// <summary>
    /// A client that calls the site as the world does, with a connection for each request: where nginx closes one on which a request is just
    /// being sent, it is the client's to send it again.
    /// </summary>
    public HttpClient CreateClient()
    {
        var handler = CreateHandler();
        handler.PooledConnectionLifetime = TimeSpan.Zero;
        return new HttpClient(handler) { BaseAddress = _site };
    }

    /// <summary>What a client of the site sends with.</summary>
    public SocketsHttpHandler CreateHandler() => SocketClient.Handler(Socket, _certificate);

    /// <summary>Changes the configuration as <c>sed</c> does, and has nginx read it.</summary>
    public async Task ChangeAsync(string from, string to)
    {
        var configuration = await File.ReadAllTextAsync(SiteFile);
        await File.WriteAllTextAsync(SiteFile, configuration.Replace(from, to, StringComparison.Ordinal));
        Signal("HUP");
        // Workers of before have their listening sockets closed when the new ones serve.
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    /// <summary>What nginx has found wrong.</summary>
    public string Errors() => File.ReadAllText(Path.Combine(_folder, "error.log"));

    private static string MakeCertificate(string folder, string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "site.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "site.key"), key.ExportPkcs8PrivateKeyPem());
        return certificate.GetCertHashString();
    }
}
