using System.Globalization;
using System.Text.Json;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>Reads a card response as HubSpot does, and reports what the contract does not allow.</summary>
/// <param name="definition">The card's definition; null if it is not known: then what it would decide is not checked.</param>
/// <param name="publicUrl">The address that the app's own actions begin with.</param>
/// <param name="asked">The page that was asked for; null if none was.</param>
/// <param name="findings">Where to report.</param>
internal sealed class CardReader(CardDefinition? definition, Uri publicUrl, CardPage? asked, FindingList findings)
{
    private readonly ActionReader _actions = new(definition, publicUrl, findings);
    private readonly PropertyReader _properties = new(definition, publicUrl, findings);
    private readonly HashSet<long> _objectIds = [];

    internal ReceivedCard Read(JsonElement json)
    {
        var root = new Place(json, "$");
        if (root.Has(KnownFields.Sections) && !root.Has(Fields.Results))
        {
            const string message = "This is a response of version v3, with sections and tokens, which no caller requests: "
                + "answer with results, whose fields have other names";
            findings.Add(ContractRule.OtherResponseShape, "$", message);
            return new();
        }

        KnownFields.Check(root, KnownFields.OfCard, findings);
        var page = Page(root);
        var results = Results(root, page?.Size ?? CardLimits.MaxResults);
        var total = TotalCount(root, results.Length);
        var allItems = Link(root, Fields.AllItemsLink);
        if (total > (page?.From ?? 0) + results.Length && allItems is null)
        {
            var message = $"{results.Length} of {total} objects are shown: give an allItemsLink to the page with all of them";
            findings.Add(ContractRule.AllItemsLinkMissing, "$.totalCount", message, $"{total}");
        }

        return new()
        {
            Results = results,
            Page = page,
            TotalCount = total,
            AllItemsLink = allItems,
            ItemLabel = ItemLabel(root),
            PrimaryAction = _actions.Read(root.Object(Fields.PrimaryAction, findings)),
            SecondaryActions = _actions.ReadAll(root, Fields.SecondaryActions),
            SettingsAction = SettingsAction(root),
        };
    }

    /// <summary>A page of another place or size than was asked for is none: its results would stand in the wrong place.</summary>
    private CardPage? Page(Place root)
    {
        if (root.Object(Fields.Page, findings) is not { } field) return null;
        KnownFields.Check(field, KnownFields.OfPage, findings);
        if (asked is not (var from, var size))
            findings.Add(ContractRule.PageInvalid, field, "No page was asked for: leave page out for such a caller");
        else if (Number(field, Fields.From) == from && Number(field, Fields.Size) == size)
            return asked;
        else
            findings.Add(ContractRule.PageInvalid, field, string.Create(CultureInfo.InvariantCulture, $"page must say what was asked for: from {from}, size {size}"));
        return null;
    }

    private static long? Number(Place place, string name) =>
        place.Field(name) is { Json: { ValueKind: JsonValueKind.Number } json } && json.TryGetInt64(out var number) ? number : null;

    private ReceivedResult[] Results(Place root, int most)
    {
        if (!root.Has(Fields.Results))
        {
            findings.Add(ContractRule.ResultsMissing, "$", "results is missing: give an array, [] if there is nothing to show");
            return [];
        }

        if (root.Field(Fields.Results) is null) findings.Add(ContractRule.WrongType, "$.results", "results must be an array: [] if there is nothing to show", "null");
        var places = root.Objects(Fields.Results, findings).ToArray();
        if (places.Length > most)
        {
            var message = $"There are {places.Length} results, but a card shows at most {most}: "
                + $"send the first {most}, and the total number in totalCount";
            findings.Add(ContractRule.TooManyResults, "$.results", message, $"{places.Length}");
        }

        if (places.FirstOrDefault(place => !place.Has(Fields.Link)) is { Path: not null } unlinked && places.All(place => place.Field(Fields.Link) is null))
            findings.Add(ContractRule.LinkMissing, unlinked.Path, "No result has a link: send \"link\": null, as the contract requires");
        return [.. places.Select(Result)];
    }

    private ReceivedResult Result(Place place) => new()
    {
        Path = place.Path,
        ObjectId = ObjectId(place),
        Title = Title(place),
        Link = Link(place, Fields.Link),
        Properties = _properties.Read(place),
        Actions = _actions.ReadAll(place, Fields.Actions),
    };

    private long? ObjectId(Place place)
    {
        if (place.Field(Fields.ObjectId) is not { } field)
        {
            findings.Add(ContractRule.ObjectIdMissing, place.Path, "objectId is missing: give each result a whole number that identifies the object");
            return null;
        }

        if (field.Json.ValueKind != JsonValueKind.Number || !field.Json.TryGetInt64(out var id) || Math.Abs((decimal)id) > PropertyReader.LargestInteger)
        {
            findings.Add(ContractRule.ObjectIdInvalid, field, "objectId must be a whole number of at most 9,007,199,254,740,991");
            return null;
        }

        if (!_objectIds.Add(id)) findings.Add(ContractRule.ObjectIdDuplicate, field, "Another result has the same objectId: give each object its own");
        return id;
    }

    private string? Title(Place place)
    {
        if (place.Has(Fields.Title) && place.Field(Fields.Title) is { IsText: false })
        {
            _ = place.Text(Fields.Title, findings);
            return null;
        }

        var title = place.Field(Fields.Title)?.Json.GetString();
        if (!string.IsNullOrWhiteSpace(title)) return title;
        var (path, found) = title is null ? (place.Path, null) : (place.PathOf(Fields.Title), "\"\"");
        findings.Add(ContractRule.TitleMissing, path, "title is missing: give each result a text that is not empty", found);
        return null;
    }

    private Uri? Link(Place place, string name)
    {
        if (place.Text(name, findings) is not { } field) return null;
        if (WebAddress.Of(field.Json.GetString()) is { } link)
        {
            WebAddress.CheckReach(link, publicUrl, field, findings);
            return link;
        }

        findings.Add(ContractRule.LinkInvalid, field, $"{name} must be an absolute http(s) address");
        return null;
    }

    private long? TotalCount(Place root, int results)
    {
        if (root.Field(Fields.TotalCount) is not { } field) return null;
        if (field.Json.ValueKind == JsonValueKind.Number && field.Json.TryGetInt64(out var total) && total >= results) return total;
        var message = string.Create(CultureInfo.InvariantCulture, $"totalCount must be a whole number, and not less than the {results} results");
        findings.Add(ContractRule.TotalCountInvalid, field, message);
        return null;
    }

    private string? ItemLabel(Place root)
    {
        if (root.Text(Fields.ItemLabel, findings) is not { } field) return null;
        var label = field.Json.GetString();
        if (!string.IsNullOrWhiteSpace(label)) return label;
        findings.Add(ContractRule.ItemLabelEmpty, field, "itemLabel must not be empty: leave it out to show the card's title");
        return null;
    }

    private ReceivedAction? SettingsAction(Place root)
    {
        var action = _actions.Read(root.Object(Fields.SettingsAction, findings));
        if (action is null or { Type: CardActionType.Iframe }) return action;
        var type = root.Field(Fields.SettingsAction)!.Value.Field(Fields.Type)!.Value.Json.GetString();
        findings.Add(ContractRule.SettingsActionNotIframe, $"{action.Path}.type", "The settings action must be an IFRAME", $"\"{type}\"");
        return null;
    }
}
