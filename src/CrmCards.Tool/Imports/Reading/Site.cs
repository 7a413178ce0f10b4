using System.Text.Json;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>The site of the old endpoint: the base of relative addresses; it tells which addresses are the app's own.</summary>
/// <param name="Target">The address of the data fetch; null if it is not known.</param>
/// <param name="PublicUrl">Scheme and host, without a slash; null if nothing tells them.</param>
internal sealed record Site(Uri? Target, string? PublicUrl)
{
    /// <summary>Stands for the app's own host if that is not known.</summary>
    private const string Unknown = "https://app.invalid";

    private string Origin => PublicUrl ?? Unknown;

    private Uri Base => Target ?? new Uri(Origin + "/");

    internal static Site Of(SavedFiles files, ImportNotes notes)
    {
        const string place = "fetch.targetUrl";
        var text = files.Definition?.Field("fetch")?.Text("targetUrl");
        if (Http(text) is { } target) return new(target, target.GetLeftPart(UriPartial.Authority));
        if (text is not null) notes.Add(place, $"'{text}' is not an absolute http(s) address.");

        var hook = files.Results.SelectMany(result => result.Objects("actions")).Concat(files.Responses.SelectMany(CardActions))
            .Where(action => action.Field("httpMethod") is not null)
            .Select(action => Http(action.Text("uri")))
            .FirstOrDefault(uri => uri is not null);
        var publicUrl = hook?.GetLeftPart(UriPartial.Authority);
        notes.Add(place, publicUrl is null
            ? "Nothing says where HubSpot fetches the card: set CrmCards:PublicUrl in appsettings.json, and check the route."
            : $"Nothing says where HubSpot fetches the card: the app is assumed to be at {publicUrl}, like its action hooks. Check the route.");
        return new(Target: null, publicUrl);
    }

    /// <summary>An absolute address; relative ones are the app's own.</summary>
    internal Uri? Resolve(string? text) => text is not null && Uri.TryCreate(Base, text, out var uri) && Http(uri.AbsoluteUri) is { } address ? address : null;

    internal bool IsOwn(Uri uri) => uri.GetLeftPart(UriPartial.Authority).Equals(Origin, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<JsonElement> CardActions(JsonElement response) =>
        response.Objects("secondaryActions").Concat(new[] { response.Field("primaryAction") }.OfType<JsonElement>());

    private static Uri? Http(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
}
