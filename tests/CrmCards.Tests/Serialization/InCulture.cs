using System.Globalization;

namespace CrmCards.Tests.Serialization;

/// <summary>Runs a test as on a server of another culture.</summary>
internal static class InCulture
{
    internal static T Get<T>(string culture, Func<T> get)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return get();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
