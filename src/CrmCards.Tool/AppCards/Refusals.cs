using System.Net;
using System.Text.RegularExpressions;
using CrmCards.Tool.Declarations;

namespace CrmCards.Tool.AppCards;

/// <summary>Refuses what HubSpot would refuse, before anything is written or uploaded.</summary>
internal static partial class Refusals
{
    private const int LongestUid = 64;
    private const int LongestAppName = 200;

    /// <returns>The reason; null if there is none.</returns>
    internal static string? OfPublicUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return $"The public URL '{text}' is not an absolute address. Write it with its scheme, such as https://cards.example.com.";
        if (url.Scheme != "https") return $"The public URL '{text}' is not https: HubSpot calls only https addresses.";
        if (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            return $"The public URL '{text}' has a query, a fragment or a user name. Leave that out: the cards' paths are appended to it.";
        return OfHost(url.Host) is { } reason ? $"The public URL '{text}' cannot be used: {reason}. Give the address under which the app is reached from the internet." : null;
    }

    /// <returns>The errors in the cards, one sentence for each.</returns>
    internal static IEnumerable<string> OfCards(IReadOnlyList<DeclaredCard> cards, string appName)
    {
        if (cards.Count == 0) yield return "The assembly declares no card. Mark a class with [CrmCard], and build with the package CrmCards.";
        if (cards.Count > CardLimits.MaxCards) yield return $"The assembly declares {cards.Count} cards, but an app can have at most {CardLimits.MaxCards}.";
        if (appName.Length is 0 or > LongestAppName) yield return $"The app's name '{appName}' has {appName.Length} characters. It must have 1 to {LongestAppName}.";
        foreach (var card in cards.Where(card => card.Properties.Count == 0))
            yield return $"The card {card.Class} does not display a property: give its result type a member with [CardProperty].";
        foreach (var card in cards.Where(card => !Uid().IsMatch(card.Name)))
        {
            yield return $"The card {card.Class} cannot be named after its class: HubSpot accepts letters of the English alphabet, digits, '_', '.' and '-', "
                + $"at most {LongestUid}, with the suffix for its location. Rename the class.";
        }

        foreach (var same in cards.GroupBy(card => card.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            yield return $"The cards {string.Join(" and ", same.Select(card => card.Class))} have the same name, so their files would be the same. Rename a class.";
    }

    private static string? OfHost(string host)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out _)) return "its host is an IP address";
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return "localhost is the caller's own machine";
        if (host.Contains('_', StringComparison.Ordinal)) return "its host has an underscore";
        if (host.EndsWith('.')) return "its host ends with a dot";
        return host.Contains('.', StringComparison.Ordinal) ? null : "its host is a single name";
    }

    /// <summary>With room for the suffix of a second location.</summary>
    [GeneratedRegex("^[A-Za-z0-9_.-]{1,55}$")]
    private static partial Regex Uid();
}
