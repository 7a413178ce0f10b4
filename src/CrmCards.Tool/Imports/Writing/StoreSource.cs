namespace CrmCards.Tool.Imports.Writing;

/// <summary>Writes the store: a method for each thing that the card needs, which throws until it has a body.</summary>
internal static class StoreSource
{
    internal static string Text(ImportedCard card)
    {
        var (names, fetch) = (card.Names, CSharp.FetchParameters(card));
        List<string> lines =
        [
            "using CrmCards;", "", $"namespace {names.Namespace};", "",
            "/// <summary>The source of the card's data: replace each method that throws with your own code.</summary>",
            $"public sealed class {names.Store}",
            "{",
            "    /// <summary>The objects of the record that the request names, best first: the card shows five.</summary>",
            .. Method(names, $"IReadOnlyList<{names.Result}>", "FindAsync", fetch, "Return the objects of the record that the request names."),
        ];
        if (card.HasTotalCount)
        {
            lines.AddRange(["", "    /// <summary>How many objects the record has in all.</summary>"]);
            lines.AddRange(Method(names, "long", "CountAsync", fetch, "Return how many objects the record has in all."));
        }

        foreach (var hook in card.Actions.Where(action => action.Type != CardActionType.Iframe))
        {
            lines.Add("");
            var what = $"Do what the action \"{hook.Label}\" says, and return a message for the user.";
            lines.AddRange(Method(names, "CardActionResult", hook.Handler, CSharp.HookParameters(hook), what));
        }

        lines.Add("}");
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Method(CardNames names, string answer, string name, MethodParameters parameters, string what) =>
    [
        $"    public Task<{answer}> {name}({parameters.Plain}) =>",
        $"        throw new NotImplementedException({CSharp.Literal($"{names.Store}.{name} has no body yet. {what}")});",
    ];
}
