using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds the iframe actions that callers without forms get in place of an action with inputs.</summary>
internal static class Fallbacks
{
    /// <returns>The same actions, with those iframe actions marked.</returns>
    public static IReadOnlyList<PlacedAction> Mark(ParseContext context, IReadOnlyList<PlacedAction> actions)
    {
        var marked = new HashSet<ActionDeclaration>();
        foreach (var (declaration, action, hook) in actions)
        {
            if (hook is null || declaration.Attribute.Named<string>(CardAttributes.Hook.Fallback) is not { } label) continue;
            var fallback = actions.FirstOrDefault(other => other.Declaration is { Handler: null } iframe && iframe.Place == declaration.Place && iframe.Label == label);
            var fault = action is not { NeedsForm: true } ? "has no use: the action has no inputs, so that every caller gets it; remove it"
                : fallback is null ? "names no iframe action in the same place: give it the label of one"
                : null;
            if (fault is not null)
                context.Report(Rules.UnusableFallback, context.LocationOf(declaration.Attribute, CardAttributes.Hook.Fallback), label, declaration.Label, fault);
            else
                marked.Add(fallback!.Declaration);
        }

        return [.. actions.Select(item => marked.Contains(item.Declaration) && item.Action is { } action ? item with { Action = action with { IsFallback = true } } : item)];
    }
}
