using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Parsing;

/// <summary>The actions of a card by their place.</summary>
internal sealed record ActionGroups
{
    public required EquatableArray<ActionModel> Result { get; init; }
    public required ActionModel? Settings { get; init; }
    public required ActionModel? Primary { get; init; }
    public required ActionModel? PrimaryFallback { get; init; }
    public required EquatableArray<ActionModel> Secondary { get; init; }
    public required EquatableArray<HookModel> Hooks { get; init; }

    /// <summary>Groups them, and finds what is wrong between them.</summary>
    public static ActionGroups Of(ParseContext context, IReadOnlyList<PlacedAction> declared)
    {
        var actions = Fallbacks.Mark(context, declared);
        CheckLabels(context, actions);
        CheckPlaces(context, actions);
        return new()
        {
            Result = At(ActionPlace.Result).ToEquatableArray(),
            Settings = At(ActionPlace.Settings).FirstOrDefault(),
            Primary = At(ActionPlace.Primary).FirstOrDefault(action => !action.IsFallback),
            PrimaryFallback = At(ActionPlace.Primary).FirstOrDefault(action => action.IsFallback),
            Secondary = At(ActionPlace.Secondary).ToEquatableArray(),
            Hooks = actions.Select(action => action.Hook).OfType<HookModel>().ToEquatableArray(),
        };

        IEnumerable<ActionModel> At(ActionPlace place) =>
            actions.Where(action => action.Declaration.Place == place).Select(action => action.Action).OfType<ActionModel>();
    }

    /// <summary>Reports a label that is empty, or that another action in the same list has.</summary>
    private static void CheckLabels(ParseContext context, IReadOnlyList<PlacedAction> actions)
    {
        var conditional = new Dictionary<(ActionPlace, string, Audience), bool>();
        foreach (var (declaration, action, _) in actions)
        {
            // What no constructor takes is the compiler's to report.
            if (declaration.Attribute.AttributeConstructor is null) continue;
            var location = context.LocationOf(declaration.Attribute, CardAttributes.AnyAction.Label);
            if (string.IsNullOrWhiteSpace(declaration.Label))
            {
                context.Report(Rules.MissingLabel, location, declaration.Subject);
                continue;
            }

            // Two with conditions may show in turn.
            var isConditional = declaration.Attribute.Named<string>(CardAttributes.AnyAction.When) is not null;
            var isDuplicate = false;
            foreach (var audience in AudiencesOf(action))
            {
                var place = (declaration.Place, declaration.Label, audience);
                if (!conditional.TryGetValue(place, out var isOtherConditional))
                    conditional.Add(place, isConditional);
                else
                    isDuplicate |= !(isConditional && isOtherConditional);
            }

            if (isDuplicate) context.Report(Rules.DuplicateLabel, location, declaration.Label);
        }
    }

    /// <summary>Reports a hook that has no place in the response, or the place of another.</summary>
    private static void CheckPlaces(ParseContext context, IReadOnlyList<PlacedAction> actions)
    {
        var withPrimary = new HashSet<Audience>();
        foreach (var (declaration, action, _) in actions)
        {
            if (action is null) continue;
            var rule = declaration switch
            {
                { Place: ActionPlace.Primary } when AudiencesOf(action).Any(withPrimary.Contains) => Rules.SecondPrimary,
                { Place: ActionPlace.Unknown } => Rules.UnknownPlacement,
                _ => null,
            };
            if (declaration.Place == ActionPlace.Primary) withPrimary.UnionWith(AudiencesOf(action));
            if (rule is not null)
                context.Report(rule, context.LocationOf(declaration.Attribute, CardAttributes.Hook.Placement), declaration.Handler?.Name);
        }
    }

    private static IEnumerable<Audience> AudiencesOf(ActionModel? action)
    {
        if (action?.IsFallback is not true) yield return Audience.WithForms;
        if (action?.NeedsForm is not true) yield return Audience.WithoutForms;
    }

    /// <summary>Those who get an action.</summary>
    private enum Audience
    {
        WithForms,
        WithoutForms,
    }
}
