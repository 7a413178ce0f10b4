namespace CrmCards.Generators.Model;

/// <summary>An input of an action's form.</summary>
internal sealed record InputModel
{
    /// <summary>Its name on the wire: the parameter's.</summary>
    public required string Name { get; init; }
    public required string Label { get; init; }
    public required InputType Type { get; init; }

    /// <summary>The type of the value, or of a list's items, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }
    public required bool IsRequired { get; init; }
    public required InputRules Rules { get; init; }
    public required string? CurrencyCode { get; init; }

    /// <summary>The choices that are known at compile time.</summary>
    public required EquatableArray<OptionModel> Options { get; init; }

    /// <summary>What gives the choices that come from data; null for other inputs.</summary>
    public ChoicesModel? Choices { get; init; }
}

/// <summary>The rules that a value must keep; null where there is none.</summary>
internal sealed record InputRules
{
    /// <summary>Of a text's characters, or of the choices.</summary>
    public int? MinLength { get; init; }

    /// <inheritdoc cref="MinLength"/>
    public int? MaxLength { get; init; }
    public LimitModel? Min { get; init; }
    public LimitModel? Max { get; init; }
    public string? Pattern { get; init; }

    /// <summary>Whether JavaScript reads the pattern as .NET does.</summary>
    public bool IsPatternShared { get; init; }
}

/// <summary>The least or the greatest value.</summary>
/// <param name="CSharp">Its expression.</param>
/// <param name="Json">On the wire.</param>
internal sealed record LimitModel(string CSharp, string Json);

/// <summary>A choice.</summary>
/// <param name="Label">The text shown.</param>
/// <param name="Value">On the wire.</param>
/// <param name="CSharp">Its expression.</param>
internal sealed record OptionModel(string Label, string Value, string CSharp);

/// <summary>A method of the card that gives the choices of inputs.</summary>
/// <param name="Index">Its place among all of the card.</param>
/// <param name="Handler">The method.</param>
/// <param name="TypeName">The type of the values, with <c>global::</c>.</param>
/// <param name="IsTask">Whether it returns a task.</param>
internal sealed record ChoicesModel(int Index, HandlerModel Handler, string TypeName, bool IsTask);

/// <summary>An input as an action shows it.</summary>
/// <param name="Input">The input.</param>
/// <param name="Prefill">The expression on the result whose value it shows first; null if it is empty.</param>
internal sealed record ShownInputModel(InputModel Input, string? Prefill);

/// <summary>What an input asks for; in capitals, the name on the wire.</summary>
internal enum InputType
{
    Text,
    Lines,
    Email,
    Url,
    Integer,
    Decimal,
    Currency,
    Boolean,
    Date,
    DateTime,
    Choice,
    Choices,
}
