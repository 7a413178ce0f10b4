using System.Text.Json.Nodes;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>How a card's code makes a query of values.</summary>
public enum QueryEncoding
{
    EncodeUriComponent,
    UrlSearchParams,
}

/// <summary>The contract's parameters, and CRM properties behind them, as an app card sends them.</summary>
internal sealed class Parameters(params (string Name, string Value)[] properties)
{
    internal const string UserEmail = "j.o-neill+cards@example.com";

    private readonly (string Name, string Value)[] _all =
    [
        ("userId", "12345"),
        ("userEmail", UserEmail),
        ("portalId", "9999999"),
        ("appId", "77"),
        ("associatedObjectId", "78912"),
        ("associatedObjectType", "COMPANY"),
        .. properties,
    ];

    /// <summary>Values as JSON.stringify has them: all of them text.</summary>
    internal JsonObject Body => new(_all.Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)parameter.Value)));

    internal string Query(QueryEncoding encoding = QueryEncoding.UrlSearchParams) =>
        "?" + string.Join('&', _all.Select(parameter => $"{parameter.Name}={Encode(parameter.Value, encoding)}"));

    /// <summary>.NET escapes all but letters, digits, and <c>-._~</c>.</summary>
    private static string Encode(string value, QueryEncoding encoding) => encoding switch
    {
        QueryEncoding.EncodeUriComponent => Unescape(Uri.EscapeDataString(value), "!'()*"),
        _ => Unescape(Uri.EscapeDataString(value), "*").Replace("%20", "+", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal),
    };

    private static string Unescape(string text, string characters) =>
        characters.Aggregate(text, (current, character) => current.Replace(Uri.HexEscape(character), $"{character}", StringComparison.Ordinal));
}
