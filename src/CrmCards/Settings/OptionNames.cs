namespace CrmCards.Settings;

/// <summary>The options' names, as they are written where the app sets them.</summary>
internal sealed class OptionNames
{
    private readonly string _prefix;
    private readonly string _section;

    private OptionNames(string prefix, string section) => (_prefix, _section) = (prefix, section);

    /// <summary>The key in the configuration, or the property in code.</summary>
    internal string this[string option] => _prefix + option;

    /// <param name="section">The path of the section that they come from, empty for the whole configuration; null if they are set in code.</param>
    internal static OptionNames In(string? section) => section switch
    {
        null => new($"{nameof(CrmCardsOptions)}.", CrmCardsOptions.SectionName),
        "" => new("", ""),
        _ => new($"{section}:", section),
    };

    /// <summary>The environment variable that sets an option.</summary>
    internal string Variable(string option) => _section.Length == 0 ? option : $"{_section.Replace(":", "__", StringComparison.Ordinal)}__{option}";
}
