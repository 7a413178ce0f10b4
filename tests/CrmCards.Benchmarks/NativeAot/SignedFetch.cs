using System.Globalization;

namespace CrmCards.Benchmarks.NativeAot;

/// <summary>A fetch of the Tickets card.</summary>
internal static class SignedFetch
{
    public const string Secret = "9a3f1c52-77b0-4c1e-9f0e-2f4a5f0d6b11";

    private const string Target = "/cards/tickets?userId=12345&userEmail=testuser@example.com&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999&domain=testcompany.com";

    private static readonly HttpClient Client = new();

    /// <exception cref="HttpRequestException">It was not answered as it should be.</exception>
    public static async Task SendAsync(Uri app)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app, Target));
        request.Headers.Add(RequestSignature.TimestampHeader, timestamp);
        request.Headers.Add(RequestSignature.V3Header, RequestSignature.V3(Secret, "GET", $"https://cards.example.com{Target}", default, timestamp));
        using var response = await Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
