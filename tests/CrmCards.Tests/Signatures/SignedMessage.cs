using System.Globalization;
using System.Text;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Signatures;

/// <summary>A request that was signed once, and can be sent again and again.</summary>
internal sealed record SignedMessage(HttpMethod Method, string Target, string Body = "", string PublicUrl = TestApp.PublicUrl, SignatureVersions Version = SignatureVersions.V3)
{
    private readonly string _timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The target under which it is sent, where that is not the one that was signed.</summary>
    internal string? SentTarget { get; init; }

    internal Task<Answer> SendAsync(TestApp app) => app.SendAsIsAsync(For(app));

    internal HttpRequestMessage For(TestApp app)
    {
        var message = new HttpRequestMessage(Method, app.Uri(SentTarget ?? Target));
        if (Body.Length > 0) message.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        var body = Encoding.UTF8.GetBytes(Body);
        if (Version == SignatureVersions.V2)
        {
            message.Headers.Add(RequestSignature.Header, RequestSignature.V2(TestApp.Secret, Method.Method, PublicUrl + Target, body));
            message.Headers.Add(RequestSignature.VersionHeader, "v2");
            return message;
        }

        message.Headers.Add(RequestSignature.TimestampHeader, _timestamp);
        message.Headers.Add(RequestSignature.V3Header, RequestSignature.V3(TestApp.Secret, Method.Method, PublicUrl + Target, body, _timestamp));
        return message;
    }
}
