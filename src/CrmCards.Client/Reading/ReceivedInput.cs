using System.Text.Json;

namespace CrmCards.Client;

/// <summary>An input of an action's form.</summary>
public sealed record ReceivedInput
{
    /// <summary>The place in the answer's JSON.</summary>
    public required string Path { get; init; }

    /// <summary>The name under which the value is sent (field <c>name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The text shown (field <c>label</c>).</summary>
    public required string Label { get; init; }

    /// <summary>What it asks for, such as <c>TEXT</c> or <c>CHOICE</c> (field <c>type</c>).</summary>
    public required string Type { get; init; }

    /// <summary>Whether a value must be entered (field <c>required</c>).</summary>
    public bool IsRequired { get; init; }

    /// <summary>The most characters of a text, or choices (field <c>maxLength</c>); <see langword="null"/> if there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The greatest number or day (field <c>max</c>); <see langword="null"/> if there is no limit.</summary>
    public JsonElement? Max { get; init; }

    /// <summary>The choices (field <c>options</c>); empty for other types.</summary>
    public IReadOnlyList<ReceivedOption> Options { get; init; } = [];

    /// <summary>The value that the form shows first (field <c>value</c>); <see langword="null"/> if there is none.</summary>
    public JsonElement? Value { get; init; }
}

/// <summary>A choice of an input.</summary>
/// <param name="Label">The text shown.</param>
/// <param name="Value">The value that is sent.</param>
public sealed record ReceivedOption(string Label, string Value);

/// <summary>What the app says is wrong with a value of a form.</summary>
/// <param name="Name">The input's name.</param>
/// <param name="Message">The text for the user.</param>
public sealed record InputFinding(string Name, string Message);
