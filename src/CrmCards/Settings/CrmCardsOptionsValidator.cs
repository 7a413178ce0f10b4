using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CrmCards.Settings;

internal sealed class CrmCardsOptionsValidator(IHostEnvironment environment) : IValidateOptions<CrmCardsOptions>
{
    private const int LargestBody = 1024 * 1024;

    public ValidateOptionsResult Validate(string? name, CrmCardsOptions options) =>
        Faults(options, OptionNames.In(options.Section)).OfType<string>().ToArray() is { Length: > 0 } faults
            ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;

    private IEnumerable<string?> Faults(CrmCardsOptions options, OptionNames names)
    {
        yield return PublicUrlFault(options.PublicUrl, names, environment.IsDevelopment());
        yield return SecretFault(options, names);
        foreach (var (app, secrets) in options.AppClientSecrets)
            yield return AppFault(app, secrets, names);
        if (!Enum.GetValues<SignatureVersions>().Any(version => version != SignatureVersions.None && options.AcceptedSignatures.HasFlag(version)))
            yield return $"{names[nameof(CrmCardsOptions.AcceptedSignatures)]} names no version, so every request would be refused. Leave it out, or name V2, V3 or both.";
        if (options.MaxRequestBodySize is < 1 or > LargestBody)
            yield return $"{names[nameof(CrmCardsOptions.MaxRequestBodySize)]} is {options.MaxRequestBodySize}. It must be from 1 to {LargestBody} bytes.";
        if (options.IframeTokenLifetime < TimeSpan.FromMinutes(1) || options.IframeTokenLifetime > TimeSpan.FromDays(1))
            yield return $"{names[nameof(CrmCardsOptions.IframeTokenLifetime)]} is {options.IframeTokenLifetime}. It must be from one minute to one day, such as 01:00:00.";
        if (options.FrameAncestors.FirstOrDefault(site => !IsSite(site)) is { } site)
        {
            yield return $"{names[nameof(CrmCardsOptions.FrameAncestors)]} contains '{site}', which is not a site. "
                + "Write scheme and host, such as https://app.example.com or https://*.example.com.";
        }

        if (options.HandlerTimeout < TimeSpan.FromMilliseconds(1) || options.HandlerTimeout > TimeSpan.FromHours(1))
            yield return $"{names[nameof(CrmCardsOptions.HandlerTimeout)]} is {options.HandlerTimeout}. It must be from one millisecond to one hour, such as 00:00:04.5.";
    }

    /// <summary>The text is not escaped in the header, so it must not be able to add to it.</summary>
    private static bool IsSite(string site) =>
        site is "'self'"
        || (site.StartsWith("http", StringComparison.Ordinal)
            && site.Contains("://", StringComparison.Ordinal)
            && !site.Any(c => c is ';' or ',' or '\'' or '"' || char.IsWhiteSpace(c) || char.IsControl(c)));

    private string? SecretFault(CrmCardsOptions options, OptionNames names)
    {
        if (!options.HasSecret)
        {
            return environment.IsDevelopment()
                ? null
                : $"{names[nameof(CrmCardsOptions.ClientSecret)]} is missing. Set it to the client secret of your app in HubSpot, in user secrets "
                    + $"or in the environment variable {names.Variable(nameof(CrmCardsOptions.ClientSecret))}: requests are checked with it.";
        }

        return options.AllClientSecrets.Concat(options.AppClientSecrets.Values.OfType<string[]>().SelectMany(secrets => secrets)).Any(string.IsNullOrWhiteSpace)
            ? "One of the client secrets is empty. Remove it, or set it to the client secret of your app in HubSpot."
            : null;
    }

    /// <summary>Apps are found by their ids as numbers, so that only one way of writing an id is a key.</summary>
    private static string? AppFault(string app, string[]? secrets, OptionNames names)
    {
        if (!long.TryParse(app, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id.ToString(CultureInfo.InvariantCulture) != app)
        {
            return $"{names[nameof(CrmCardsOptions.AppClientSecrets)]} has the key '{app}', which is not the id of an app. "
                + "Write the id in digits, without leading zeros or spaces, such as 1234567.";
        }

        return secrets is null or []
            ? $"{names[nameof(CrmCardsOptions.AppClientSecrets)]}:{app} has no secret. "
                + "Give it a list of that app's client secrets, or remove it: otherwise no request of the app can be checked."
            : null;
    }

    private static string? PublicUrlFault(Uri? url, OptionNames names, bool isDevelopment)
    {
        var name = names[nameof(CrmCardsOptions.PublicUrl)];
        if (url is null)
            return isDevelopment ? null : $"{name} is missing. Set it to the address under which HubSpot reaches this app, such as https://cards.example.com.";
        if (url.IsAbsoluteUri && url.UserInfo.Length > 0)
            return $"{name} contains a user name. Leave it out: HubSpot calls the address without one.";
        if (!PublicAddress.IsAbsoluteHttp(url))
            return $"{name} is '{url.OriginalString}', which is not an absolute http(s) address. Write it with its scheme, such as https://cards.example.com.";
        if (url.Scheme != Uri.UriSchemeHttps && !isDevelopment)
            return $"{name} is '{url}', but HubSpot calls only https addresses. Use https (http is allowed only in the Development environment).";
        if (url.Query.Length > 0 || url.Fragment.Length > 0)
            return $"{name} is '{url}'. Leave out its query and fragment: the cards' paths are appended to it.";
        return null;
    }
}
