using System.ComponentModel;
using System.Numerics;
using CrmCards.Inputs;

namespace CrmCards.CompilerServices;

/// <summary>Makes the inputs of forms. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CardInputs
{
    /// <summary>A text.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="isRequired">Whether it must be entered.</param>
    /// <param name="rules">What it must be.</param>
    public static CardInput<string> Text(string name, bool isRequired, TextRules rules) => new TextInput(name, isRequired, rules);

    /// <summary>A number.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="isRequired">Whether it must be entered.</param>
    /// <param name="min">The least number.</param>
    /// <param name="max">The greatest number.</param>
    /// <typeparam name="T">The number's type.</typeparam>
    public static CardInput<T> Number<T>(string name, bool isRequired, T min, T max) where T : struct, INumber<T>, IMinMaxValue<T> => new NumberInput<T>(name, isRequired, min, max);

    /// <summary>A yes or no.</summary>
    /// <inheritdoc cref="Text" path="/param"/>
    public static CardInput<bool> Boolean(string name, bool isRequired) => new BooleanInput(name, isRequired);

    /// <summary>A day.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="isRequired">Whether it must be entered.</param>
    /// <param name="min">The first day.</param>
    /// <param name="max">The last day.</param>
    public static CardInput<DateOnly> Date(string name, bool isRequired, DateOnly min, DateOnly max) => new DateInput(name, isRequired, min, max);

    /// <summary>A day and a time of day, in UTC.</summary>
    /// <inheritdoc cref="Text" path="/param"/>
    public static CardInput<DateTime> DateTime(string name, bool isRequired) => new DateTimeInput(name, isRequired);

    /// <summary>A day and a time of day.</summary>
    /// <inheritdoc cref="Text" path="/param"/>
    public static CardInput<DateTimeOffset> DateTimeOffset(string name, bool isRequired) => new DateTimeOffsetInput(name, isRequired);

    /// <summary>One of several options.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="isRequired">Whether one must be chosen.</param>
    /// <param name="options">The options, with their values on the wire.</param>
    /// <typeparam name="T">The type of the options.</typeparam>
    public static CardInput<T> Choice<T>(string name, bool isRequired, params (string Value, T Choice)[] options) where T : notnull => new ChoiceInput<T>(name, isRequired, options);

    /// <summary>Several of several options.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="isRequired">Whether one must be chosen.</param>
    /// <param name="minCount">How many must be chosen, where any are.</param>
    /// <param name="maxCount">How many may be chosen.</param>
    /// <param name="options">The options, with their values on the wire.</param>
    /// <typeparam name="T">The type of the options.</typeparam>
    public static CardInput<T[]> Choices<T>(string name, bool isRequired, int minCount, int maxCount, params (string Value, T Choice)[] options) where T : notnull =>
        new ChoicesInput<T>(name, isRequired, minCount, maxCount, options);
}
