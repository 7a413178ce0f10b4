using System.Globalization;
using System.Net;
using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace CrmCards.Client.Requests;

/// <summary>Gives requests the shape of their caller.</summary>
internal sealed class RequestBuilder(CrmClientOptions options, Uri baseAddress)
{
    private readonly string _publicBase = Base(options.PublicUrl ?? baseAddress);
    private readonly string _realBase = Base(baseAddress);

    private bool IsAppCard => options.Caller == CrmCaller.AppCard;

    /// <summary>The URL under the public URL that a path of the app has.</summary>
    internal Uri PublicUrlOf(string path) => new(_publicBase + path);

    internal SentRequest Fetch(Uri target, CrmRecord record, IEnumerable<string> propertiesToSend)
    {
        var parameters = Parameters(record, propertiesToSend);
        return Build("GET", WithQuery(target, IsAppCard ? [.. parameters, AppId] : parameters), contentType: null, body: null);
    }

    internal SentRequest Action(ReceivedAction action, CrmRecord record)
    {
        var parameters = Parameters(record, action.AssociatedObjectProperties);
        var method = action.HttpMethod!.Value;
        if (method is ActionMethod.Get or ActionMethod.Delete)
            return Build(Name(method), WithQuery(action.Uri, IsAppCard ? [.. parameters, AppId] : parameters), contentType: null, body: null);
        return options.Caller switch
        {
            CrmCaller.LegacyService => Build(Name(method), action.Uri, "application/x-www-form-urlencoded", Form(parameters)),
            CrmCaller.LegacyServiceWithJson => Build(Name(method), action.Uri, MediaTypeNames.Application.Json, Json(parameters)),
            _ => Build(Name(method), WithQuery(action.Uri, [.. parameters, AppId]), MediaTypeNames.Application.Json, Json(parameters)),
        };
    }

    /// <summary>The page that an iframe action opens: the legacy service appends the CRM properties that the action asks for, an app card nothing.</summary>
    internal Uri Iframe(ReceivedAction action, CrmRecord record) =>
        Real(IsAppCard ? action.Uri : WithQuery(action.Uri, [.. record.Values(action.AssociatedObjectProperties)]));

    private KeyValuePair<string, string> AppId => new("appId", Text(options.AppId));

    private List<KeyValuePair<string, string>> Parameters(CrmRecord record, IEnumerable<string> properties)
    {
        List<KeyValuePair<string, string>> parameters = [new("userId", Text(options.UserId))];
        if (options.UserEmail is { } email) parameters.Add(new("userEmail", email));
        parameters.Add(new("associatedObjectId", Text(record.Id)));
        parameters.Add(new("associatedObjectType", record.ObjectType.ToString().ToUpperInvariant()));
        parameters.Add(new("portalId", Text(options.PortalId)));
        parameters.AddRange(record.Values(properties));
        return parameters;
    }

    private SentRequest Build(string method, Uri uri, string? contentType, string? body)
    {
        var url = uri.Fragment.Length == 0 ? uri : new Uri(uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        var (signatures, bases) = RequestSigner.Sign(options, method, url.AbsoluteUri, body);
        List<KeyValuePair<string, string>> headers = [new("Accept", MediaTypeNames.Application.Json)];
        if (contentType is not null) headers.Add(new("Content-Type", contentType));
        headers.AddRange(signatures);
        return new(method, url, Real(url), headers, body, bases);
    }

    /// <summary>What lies under the public URL is asked of the app where it really is.</summary>
    private Uri Real(Uri url) =>
        (url.AbsoluteUri + "/").StartsWith(_publicBase + "/", StringComparison.Ordinal) || url.AbsoluteUri.StartsWith(_publicBase + "?", StringComparison.Ordinal)
            ? new(_realBase + url.AbsoluteUri[_publicBase.Length..])
            : url;

    private Uri WithQuery(Uri url, List<KeyValuePair<string, string>> parameters)
    {
        if (parameters.Count == 0) return url;
        var address = url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        return new(address + (url.Query.Length > 1 ? "&" : url.Query.Length == 1 ? "" : "?") + Form(parameters));
    }

    /// <summary>The legacy service writes a space as a plus sign, an app card's <c>encodeURIComponent</c> as an escape.</summary>
    private string Form(List<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.Select(parameter => $"{Encode(parameter.Key)}={Encode(parameter.Value)}"));

    private string Encode(string text) => IsAppCard ? Uri.EscapeDataString(text) : WebUtility.UrlEncode(text);

    private static string Json(List<KeyValuePair<string, string>> parameters)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in parameters) writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Name(ActionMethod method) => method.ToString().ToUpperInvariant();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Base(Uri uri) => uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
}
