using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>How the actions of a result become one JSON array. One that is always there begins or ends it, so that it is never empty.</summary>
internal sealed class ActionArray(ResultModel result)
{
    public static string Opening { get; } = $",{Json.Name(Fields.Actions)}[";

    /// <summary>Whether a result never has any.</summary>
    public bool IsAbsent => result.Actions.Count == 0 && result.FurtherActions is null;

    /// <summary>Whether the array is left out where no action shows.</summary>
    public bool IsOptional => !HasFirst && !HasLast;

    /// <summary>Whether the first action brings the opening with it.</summary>
    public bool HasFirst => result.Actions is [{ IsAlwaysSent: true }, ..];

    /// <summary>Whether the last action brings the closing with it.</summary>
    public bool HasLast => result.Actions is [.., { IsAlwaysSent: true }] && result.FurtherActions is null;

    /// <summary>The actions in order, with their JSON.</summary>
    public IEnumerable<(ActionModel Action, ActionJson Json)> Items => result.Actions.Select((action, i) => (action, ActionJson.Of(
        action,
        before: HasFirst && i == 0 ? Opening : "",
        behind: HasLast && i == result.Actions.Count - 1 ? "]" : ",")));
}
