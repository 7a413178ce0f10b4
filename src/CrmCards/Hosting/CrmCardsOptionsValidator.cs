using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CrmCards.Hosting;

internal sealed class CrmCardsOptionsValidator(IHostEnvironment environment) : IValidateOptions<CrmCardsOptions>
{
    public ValidateOptionsResult Validate(string? name, CrmCardsOptions options) =>
        Fault(options.PublicUrl, environment.IsDevelopment()) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private static string? Fault(Uri? url, bool isDevelopment)
    {
        if (url is null)
            return isDevelopment ? null : "CrmCards:PublicUrl is missing. Set it to the address under which the CRM reaches this app, such as https://cards.example.com.";
        if (url.IsAbsoluteUri && url.UserInfo.Length > 0)
            return "CrmCards:PublicUrl holds a user name. Leave it out: the CRM calls the address without one.";
        if (!PublicAddress.IsAbsoluteHttp(url))
            return $"CrmCards:PublicUrl is '{url.OriginalString}', which is not an absolute http(s) address. Write it with its scheme, such as https://cards.example.com.";
        if (url.Scheme != Uri.UriSchemeHttps && !isDevelopment)
            return $"CrmCards:PublicUrl is '{url}', but the CRM calls https addresses only. Use https (http is for the Development environment).";
        if (url.Query.Length > 0 || url.Fragment.Length > 0)
            return $"CrmCards:PublicUrl is '{url}'. Leave out its query and fragment: the cards' paths are put behind it.";
        return null;
    }
}
