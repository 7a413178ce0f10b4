namespace CrmCards.Tests.Signatures;

/// <summary>How requests look that come from this machine, but for somebody else: by a page in a browser, a proxy or a tunnel.</summary>
internal static class Strangers
{
    /// <summary>A header, its value, and what the log says of it. {host} stands for the request's Host.</summary>
    public static TheoryData<string, string, string> Headers => new()
    {
        { "Forwarded", "for=203.0.113.7", "(Forwarded)" },
        { "X-Forwarded-For", "203.0.113.7", "(X-Forwarded-For)" },
        { "x-forwarded-for", "127.0.0.1", "(X-Forwarded-For)" },
        { "X-Forwarded-Host", "localhost", "(X-Forwarded-Host)" },
        { "X-Forwarded-Proto", "http", "(X-Forwarded-Proto)" },
        { "X-Forwarded-Client-Cert", "By=a", "(X-Forwarded-Client-Cert)" },
        { "X-Original-For", "127.0.0.1:5", "(X-Original-For)" },
        { "X-Original-URL", "/", "(X-Original-URL)" },
        { "X-Original-Host", "localhost", "(X-Original-Host)" },
        { "X-Real-IP", "127.0.0.1", "(X-Real-IP)" },
        { "Via", "1.1 a", "(Via)" },
        { "CF-Connecting-IP", "127.0.0.1", "(CF-Connecting-IP)" },
        { "Origin", "https://evil.example", "(Origin)" },
        { "Origin", "null", "(Origin)" },
        { "Origin", "http://localhost:1", "(Origin)" },
        { "Origin", "https://{host}", "(Origin)" },
        { "Origin", "http://{host}.evil.example", "(Origin)" },
        { "Origin", "", "(Origin)" },
        { "Sec-Fetch-Site", "cross-site", "(Sec-Fetch-Site)" },
        { "Sec-Fetch-Site", "same-site", "(Sec-Fetch-Site)" },
        { "Sec-Fetch-Site", "anything", "(Sec-Fetch-Site)" },
        { "Host", "cards.example.com", "its Host is not localhost" },
        { "Host", "localhost.evil.example", "its Host is not localhost" },
        { "Host", "evil-localhost", "its Host is not localhost" },
        { "Host", "127.0.0.1.evil.example", "its Host is not localhost" },
        { "Host", "192.168.0.7", "its Host is not localhost" },
        { "Host", "0.0.0.0", "its Host is not localhost" },
        { "Host", "[::2]:80", "its Host is not localhost" },
    };

    /// <summary>What programs on this machine, and the app's own pages, send.</summary>
    public static TheoryData<string, string> Welcome => new()
    {
        { "Host", "localhost" },
        { "Host", "LOCALHOST:5080" },
        { "Host", "cards.localhost" },
        { "Host", "a.b.localhost:5080" },
        { "Host", "127.0.0.1" },
        { "Host", "127.8.9.10:5080" },
        { "Host", "[::1]" },
        { "Host", "[::1]:5080" },
        { "Origin", "http://{host}" },
        { "Sec-Fetch-Site", "same-origin" },
        { "Sec-Fetch-Site", "none" },
    };
}
