using System.Globalization;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>An action's JSON, cut where values are written into its URI.</summary>
internal sealed record ActionJson
{
    private ActionJson(string opening, IReadOnlyList<string> constants, IReadOnlyList<string> values, InputJson inputs, string closing)
    {
        Opening = opening;
        Address = constants[0];
        Values = [.. values.Zip(constants.Skip(1), (value, following) => (value, following))];
        Inputs = inputs.Written;
        Closing = closing;
    }

    /// <summary>Everything before the URI, which is last.</summary>
    public string Opening { get; }

    /// <summary>The URI up to the first value.</summary>
    public string Address { get; }

    /// <summary>The expressions of the values, each with what follows it.</summary>
    public IReadOnlyList<(string Value, string Following)> Values { get; }

    /// <summary>The inputs with something that is known at run time only, each with what follows it.</summary>
    public IReadOnlyList<(ShownInputModel Input, string Following)> Inputs { get; }

    /// <summary>What follows the token of a signed page; for other actions, the last part ends with it.</summary>
    public string Closing { get; }

    /// <param name="action">The action.</param>
    /// <param name="before">What always comes before it.</param>
    /// <param name="behind">What always comes after it.</param>
    public static ActionJson Of(ActionModel action, string before, string behind)
    {
        var values = action.Uri.Where(part => part.IsPlaceholder).Select(part => part.Text).ToArray();
        var constants = Enumerable.Repeat("", values.Length + 1).ToArray();
        var last = 0;
        foreach (var part in action.Uri)
        {
            if (part.IsPlaceholder) last++;
            else constants[last] += Json.Escape(part.Text);
        }

        var inputs = InputJson.Of(action, behind: $"}}{behind}");
        var closing = $"\"{inputs.Opening}";
        if (action is not IframeActionModel { IsSigned: true }) constants[last] += closing;
        return new(before + OpeningOf(action), constants, values, inputs, closing);
    }

    private static string OpeningOf(ActionModel action)
    {
        var properties = string.Join(",", action.AssociatedObjectProperties.Select(Json.String));
        return $"{{{Json.Field(Fields.Type, TypeOf(action))},{OfKind(action)},{Json.Field(Fields.Label, action.Label)}"
            + $",{Json.Name(Fields.AssociatedObjectProperties)}[{properties}],{Json.Name(Fields.Uri)}\"";
    }

    /// <summary>The contract's name of an action's type.</summary>
    public static string TypeOf(ActionModel action) => action switch
    {
        IframeActionModel => WireNames.Iframe,
        HookActionModel { Confirmation: not null } => WireNames.ConfirmationActionHook,
        HookActionModel => WireNames.ActionHook,
        _ => throw new InvalidOperationException($"No type is known of {action.GetType().Name}."),
    };

    /// <summary>The fields of actions of its type.</summary>
    private static string OfKind(ActionModel action) => action switch
    {
        IframeActionModel iframe => $"{Number(Fields.Width, iframe.Width)},{Number(Fields.Height, iframe.Height)}",
        HookActionModel { Confirmation: { } confirmation } hook => string.Join(
            ",",
            Json.Field(Fields.HttpMethod, hook.HttpMethod),
            Json.Field(Fields.ConfirmationMessage, confirmation.Message),
            Json.Field(Fields.ConfirmButtonText, confirmation.ConfirmButtonText),
            Json.Field(Fields.CancelButtonText, confirmation.CancelButtonText)),
        HookActionModel hook => Json.Field(Fields.HttpMethod, hook.HttpMethod),
        _ => throw new InvalidOperationException($"No JSON is known of {action.GetType().Name}."),
    };

    private static string Number(string field, int value) => Json.Name(field) + value.ToString(CultureInfo.InvariantCulture);
}
