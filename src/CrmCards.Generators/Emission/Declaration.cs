using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>A card as JSON, which tools read out of the assembly.</summary>
internal static class Declaration
{
    public static string Of(CardModel card) => Object(
        Text("class", card.Type.FullName.Replace("global::", "").Replace("@", "")),
        Text(Fields.Title, card.Title),
        Text("route", card.Route),
        card.ItemLabel is null ? "" : Text(Fields.ItemLabel, card.ItemLabel),
        Array("objectTypes", card.ObjectTypes.Select(ObjectType)),
        Array(Fields.Properties, card.Result.Properties.Concat(card.Result.Entries).Select(Property)),
        Array(Fields.Actions, card.Actions.Select(Action)),
        Array("baseUrls", card.ActionBaseUrls.Select(Json.String)));

    private static string ObjectType(ObjectTypeModel type) => Object(
        type.CustomType is { } custom ? Text("customType", custom) : Text("objectType", type.Member!),
        Array("propertiesToSend", type.Properties.Select(Json.String)));

    private static string Property(PropertyModel property) => Object(
        Text("name", property.WireName),
        Text(Fields.Label, property.Label),
        Text(Fields.DataType, WireNames.Of(property.DataType)),
        property is StatusPropertyModel { Status.Options: var options } ? Array("options", options.Select(Option)) : "");

    private static string Option(StatusOptionModel option) =>
        Object(Text("name", option.Name), Text(Fields.Label, option.Label), Text(Fields.Type, WireNames.Of(option.Type)));

    private static string Action(ActionModel action) => Object(
        Text(Fields.Type, TypeOf(action)),
        Text(Fields.Label, action.Label),
        action is HookActionModel hook ? Text(Fields.HttpMethod, hook.HttpMethod) : "",
        Text(Fields.Uri, string.Concat(action.Uri.Select(part => part.IsPlaceholder ? $"{{{part.Text}}}" : part.Text))));

    private static string TypeOf(ActionModel action) => action switch
    {
        IframeActionModel => WireNames.Iframe,
        HookActionModel { Confirmation: not null } => WireNames.ConfirmationActionHook,
        _ => WireNames.ActionHook,
    };

    private static string Text(string name, string value) => Json.Name(name) + Json.String(value);

    private static string Array(string name, IEnumerable<string> items) => $"{Json.Name(name)}[{string.Join(",", items)}]";

    /// <summary>An object without the fields that are empty.</summary>
    private static string Object(params string[] fields) => $"{{{string.Join(",", fields.Where(field => field.Length > 0))}}}";
}
