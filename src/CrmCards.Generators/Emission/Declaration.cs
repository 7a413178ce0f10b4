using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>A card as JSON, which tools read out of the assembly.</summary>
internal static class Declaration
{
    public static string Of(CardModel card) => Object(
        Json.Field("class", card.Type.FullName.Replace("global::", "").Replace("@", "")),
        Json.Field(Fields.Title, card.Title),
        Json.Field("route", card.Route),
        card.ItemLabel is null ? "" : Json.Field(Fields.ItemLabel, card.ItemLabel),
        Array("objectTypes", card.ObjectTypes.Select(ObjectType)),
        Array(Fields.Properties, card.Result.AllProperties.Select(Property)),
        Array(Fields.Actions, card.Actions.Select(Action)),
        Array("baseUrls", card.ActionBaseUrls.Select(Json.String)));

    private static string ObjectType(ObjectTypeModel type) => Object(
        type.CustomType is { } custom ? Json.Field("customType", custom) : Json.Field("objectType", type.Member!),
        Array("propertiesToSend", type.Properties.Select(Json.String)));

    private static string Property(PropertyModel property) => Object(
        Json.Field("name", property.WireName),
        Json.Field(Fields.Label, property.Label),
        Json.Field(Fields.DataType, WireNames.Of(property.DataType)),
        property is StatusPropertyModel { Status.Options: var options } ? Array("options", options.Select(Option)) : "");

    private static string Option(StatusOptionModel option) =>
        Object(Json.Field("name", option.Name), Json.Field(Fields.Label, option.Label), Json.Field(Fields.Type, WireNames.Of(option.Type)));

    private static string Action(ActionModel action) => Object(
        Json.Field(Fields.Type, ActionJson.TypeOf(action)),
        Json.Field(Fields.Label, action.Label),
        action is HookActionModel hook ? Json.Field(Fields.HttpMethod, hook.HttpMethod) : "",
        Json.Field(Fields.Uri, string.Concat(action.Uri.Select(part => part.IsPlaceholder ? $"{{{part.Text}}}" : part.Text))));

    private static string Array(string name, IEnumerable<string> items) => $"{Json.Name(name)}[{string.Join(",", items)}]";

    /// <summary>An object without the fields that are empty.</summary>
    private static string Object(params string[] fields) => $"{{{string.Join(",", fields.Where(field => field.Length > 0))}}}";
}
