namespace CrmCards.Generators.Parsing;

/// <summary>The text between the braces of a placeholder: a name, or more than that, as in ASP.NET Core's routes.</summary>
/// <param name="Text">The whole.</param>
/// <param name="Name">The name in it; null if there is none.</param>
/// <param name="Fault">Why it is not a name, as the end of a sentence about the placeholder; null if it is one.</param>
internal sealed record PlaceholderName(string Text, string? Name, string? Fault)
{
    /// <summary>The fault of what is like no placeholder of ASP.NET Core either.</summary>
    public const string NoName = "is not a name";

    /// <summary>Why a route cannot hold it.</summary>
    public string RouteFault => $"'{{{Text}}}' {Fault}; write {(Name is null ? "the name of a parameter into it" : $"'{{{Name}}}'")}";

    public static PlaceholderName Parse(string text)
    {
        var name = text.TrimStart('*').Split(':', '=')[0].TrimEnd('?');
        var fault = text.Trim().Length == 0 ? "has no name"
            : text.Contains(":") ? "has a constraint, but a placeholder is only a name"
            : text.StartsWith("*", StringComparison.Ordinal) ? "takes any number of segments, but a placeholder is one"
            : text.Contains("=") ? "has a default value, but a placeholder is only a name"
            : text.EndsWith("?", StringComparison.Ordinal) ? "is optional, but a placeholder always has a value"
            : IsIdentifier(text) ? null
            : NoName;
        return new(text, IsIdentifier(name) ? name : null, fault);
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(name[0]);
}
