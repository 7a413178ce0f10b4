using System.Security.Cryptography;
using System.Text;

namespace CrmCards.Tests.Signatures;

/// <summary>Signs a text as it is.</summary>
internal static class Naive
{
    public static string V3(Verifying request, string url) => Convert.ToBase64String(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(request.Secret),
        Encoding.UTF8.GetBytes(request.Method + url + request.Body + request.Timestamp)));
}
