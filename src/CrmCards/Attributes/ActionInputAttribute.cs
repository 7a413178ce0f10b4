namespace CrmCards;

/// <summary>
/// Makes a parameter of an action hook an input of a form (<c>inputs</c>, which CrmCards adds to the fields of the contract type <c>ACTION_HOOK</c>; see
/// docs/wire.md): the user enters its value before the action runs. Text, numbers, <see cref="bool"/>, <see cref="DateOnly"/>, <see cref="DateTime"/>,
/// <see cref="DateTimeOffset"/>, an enum, a choice from data, or a list of an enum or of such choices.
/// </summary>
/// <remarks>
/// A parameter that is not nullable and has no default value must be filled in. The rules of <c>System.ComponentModel.DataAnnotations</c> hold for it:
/// <c>Required</c>, <c>StringLength</c>, <c>MinLength</c>, <c>MaxLength</c>, <c>Length</c>, <c>Range</c>, <c>RegularExpression</c>, <c>EmailAddress</c>,
/// <c>Url</c>, <c>AllowedValues</c> and <c>DeniedValues</c>. The form checks them while the user types, and the endpoint checks them again: the handler never
/// sees a value that breaks one. Only callers that understand forms get the action, as CrmCards' app cards do; all others get the card without it.
/// </remarks>
/// <param name="label">The text shown for the input (field <c>label</c>). Not empty.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ActionInputAttribute(string label) : Attribute
{
    /// <summary>The text shown for the input (field <c>label</c>).</summary>
    public string Label { get; } = label;

    /// <summary>
    /// The name of a method of the card that gives the choices (field <c>options</c>), as <see cref="CardChoice{T}"/> of the input's type, or of its items: a
    /// string, an integral number or a <see cref="Guid"/>. It takes what a data fetch method takes, and returns a list, or a task of one. It is called once for
    /// each data fetch of a caller that understands forms, and again before the action runs, which refuses all other values. Default: none; the choices of an
    /// enum are its members.
    /// </summary>
    public string? Choices { get; set; }

    /// <summary>The name of a readable member of the result type whose value the form shows first (field <c>value</c>). Only for actions of results. Default: none, the input is empty.</summary>
    public string? Prefill { get; set; }

    /// <summary>Whether a text may have several lines (field <c>type</c>: <c>LINES</c>). Default: <see langword="false"/>, one line.</summary>
    public bool Multiline { get; set; }

    /// <summary>The ISO 4217 code of the currency that a number is an amount of (field <c>currencyCode</c>). Default: none, the number is not an amount.</summary>
    public string? CurrencyCode { get; set; }
}
