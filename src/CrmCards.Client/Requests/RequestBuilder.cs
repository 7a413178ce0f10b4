using System.Globalization;
using System.Net;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace CrmCards.Client.Requests;

/// <summary>Gives requests the shape of their caller.</summary>
internal sealed class RequestBuilder(CrmClientOptions options, Uri baseAddress)
{
    private readonly string _publicBase = Base(options.PublicUrl ?? baseAddress);
    private readonly string _realBase = Base(baseAddress);

    /// <summary>What the app takes as asked for where nothing is said.</summary>
    private static CardPage FirstPage => new(0, CardLimits.MaxResults);

    private bool IsAppCard => options.Caller == CrmCaller.AppCard;

    /// <summary>The URL under the public URL that a path of the app has.</summary>
    internal Uri PublicUrlOf(string path) => new(_publicBase + path);

    internal SentRequest Fetch(Uri target, CrmRecord record, IEnumerable<string> propertiesToSend, CardPage? page = null)
    {
        var parameters = Parameters(record, propertiesToSend);
        if (IsAppCard) parameters.Add(AppId);
        string?[] understood = [options.UnderstandsForms ? "inputs" : null, page is null ? null : "pages"];
        var extensions = string.Join(',', understood.OfType<string>());
        if (extensions.Length > 0) parameters.Add(new("cardExtensions", extensions));
        if (page is (var from, var size) && page != FirstPage) parameters.AddRange([new("cardFrom", Text(from)), new("cardSize", Text(size))]);
        return Build("GET", WithQuery(CalledUrl.Of(target), parameters), contentType: null, body: null);
    }

    /// <param name="action">The action.</param>
    /// <param name="record">The record that shows it.</param>
    /// <param name="inputs">What the user entered, as JSON; null if the action has no form.</param>
    /// <exception cref="ArgumentException">The request has no JSON body that could hold what was entered.</exception>
    internal SentRequest Action(ReceivedAction action, CrmRecord record, string? inputs)
    {
        var parameters = Parameters(record, action.AssociatedObjectProperties);
        var method = action.HttpMethod!.Value;
        var url = CalledUrl.Of(action.Uri);
        if (inputs is not null && (method is CardActionMethod.Get or CardActionMethod.Delete || options.Caller == CrmCaller.LegacyService))
            throw new ArgumentException($"The action '{action.Label}' has no JSON body, which forms are sent in. Use POST, PUT or PATCH, and the caller {nameof(CrmCaller.AppCard)}.", nameof(inputs));
        if (method is CardActionMethod.Get or CardActionMethod.Delete)
            return Build(Name(method), WithQuery(url, IsAppCard ? [.. parameters, AppId] : parameters), contentType: null, body: null);
        return options.Caller switch
        {
            CrmCaller.LegacyService => Build(Name(method), url, MediaTypeNames.Application.FormUrlEncoded, Form(parameters)),
            CrmCaller.LegacyServiceWithJson => Build(Name(method), url, MediaTypeNames.Application.Json, JsonText.Object(parameters, inputs)),
            _ => Build(Name(method), WithQuery(url, [.. parameters, AppId]), MediaTypeNames.Application.Json, JsonText.Object(parameters, inputs)),
        };
    }

    internal SentRequest Post(Uri target, string json) => Build("POST", CalledUrl.Of(target), MediaTypeNames.Application.Json, json);

    /// <summary>The page that an iframe action opens, with the CRM properties that the action asks for.</summary>
    internal Uri Iframe(ReceivedAction action, CrmRecord record)
    {
        var page = WithQuery(CalledUrl.Of(action.Uri), [.. record.Values(action.AssociatedObjectProperties)]);
        return new(Real(page) + action.Uri.Fragment);
    }

    /// <summary>The same request with its URL as .NET's <see cref="Uri"/> spells it.</summary>
    internal SentRequest Respelled(SentRequest request) => Build(
        request.Method,
        new Uri(request.Url.OriginalString).AbsoluteUri,
        request.Headers.FirstOrDefault(header => header.Key == HeaderNames.ContentType).Value,
        request.Body);

    private KeyValuePair<string, string> AppId => new("appId", Text(options.AppId));

    private List<KeyValuePair<string, string>> Parameters(CrmRecord record, IEnumerable<string> properties)
    {
        List<KeyValuePair<string, string>> parameters = [new("userId", Text(options.UserId))];
        if (options.UserEmail is { } email) parameters.Add(new("userEmail", email));
        parameters.Add(new("associatedObjectId", Text(record.Id)));
        parameters.Add(new("associatedObjectType", record.SentType));
        parameters.Add(new("portalId", Text(options.PortalId)));
        parameters.AddRange(record.Values(properties));
        return parameters;
    }

    /// <summary>A request with everything that callers put on one.</summary>
    internal SentRequest Build(string method, string url, string? contentType, string? body)
    {
        var (signatures, bases) = RequestSigner.Sign(options, method, url, body);
        List<KeyValuePair<string, string>> headers = [new(HeaderNames.Accept, MediaTypeNames.Application.Json)];
        if (contentType is not null) headers.Add(new(HeaderNames.ContentType, contentType));
        headers.AddRange(signatures);
        return new(method, CalledUrl.Exactly(url), CalledUrl.Exactly(Real(url)), headers, body, bases);
    }

    /// <summary>An address under the public URL is called at the address where the app listens.</summary>
    private string Real(string url) =>
        (url + "/").StartsWith(_publicBase + "/", StringComparison.Ordinal) || url.StartsWith(_publicBase + "?", StringComparison.Ordinal)
            ? _realBase + url[_publicBase.Length..]
            : url;

    private static string WithQuery(string url, List<KeyValuePair<string, string>> parameters) =>
        parameters.Count == 0 ? url : url + (url.Contains('?', StringComparison.Ordinal) ? '&' : '?') + Form(parameters);

    private static string Form(List<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.Select(parameter => $"{Encode(parameter.Key)}={Encode(parameter.Value)}"));

    /// <summary>The form encoding of JavaScript's <c>URLSearchParams</c>, and of Java, which escapes three characters more than .NET's.</summary>
    private static string Encode(string text) => WebUtility.UrlEncode(text)
        .Replace("!", "%21", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal);

    private static string Name(CardActionMethod method) => method.ToString().ToUpperInvariant();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Base(Uri uri) => CalledUrl.Of(uri).Split('?')[0].TrimEnd('/');
}
