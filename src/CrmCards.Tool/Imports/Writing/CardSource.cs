namespace CrmCards.Tool.Imports.Writing;

/// <summary>Writes the card's class.</summary>
internal static class CardSource
{
    internal static string Text(ImportedCard card)
    {
        var lines = new List<string> { "using CrmCards;", "", $"namespace {card.Names.Namespace};", "", Card(card) };
        lines.AddRange(card.ObjectTypes.Select(ShowOn));
        lines.AddRange(card.Actions.Where(action => action.Type == CardActionType.Iframe && action.Place != ActionPlace.Result).Select(Iframe));
        lines.Add($"public sealed partial class {card.Names.Card}({card.Names.Store} store)");
        lines.Add("{");
        lines.AddRange(Fetch(card));
        foreach (var hook in card.Actions.Where(action => action.Type != CardActionType.Iframe)) lines.AddRange(["", .. Hook(hook, card.Names.Result)]);
        lines.Add("}");
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>An iframe action, of the card or of its results.</summary>
    internal static string Iframe(ImportedAction action)
    {
        var attribute = action.Place switch
        {
            ActionPlace.Settings => "SettingsAction",
            ActionPlace.Primary => "PrimaryAction",
            ActionPlace.Secondary => "SecondaryAction",
            _ => "IframeAction",
        };
        var when = action.When is null ? "" : $", When = nameof({action.When})";
        var names = CSharp.Literals(action.AssociatedObjectProperties);
        var properties = names.Length == 0 ? "" : $", AssociatedObjectProperties = [{names}]";
        return $"[{attribute}({CSharp.Literals([action.Label, action.Uri])}, Width = {action.Width}, Height = {action.Height}{when}{properties})]";
    }

    private static string Card(ImportedCard card)
    {
        var label = card.ItemLabel is null ? "" : $", ItemLabel = {CSharp.Literal(card.ItemLabel)}";
        var sites = card.ActionBaseUrls is null ? "" : $", ActionBaseUrls = [{CSharp.Literals(card.ActionBaseUrls)}]";
        return $"[CrmCard({CSharp.Literals([card.Title, card.Route])}{label}{sites})]";
    }

    private static string ShowOn(ImportedObjectType shown)
    {
        var type = shown.Type is { } known ? $"CrmObjectType.{known}" : CSharp.Literal(shown.CustomType!);
        return $"[ShowOn({string.Join(", ", shown.PropertiesToSend.Select(CSharp.Literal).Prepend(type))})]";
    }

    private static IEnumerable<string> Fetch(ImportedCard card)
    {
        var parameters = CSharp.FetchParameters(card);
        yield return "    [DataFetch]";
        yield return $"    public async Task<CardResponse<{card.Names.Result}>> FetchAsync({parameters.Bound}) =>";
        var find = $"        new(await store.FindAsync({parameters.Arguments}))";
        string[] rest =
        [
            .. card.HasTotalCount ? [$"            TotalCount = await store.CountAsync({parameters.Arguments}),"] : Array.Empty<string>(),
            .. card.AllItemsLink is { } link ? [$"            AllItemsLink = {Address(link)},"] : Array.Empty<string>(),
        ];
        if (rest.Length == 0)
        {
            yield return $"{find};";
            yield break;
        }

        yield return find;
        yield return "        {";
        foreach (var line in rest) yield return line;
        yield return "        };";
    }

    private static string Address(string link) => link[0] == '/' ? $"new({CSharp.Literal(link)}, UriKind.Relative)" : $"new({CSharp.Literal(link)})";

    private static IEnumerable<string> Hook(ImportedAction action, string resultType)
    {
        var asks = action.Type == CardActionType.ConfirmationActionHook;
        List<string> arguments = [CSharp.Literal(action.Label), $"CardActionMethod.{action.Method}", CSharp.Literal(action.Uri)];
        if (asks) arguments.Add(CSharp.Literal(action.ConfirmationMessage));
        if (asks && action.ConfirmButtonText != "OK") arguments.Add($"ConfirmButtonText = {CSharp.Literal(action.ConfirmButtonText)}");
        if (asks && action.CancelButtonText != "Cancel") arguments.Add($"CancelButtonText = {CSharp.Literal(action.CancelButtonText)}");
        if (action.Place != ActionPlace.Result) arguments.Add($"Placement = CardActionPlacement.{action.Place}");
        if (action.When is not null) arguments.Add($"When = nameof({resultType}.{action.When})");

        var parameters = CSharp.HookParameters(action);
        yield return $"    [{(asks ? "ConfirmationActionHook" : "ActionHook")}({string.Join(", ", arguments)})]";
        yield return $"    public Task<CardActionResult> {action.Handler}({parameters.Bound}) =>";
        yield return $"        store.{action.Handler}({parameters.Arguments});";
    }
}
