using System.Globalization;

namespace CrmCards.Benchmarks;

/// <summary>Numbers as the tables show them.</summary>
internal static class Text
{
    public static string Of(double value, string format = "0") => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Times(double ratio) => $"{Of(ratio, "0.00")} ×";
}
