using System.Security.Cryptography;
using System.Text;

namespace CrmCards.Generators.Incremental;

internal static class Hash
{
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.Unicode.GetBytes(text)));
    }
}
