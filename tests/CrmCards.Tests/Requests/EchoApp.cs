using System.Text;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Requests;

/// <summary>A running app for the tests of one class, and the requests that callers send to the echo card.</summary>
public sealed class EchoApp : IAsyncLifetime
{
    internal const string Caller = "userId=1&userEmail=anna%40example.com&portalId=2&associatedObjectId=3&associatedObjectType=CONTACT";
    internal const string CallerJson = """
        "userId":"1","userEmail":"anna@example.com","portalId":"2","associatedObjectId":"3","associatedObjectType":"CONTACT"
        """;
    internal const string Told = "1|anna@example.com|2||Contact|3";
    internal const string Post = "/echo/7/post";

    private TestApp? _app;

    internal TestApp App => _app!;

    internal static IReadOnlyDictionary<string, string> CallerParameters { get; } = new Dictionary<string, string>
    {
        ["userId"] = "1",
        ["portalId"] = "2",
        ["associatedObjectId"] = "3",
        ["associatedObjectType"] = "CONTACT",
    };

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    internal static HttpContent Form(string body) => Body(Encoding.UTF8.GetBytes(body), "application/x-www-form-urlencoded");

    internal static HttpContent Json(string body) => Body(Encoding.UTF8.GetBytes(body), "application/json");

    internal static HttpContent Body(byte[] body, string? contentType)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    internal static HttpContent Chunked(byte[] body, string contentType)
    {
        var content = new ChunkedContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    /// <summary>The values of the CRM properties as the fetch handler got them.</summary>
    internal async Task<string> FetchedAsync(string properties)
    {
        var answer = await App.GetAsync($"/echo?{Caller}&{properties}");
        return answer.Json.GetProperty("results")[0].GetProperty("values").GetString()!;
    }

    private sealed class ChunkedContent(byte[] body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(body, 0, body.Length);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
