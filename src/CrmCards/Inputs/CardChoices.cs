using System.ComponentModel;
using System.Globalization;
using CrmCards.Inputs;

namespace CrmCards.CompilerServices;

/// <summary>The choices of an input that come from data. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CardChoices
{
    private protected CardChoices()
    {
    }

    /// <summary>The values on the wire, each with the text shown.</summary>
    internal (string Value, string Label)[] Shown { get; private protected init; } = [];
}

/// <inheritdoc cref="CardChoices"/>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CardChoices<T> : CardChoices where T : notnull
{
    private readonly (string Value, T Choice)[] _options;

    /// <summary>Takes what a method of the card has returned.</summary>
    /// <param name="choices">The choices, in the order in which they are shown.</param>
    /// <param name="method">The method, for messages.</param>
    /// <exception cref="InvalidOperationException">There are none at all (null), or one of them cannot be chosen.</exception>
    public CardChoices(IEnumerable<CardChoice<T>?>? choices, string method)
    {
        if (choices is null) throw new InvalidOperationException($"The method {method} returned null. Return a list without choices if there are none.");
        var (options, shown, values) = (new List<(string, T)>(), new List<(string, string)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var choice in choices)
        {
            var value = choice is null ? null : TextOf(choice.Value);
            if (string.IsNullOrWhiteSpace(value)) throw Unusable("has no value");
            if (string.IsNullOrWhiteSpace(choice!.Label)) throw Unusable("has no label");
            if (!values.Add(value)) throw Unusable($"has the value '{value}', as another one before it");
            options.Add((value, choice.Value));
            shown.Add((value, choice.Label));
        }

        (_options, Shown) = ([.. options], [.. shown]);

        InvalidOperationException Unusable(string fault) => new($"The choice at index {options.Count} that the method {method} returned {fault}. Leave it out, or correct it.");
    }

    /// <summary>The input that takes one of them.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="isRequired">Whether one must be chosen.</param>
    public CardInput<T> One(string name, bool isRequired) => new ChoiceInput<T>(name, isRequired, _options);

    /// <summary>The input that takes several of them.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="isRequired">Whether one must be chosen.</param>
    /// <param name="minCount">How many must be chosen, where any are.</param>
    /// <param name="maxCount">How many may be chosen.</param>
    public CardInput<T[]> Several(string name, bool isRequired, int minCount, int maxCount) => new ChoicesInput<T>(name, isRequired, minCount, maxCount, _options);

    /// <summary>A value as it is on the wire.</summary>
    private static string? TextOf(T? value) => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();
}
