using System.Text.Json;
using CrmCards.Preview.Exchanges;
using CrmCards.Tool.Imports.Reading;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Tool.Previews;

/// <summary>A card whose endpoint is in any language: its saved definition, and where the endpoint listens.</summary>
/// <param name="endpoint">The address that answers the data fetch.</param>
/// <param name="publicUrl">The address that HubSpot knows the app by; null if that is what the definition says, or else where it listens.</param>
/// <param name="definition">As the management API gave it.</param>
/// <param name="secret">Signs the requests; null if they are not signed.</param>
internal sealed class PreviewedCard(Uri endpoint, Uri? publicUrl, JsonElement definition, string? secret) : IPreviewedApp
{
    private readonly CardDefinition _card = Read(definition, endpoint);

    public IEnumerable<CardDefinition> Cards => [_card];

    public Uri? PublicUrl { get; } = publicUrl ?? Declared(definition, endpoint);

    public Uri? Address(HttpContext context) => Origin(endpoint);

    public string? Secret(long appId) => secret;

    private static Uri Origin(Uri address) => new(address.GetLeftPart(UriPartial.Authority));

    /// <summary>Where the definition has the very path that is given, the endpoint is the one that is declared, under another name.</summary>
    private static Uri? Declared(JsonElement definition, Uri endpoint) =>
        Uri.TryCreate(definition.Field("fetch")?.Text("targetUrl"), UriKind.Absolute, out var target)
        && target.Scheme is "http" or "https"
        && target.AbsolutePath == endpoint.AbsolutePath
            ? Origin(target)
            : null;

    private static CardDefinition Read(JsonElement definition, Uri endpoint) => new()
    {
        Title = definition.Text("title") ?? throw new ToolException("The definition has no title."),
        Route = endpoint.PathAndQuery,
        ObjectTypes = definition.Field("fetch")?.Objects("objectTypes").Select(ObjectType).ToArray() is { Length: > 0 } types
            ? types
            : throw new ToolException("The definition has no record types: fetch.objectTypes is missing or empty."),
        Properties = [.. definition.Field("display")?.Objects("properties").Select(Property) ?? []],
        ActionBaseUrls = [.. definition.Field("actions")?.Texts("baseUrls") ?? []],
    };

    private static CardObjectType ObjectType(JsonElement json)
    {
        var name = json.Text("name") ?? "";
        string[] properties = [.. json.Texts("propertiesToSend")];
        var standard = Enum.GetValues<CrmObjectType>().Where(type => type != CrmObjectType.Custom).Select(type => new CardObjectType(type, properties));
        return standard.FirstOrDefault(type => type.Name == name || type.TypeId == name)
            ?? (name.StartsWith("p_", StringComparison.Ordinal) || CrmObjectTypes.IsCustomTypeId(name)
                ? new CardObjectType(name, properties)
                : throw new ToolException(
                    $"The definition has the record type '{name}', which shows no cards. Give one such as companies, p_vehicle or 2-1234567."));
    }

    private static CardDisplayProperty Property(JsonElement json)
    {
        var name = json.Text("name") ?? throw new ToolException("The definition has a property without a name.");
        var type = json.Text("dataType").Named<CardDataType>()
            ?? throw new ToolException($"The property '{name}' of the definition has the data type '{json.Text("dataType")}', which HubSpot does not know.");
        return new(name, json.Text("label") ?? name, type, [.. json.Objects("options").Select(Option)]);
    }

    private static CardStatusOption Option(JsonElement json)
    {
        var name = json.Text("name") ?? "";
        return new(name, json.Text("label") ?? name, json.Text("type").Named<StatusOptionType>() ?? StatusOptionType.Default);
    }
}
