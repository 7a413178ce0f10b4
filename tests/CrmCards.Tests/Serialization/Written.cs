using System.Text;
using CrmCards.CompilerServices;

namespace CrmCards.Tests.Serialization;

internal delegate void Write(ref CardWriter writer);

/// <summary>What a fresh writer holds after some writing.</summary>
internal static class Written
{
    internal const string PublicUrl = "https://cards.example.com/app";

    internal static string By(Write write) => By(write, out _);

    internal static string By(Write write, out IReadOnlyList<string> problems)
    {
        var writer = new CardWriter(Encoding.UTF8.GetBytes(PublicUrl));
        try
        {
            write(ref writer);
            problems = writer.Problems ?? [];
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
