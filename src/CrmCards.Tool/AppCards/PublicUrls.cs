using System.Text.RegularExpressions;

namespace CrmCards.Tool.AppCards;

/// <summary>The addresses under which HubSpot reaches the app: one, or one for each of HubSpot's configuration profiles.</summary>
/// <param name="Profiles">The addresses by the profiles' names; a single one without a name where the project has no profiles.</param>
internal sealed partial record PublicUrls(IReadOnlyList<(string? Profile, string Url)> Profiles)
{
    /// <summary>The variable of the profiles that holds the address.</summary>
    internal const string Variable = "crmCardsPublicUrl";

    /// <summary>The text in place of the address in the project's files.</summary>
    internal string Reference => Profiles is [(null, var url)] ? url : $"${{{Variable}}}";

    internal IEnumerable<string> Origins => Profiles.Select(profile => new Uri(profile.Url).GetLeftPart(UriPartial.Authority));

    internal IEnumerable<(string Name, string Url)> Named => Profiles.Where(profile => profile.Profile is not null).Select(profile => (profile.Profile!, profile.Url));

    /// <param name="texts">The texts that the user wrote: an address, or <c>PROFILE=address</c> once or more.</param>
    /// <returns>The addresses, or the reason why they cannot be used.</returns>
    internal static (PublicUrls? Urls, string? Reason) Parse(IReadOnlyList<string> texts)
    {
        (string? Profile, string Url)[] profiles = [.. texts.Select(Split)];
        foreach (var (_, url) in profiles)
        {
            if (Refusals.OfPublicUrl(url) is { } reason) return (null, reason);
        }

        if (profiles.Length > 1 && profiles.Any(profile => profile.Profile is null))
            return (null, "Each of several public URLs needs a profile's name, as in production=https://cards.example.com.");
        return profiles.GroupBy(profile => profile.Profile, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? (null, $"The profile '{twice.Key}' has two public URLs. Leave one out.")
            : (new(profiles), null);
    }

    private static (string? Profile, string Url) Split(string text) => NamedUrl().Match(text) is { Success: true } match
        ? (match.Groups["name"].Value, match.Groups["url"].Value.TrimEnd('/'))
        : (null, text.TrimEnd('/'));

    /// <summary>HubSpot finds a profile by its file's name, in which dots separate.</summary>
    [GeneratedRegex("^(?<name>[A-Za-z0-9_-]+)=(?<url>.*)$")]
    private static partial Regex NamedUrl();
}
