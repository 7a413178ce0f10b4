using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmCards.Benchmarks.Signatures;

/// <summary>A v3 check as an app would write it by hand, after HubSpot's documentation.</summary>
internal static class NaiveSignature
{
    private static readonly (string Escape, string Character)[] Decoded =
    [
        ("%3A", ":"), ("%2F", "/"), ("%3F", "?"), ("%40", "@"), ("%21", "!"), ("%24", "$"), ("%27", "'"), ("%28", "("), ("%29", ")"), ("%2A", "*"), ("%2C", ","), ("%3B", ";"),
    ];

    public static bool IsValid(string secret, string method, string url, string body, string signature, string timestamp)
    {
        var age = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - long.Parse(timestamp, CultureInfo.InvariantCulture);
        if (Math.Abs(age) > 5 * 60 * 1000) return false;

        foreach (var (escape, character) in Decoded) url = url.Replace(escape, character, StringComparison.OrdinalIgnoreCase);
        var source = method + url + body + timestamp;
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(source));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Convert.ToBase64String(hash)), Encoding.UTF8.GetBytes(signature));
    }
}
