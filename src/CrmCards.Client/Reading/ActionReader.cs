using System.Text.Json;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>Reads actions. One that HubSpot could not carry out is a finding, and left out.</summary>
internal sealed class ActionReader(CardDefinition? definition, Uri publicUrl, FindingList findings)
{
    private readonly string[] _baseUrls = definition is null ? [] : [.. definition.ActionBaseUrls.Prepend(publicUrl.AbsoluteUri).Select(url => url.TrimEnd('/') + "/")];

    internal IReadOnlyList<ReceivedAction> ReadAll(Place place, string name) =>
        [.. place.Objects(name, findings).Select(action => Read(action)).OfType<ReceivedAction>()];

    internal ReceivedAction? Read(Place? action)
    {
        if (action is not { } place) return null;
        KnownFields.Check(place, KnownFields.OfAction, findings);
        var type = Type(place);
        var label = Label(place);
        var uri = Address(place);
        var properties = AssociatedObjectProperties(place);
        return type switch
        {
            CardActionType.Iframe => Iframe(place, label, uri, properties),
            CardActionType.ActionHook => Hook(place, CardActionType.ActionHook, label, uri, properties),
            CardActionType.ConfirmationActionHook => Confirmation(place, Hook(place, CardActionType.ConfirmationActionHook, label, uri, properties)),
            _ => null,
        };
    }

    private CardActionType? Type(Place place)
    {
        switch (place.Text(Fields.Type, findings)?.Json.GetString())
        {
            case "IFRAME": return CardActionType.Iframe;
            case "ACTION_HOOK": return CardActionType.ActionHook;
            case "CONFIRMATION_ACTION_HOOK": return CardActionType.ConfirmationActionHook;
            case var type:
                var path = type is null ? place.Path : place.PathOf(Fields.Type);
                findings.Add(ContractRule.ActionTypeUnknown, path, "type must be IFRAME, ACTION_HOOK or CONFIRMATION_ACTION_HOOK", type);
                return null;
        }
    }

    private string? Label(Place place)
    {
        var label = place.Text(Fields.Label, findings)?.Json.GetString();
        if (!string.IsNullOrWhiteSpace(label)) return label;
        findings.Add(ContractRule.ActionLabelMissing, place.Path, "An action needs a label that is not empty");
        return null;
    }

    private Uri? Address(Place place)
    {
        if (place.Field(Fields.Uri) is null)
        {
            findings.Add(ContractRule.ActionUriMissing, place.Path, "uri is missing: give the absolute http(s) address that the action opens or calls");
            return null;
        }

        if (place.Text(Fields.Uri, findings) is not { } uri) return null;
        if (WebAddress.Of(uri.Json.GetString()) is not { } address)
        {
            findings.Add(ContractRule.ActionUriInvalid, uri, "uri must be an absolute http(s) address");
            return null;
        }

        WebAddress.CheckReach(address, publicUrl, uri, findings);

        if (_baseUrls.Length > 0 && !_baseUrls.Any(url => (address.AbsoluteUri + "/").StartsWith(url, StringComparison.OrdinalIgnoreCase) || address.AbsoluteUri.StartsWith(url, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(ContractRule.ActionUriOutsideBaseUrls, uri, $"uri must lie under one of the definition's base URLs {string.Join(", ", _baseUrls)}");
            return null;
        }

        return address;
    }

    private string[] AssociatedObjectProperties(Place place)
    {
        if (place.Field(Fields.AssociatedObjectProperties) is null)
        {
            const string message = "associatedObjectProperties is missing: give the names of the CRM properties to send along, [] for none";
            findings.Add(ContractRule.AssociatedObjectPropertiesMissing, place.Path, message);
            return [];
        }

        if (place.Array(Fields.AssociatedObjectProperties, findings) is not { } array) return [];
        foreach (var item in array.Items().Where(item => !item.IsText)) findings.Add(ContractRule.WrongType, item, "An item of associatedObjectProperties must be a string");
        return [.. array.Items().Where(item => item.IsText).Select(item => item.Json.GetString()!)];
    }

    private ReceivedAction? Iframe(Place place, string? label, Uri? uri, string[] properties)
    {
        var width = Size(place, Fields.Width);
        var height = Size(place, Fields.Height);
        return label is null || uri is null ? null : new()
        {
            Path = place.Path,
            Type = CardActionType.Iframe,
            Label = label,
            Uri = uri,
            Width = width,
            Height = height,
            AssociatedObjectProperties = properties,
        };
    }

    private int? Size(Place place, string name)
    {
        var field = place.Field(name);
        if (field is { Json: { ValueKind: JsonValueKind.Number } json } && json.TryGetInt32(out var pixels) && pixels > 0) return pixels;
        findings.Add(ContractRule.SizeInvalid, field?.Path ?? place.Path, $"An iframe action needs a {name}: a positive number of pixels", field?.Json.GetRawText());
        return null;
    }

    private ReceivedAction? Hook(Place place, CardActionType type, string? label, Uri? uri, string[] properties)
    {
        var method = Method(place);
        var inputs = InputReader.Read(place, findings);
        return label is null || uri is null || method is null || inputs is null ? null : new()
        {
            Path = place.Path,
            Type = type,
            Label = label,
            Uri = uri,
            HttpMethod = method,
            AssociatedObjectProperties = properties,
            Inputs = inputs,
        };
    }

    private CardActionMethod? Method(Place place)
    {
        var field = place.Field(Fields.HttpMethod);
        if (WireNames<CardActionMethod>.Of(field) is { } method) return method;
        findings.Add(ContractRule.HttpMethodUnknown, field?.Path ?? place.Path, "httpMethod must be GET, POST, PUT, DELETE or PATCH", field?.Json.GetRawText());
        return null;
    }

    private ReceivedAction? Confirmation(Place place, ReceivedAction? hook)
    {
        var message = place.Text(Fields.ConfirmationMessage, findings)?.Json.GetString();
        if (string.IsNullOrWhiteSpace(message))
            findings.Add(ContractRule.ConfirmationMessageMissing, place.Path, "A confirmation action hook needs a confirmationMessage: the question for the user");
        return hook is null || string.IsNullOrWhiteSpace(message) ? null : hook with
        {
            ConfirmationMessage = message,
            ConfirmButtonText = Button(place, Fields.ConfirmButtonText),
            CancelButtonText = Button(place, Fields.CancelButtonText),
        };
    }

    private string? Button(Place place, string name)
    {
        var text = place.Text(name, findings)?.Json.GetString();
        if (!string.IsNullOrWhiteSpace(text)) return text;
        findings.Add(ContractRule.ConfirmationButtonMissing, place.Path, $"Callers use different texts if {name} is missing: give it");
        return null;
    }
}
