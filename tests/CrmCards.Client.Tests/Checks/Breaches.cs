using System.Text.Json.Nodes;

namespace CrmCards.Client.Tests.Checks;

/// <summary>Ways to break the contract, each with the one finding that it makes.</summary>
internal static class Breaches
{
    internal sealed record Breach(ContractRule Rule, string Path, Action<JsonObject> Commit);

    internal static readonly IReadOnlyDictionary<string, Breach> All = new Dictionary<string, Breach>
    {
        ["no results"] = new(ContractRule.ResultsMissing, "$", card => card.Remove("results").Also(card.Remove("totalCount"))),
        ["a response of version v3"] = new(ContractRule.OtherResponseShape, "$", card => card.Remove("results").Also(card.TryAdd("sections", new JsonArray()))),
        ["a field of an action unknown"] = new(ContractRule.FieldUnknown, "$.results[0].actions[1].colour", card => Action(card, 1)["colour"] = "red"),
        ["a field of an entry in another style"] = new(ContractRule.FieldUnknown, "$.results[0].properties[0].currency_code", card => Entry(card, 0)["currency_code"] = "USD"),
        ["a misspelled field of the card"] = new(ContractRule.FieldUnknown, "$.secondaryAction", card => card["secondaryAction"] = new JsonArray()),
        ["a field of another version in an action"] = new(ContractRule.FieldUnknown, "$.results[0].actions[0].url", card => Action(card, 0)["url"] = "https://app.example.com/"),
        ["an unknown field of an entry"] = new(ContractRule.FieldUnknown, "$.results[0].properties[0].precision", card => Entry(card, 0)["precision"] = 2),
        ["a link to the user's own machine"] = new(ContractRule.AddressLocal, "$.results[0].link", card => First(card)["link"] = "http://localhost:3000/1"),
        ["a LINK value to the user's own machine"] = new(ContractRule.AddressLocal, "$.results[0].tracking", card => First(card)["tracking"] = "http://127.0.0.1/1"),
        ["an instant in seconds"] = new(ContractRule.DateTimeInSeconds, "$.results[0].changed", card => First(card)["changed"] = 1_790_000_000),
        ["results null"] = new(ContractRule.WrongType, "$.results", card => card["results"] = null),
        ["results an object"] = new(ContractRule.WrongType, "$.results", card => card["results"] = new JsonObject()),
        ["a result that is a number"] = new(ContractRule.WrongType, "$.results[2]", card => card["results"]!.AsArray().Add(3)),
        ["six results"] = new(ContractRule.TooManyResults, "$.results", card => AddResults(card, 4)),
        ["no objectId"] = new(ContractRule.ObjectIdMissing, "$.results[0]", card => First(card).Remove("objectId")),
        ["objectId null"] = new(ContractRule.ObjectIdMissing, "$.results[0]", card => First(card)["objectId"] = null),
        ["objectId a string"] = new(ContractRule.ObjectIdInvalid, "$.results[0].objectId", card => First(card)["objectId"] = "1"),
        ["objectId a fraction"] = new(ContractRule.ObjectIdInvalid, "$.results[0].objectId", card => First(card)["objectId"] = 1.5),
        ["objectId beyond JavaScript"] = new(ContractRule.ObjectIdInvalid, "$.results[0].objectId", card => First(card)["objectId"] = 9_007_199_254_740_992),
        ["objectId the least number"] = new(ContractRule.ObjectIdInvalid, "$.results[0].objectId", card => First(card)["objectId"] = long.MinValue),
        ["objectId twice"] = new(ContractRule.ObjectIdDuplicate, "$.results[1].objectId", card => card["results"]![1]!["objectId"] = 1),
        ["no title"] = new(ContractRule.TitleMissing, "$.results[0]", card => First(card).Remove("title")),
        ["title blank"] = new(ContractRule.TitleMissing, "$.results[0].title", card => First(card)["title"] = " "),
        ["title a number"] = new(ContractRule.WrongType, "$.results[0].title", card => First(card)["title"] = 1),
        ["no link at all"] = new(ContractRule.LinkMissing, "$.results[0]", card => First(card).Remove("link").Also(card["results"]![1]!.AsObject().Remove("link"))),
        ["link relative"] = new(ContractRule.LinkInvalid, "$.results[0].link", card => First(card)["link"] = "/orders/1"),
        ["link a script"] = new(ContractRule.LinkInvalid, "$.results[0].link", card => First(card)["link"] = "javascript:alert(1)"),
        ["totalCount a string"] = new(ContractRule.TotalCountInvalid, "$.totalCount", card => card["totalCount"] = "7"),
        ["totalCount too low"] = new(ContractRule.TotalCountInvalid, "$.totalCount", card => card["totalCount"] = 1),
        ["no allItemsLink"] = new(ContractRule.AllItemsLinkMissing, "$.totalCount", card => card.Remove("allItemsLink")),
        ["totalCount a fraction"] = new(ContractRule.TotalCountInvalid, "$.totalCount", card => card["totalCount"] = 7.5),
        ["itemLabel a number"] = new(ContractRule.WrongType, "$.itemLabel", card => card["itemLabel"] = 1),
        ["itemLabel empty"] = new(ContractRule.ItemLabelEmpty, "$.itemLabel", card => card["itemLabel"] = ""),
        ["an undeclared property"] = new(ContractRule.PropertyUndeclared, "$.results[0].colour", card => First(card)["colour"] = "red"),
        ["an undeclared property of a strange name"] = new(ContractRule.PropertyUndeclared, @"$.results[0]['it\'s a-b']", card => First(card)["it's a-b"] = "red"),
        ["an undeclared property of a name with a backslash"] =
            new(ContractRule.PropertyUndeclared, @"$.results[0]['a\\b']", card => First(card)[@"a\b"] = "red"),
        ["an undeclared property without a name"] = new(ContractRule.PropertyUndeclared, "$.results[0]['']", card => First(card)[""] = "red"),
        ["an undeclared property of a plain name"] = new(ContractRule.PropertyUndeclared, "$.results[0]._a9", card => First(card)["_a9"] = "red"),
        ["an undeclared property that begins with a digit"] = new(ContractRule.PropertyUndeclared, "$.results[0]['9a']", card => First(card)["9a"] = "red"),
        ["a property named by a number"] = new(ContractRule.PropertyNameNumeric, "$.results[0]['7']", card => First(card)["7"] = null),
        ["a property hidden by a label"] = new(ContractRule.PropertyHidden, "$.results[0].note", card => Entry(card, 0)["label"] = "note"),
        ["an entry without a label"] = new(ContractRule.LabelMissing, "$.results[0].properties[0]", card => Entry(card, 0).Remove("label")),
        ["an entry of a blank label"] = new(ContractRule.LabelMissing, "$.results[0].properties[0]", card => Entry(card, 0)["label"] = " "),
        ["an entry of an unknown data type"] = new(ContractRule.DataTypeUnknown, "$.results[0].properties[0].dataType", card => Entry(card, 0)["dataType"] = "MONEY"),
        ["an entry without a data type"] = new(ContractRule.DataTypeUnknown, "$.results[0].properties[0]", card => Entry(card, 0).Remove("dataType")),
        ["an entry that is a string"] = new(ContractRule.WrongType, "$.results[0].properties[3]", card => First(card)["properties"]!.AsArray().Add("extra")),
        ["a value that is an array"] = new(ContractRule.ValueInvalid, "$.results[0].note", card => First(card)["note"] = new JsonArray()),
        ["a value that is true"] = new(ContractRule.ValueInvalid, "$.results[0].note", card => First(card)["note"] = true),
        ["a boolean of another text"] = new(ContractRule.ValueInvalid, "$.results[0].paid", card => First(card)["paid"] = "yes"),
        ["a number in words"] = new(ContractRule.NumberInvalid, "$.results[0].items", card => First(card)["items"] = "three"),
        ["a number that is none"] = new(ContractRule.NumberInvalid, "$.results[0].items", card => First(card)["items"] = "NaN"),
        ["a day with a time"] = new(ContractRule.DateInvalid, "$.results[0].ordered", card => First(card)["ordered"] = "2026-11-23T00:00:00Z"),
        ["a day that there is not"] = new(ContractRule.DateInvalid, "$.results[0].ordered", card => First(card)["ordered"] = "2026-02-30"),
        ["an instant in ISO form"] = new(ContractRule.DateTimeInvalid, "$.results[0].changed", card => First(card)["changed"] = "2026-11-23T10:00:00Z"),
        ["an amount with a comma"] = new(ContractRule.AmountInvalid, "$.results[0].amount.value", card => First(card)["amount"]!["value"] = "95,50"),
        ["an amount without a value"] = new(ContractRule.AmountInvalid, "$.results[0].amount", card => First(card)["amount"]!.AsObject().Remove("value")),
        ["an amount without a currency"] = new(ContractRule.CurrencyCodeInvalid, "$.results[0].properties[0]", card => Entry(card, 0).Remove("currencyCode")),
        ["an amount that stands alone"] = new(ContractRule.CurrencyCodeInvalid, "$.results[0].amount", card => First(card)["amount"] = "95.50"),
        ["a currency in words"] = new(ContractRule.CurrencyCodeInvalid, "$.results[0].amount.currencyCode", card => First(card)["amount"]!["currencyCode"] = "dollars"),
        ["a currency in small letters"] =
            new(ContractRule.CurrencyCodeInvalid, "$.results[0].amount.currencyCode", card => First(card)["amount"]!["currencyCode"] = "usd"),
        ["a currency that is a number"] =
            new(ContractRule.CurrencyCodeInvalid, "$.results[0].amount.currencyCode", card => First(card)["amount"]!["currencyCode"] = 840),
        ["a number that knows no end"] = new(ContractRule.NumberInvalid, "$.results[0].items", card => First(card)["items"] = "1e999"),
        ["a STATUS entry named after nothing declared"] =
            new(ContractRule.StatusNameMissing, "$.results[0].properties[2].name", card => Entry(card, 2)["name"] = "none"),
        ["an e-mail address that is none"] = new(ContractRule.EmailInvalid, "$.results[0].buyer", card => First(card)["buyer"] = "the buyer"),
        ["a LINK value that is relative"] = new(ContractRule.LinkInvalid, "$.results[0].tracking", card => First(card)["tracking"] = "tracking/1"),
        ["a status that is no option"] = new(ContractRule.StatusUnknown, "$.results[0].state", card => First(card)["state"] = "LOST"),
        ["a STATUS entry without a name"] = new(ContractRule.StatusNameMissing, "$.results[0].properties[2]", card => Entry(card, 2).Remove("name")),
        ["a STATUS entry with another's name"] = new(ContractRule.StatusNameMissing, "$.results[0].properties[2].name", card => Entry(card, 2)["name"] = "note"),
        ["a STATUS entry of another colour"] = new(ContractRule.OptionTypeUnknown, "$.results[0].properties[2].optionType", card => Entry(card, 2)["optionType"] = "PINK"),
        ["an action of another type"] = new(ContractRule.ActionTypeUnknown, "$.results[0].actions[0].type", card => Action(card, 0)["type"] = "POPUP"),
        ["an action without a type"] = new(ContractRule.ActionTypeUnknown, "$.results[0].actions[0]", card => Action(card, 0).Remove("type")),
        ["an action without a label"] = new(ContractRule.ActionLabelMissing, "$.results[0].actions[0]", card => Action(card, 0).Remove("label")),
        ["an action without a URI"] = new(ContractRule.ActionUriMissing, "$.results[0].actions[0]", card => Action(card, 0).Remove("uri")),
        ["an action with a relative URI"] = new(ContractRule.ActionUriInvalid, "$.results[0].actions[1].uri", card => Action(card, 1)["uri"] = "/orders/1/send"),
        ["an action on another site"] = new(ContractRule.ActionUriOutsideBaseUrls, "$.results[0].actions[1].uri", card => Action(card, 1)["uri"] = "https://app.example.com.evil.example/orders"),
        ["an action beside a base URL"] =
            new(ContractRule.ActionUriOutsideBaseUrls, "$.results[0].actions[1].uri", card => Action(card, 1)["uri"] = "https://tools.example.com/orders2"),
        ["an action on another scheme"] = new(ContractRule.ActionUriOutsideBaseUrls, "$.results[0].actions[1].uri", card => Action(card, 1)["uri"] = "http://app.example.com/orders"),
        ["an iframe without a width"] = new(ContractRule.SizeInvalid, "$.results[0].actions[0]", card => Action(card, 0).Remove("width")),
        ["an iframe of no height"] = new(ContractRule.SizeInvalid, "$.results[0].actions[0].height", card => Action(card, 0)["height"] = 0),
        ["a hook of another method"] = new(ContractRule.HttpMethodUnknown, "$.results[0].actions[1].httpMethod", card => Action(card, 1)["httpMethod"] = "HEAD"),
        ["a hook without a method"] = new(ContractRule.HttpMethodUnknown, "$.results[0].actions[1]", card => Action(card, 1).Remove("httpMethod")),
        ["an action without properties"] = new(ContractRule.AssociatedObjectPropertiesMissing, "$.results[0].actions[1]", card => Action(card, 1).Remove("associatedObjectProperties")),
        ["an action with a property that is a number"] = new(ContractRule.WrongType, "$.results[0].actions[1].associatedObjectProperties[2]", card => Action(card, 1)["associatedObjectProperties"]!.AsArray().Add(1)),
        ["an action with properties that are text"] =
            new(ContractRule.WrongType, "$.results[0].actions[1].associatedObjectProperties", card => Action(card, 1)["associatedObjectProperties"] = "city"),
        ["an action with a blank label"] = new(ContractRule.ActionLabelMissing, "$.results[0].actions[0]", card => Action(card, 0)["label"] = " "),
        ["a hook without a label"] = new(ContractRule.ActionLabelMissing, "$.results[0].actions[1]", card => Action(card, 1).Remove("label")),
        ["an iframe on another site"] =
            new(ContractRule.ActionUriOutsideBaseUrls, "$.results[0].actions[0].uri", card => Action(card, 0)["uri"] = "https://example.com/"),
        ["an iframe of a half pixel"] = new(ContractRule.SizeInvalid, "$.results[0].actions[0].width", card => Action(card, 0)["width"] = 0.5),
        ["an iframe of a width in words"] = new(ContractRule.SizeInvalid, "$.results[0].actions[0].width", card => Action(card, 0)["width"] = "1"),
        ["a confirmation of a blank question"] =
            new(ContractRule.ConfirmationMessageMissing, "$.results[0].actions[2]", card => Action(card, 2)["confirmationMessage"] = " "),
        ["a confirmation of a blank button"] =
            new(ContractRule.ConfirmationButtonMissing, "$.results[0].actions[2]", card => Action(card, 2)["confirmButtonText"] = " "),
        ["a confirmation without a method"] = new(ContractRule.HttpMethodUnknown, "$.results[0].actions[2]", card => Action(card, 2).Remove("httpMethod")),
        ["a confirmation without a question"] = new(ContractRule.ConfirmationMessageMissing, "$.results[0].actions[2]", card => Action(card, 2).Remove("confirmationMessage")),
        ["an input without a label"] = new(ContractRule.InputInvalid, "$.results[0].actions[1].inputs[0]", card => Action(card, 1)["inputs"] = Inputs("name", "TEXT", label: " ")),
        ["an input of an unknown type"] = new(ContractRule.InputInvalid, "$.results[0].actions[1].inputs[0]", card => Action(card, 1)["inputs"] = Inputs("name", "COLOUR")),
        ["choices without options"] = new(ContractRule.InputInvalid, "$.results[0].actions[1].inputs[0]", card => Action(card, 1)["inputs"] = Inputs("name", "CHOICES")),
        ["two inputs of one name"] = new(ContractRule.InputInvalid, "$.results[0].actions[1].inputs[1]", card => Action(card, 1)["inputs"] = Inputs("name", "TEXT").Also(Inputs("name", "TEXT"))),
        ["inputs an object"] = new(ContractRule.WrongType, "$.results[0].actions[1].inputs", card => Action(card, 1)["inputs"] = new JsonObject()),
        ["a page that nobody asked for"] = new(ContractRule.PageInvalid, "$.page", card => card["page"] = new JsonObject { ["from"] = 0, ["size"] = 5 }),
        ["a page that is a number"] = new(ContractRule.WrongType, "$.page", card => card["page"] = 1),
        ["an unknown field of an input"] = new(ContractRule.FieldUnknown, "$.results[0].actions[1].inputs[0].hint", card => Action(card, 1)["inputs"] = Inputs("name", "TEXT", "hint")),
        ["a confirmation without a button"] = new(ContractRule.ConfirmationButtonMissing, "$.results[0].actions[2]", card => Action(card, 2).Remove("cancelButtonText")),
        ["secondary actions that are one"] =
            new(ContractRule.WrongType, "$.secondaryActions", card => card["secondaryActions"] = card["primaryAction"]!.DeepClone()),
        ["a primary action that is a string"] = new(ContractRule.WrongType, "$.primaryAction", card => card["primaryAction"] = "Create"),
        ["a settings action that is a hook"] = new(ContractRule.SettingsActionNotIframe, "$.settingsAction.type", card => card["settingsAction"] = card["primaryAction"]!.DeepClone()),
    };

    private static JsonObject First(JsonObject card) => card["results"]![0]!.AsObject();

    private static JsonObject Entry(JsonObject card, int index) => First(card)["properties"]![index]!.AsObject();

    private static JsonObject Action(JsonObject card, int index) => First(card)["actions"]![index]!.AsObject();

    private static JsonArray Inputs(string name, string type, string field = "label", string label = "Name")
    {
        var input = new JsonObject { ["name"] = name, ["label"] = label, ["type"] = type, ["required"] = true };
        input[field] = label;
        return [input];
    }

    private static JsonArray Also(this JsonArray inputs, JsonArray others)
    {
        inputs.Add(others[0]!.DeepClone());
        return inputs;
    }

    private static void AddResults(JsonObject card, int count)
    {
        for (var id = 3; id < 3 + count; id++) card["results"]!.AsArray().Add(new JsonObject { ["objectId"] = id, ["title"] = $"Order {id}", ["link"] = null });
    }

    private static void Also(this bool first, bool second) => Assert.True(first && second);
}
