using System.ComponentModel;

namespace CrmCards.CompilerServices;

/// <summary>The rules of a text. Made by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TextRules
{
    /// <summary>The rules of a text that may be any.</summary>
    public static TextRules None { get; } = new();

    /// <summary>In UTF-16 code units.</summary>
    public int MinLength { get; init; }

    /// <inheritdoc cref="MinLength"/>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>Whether it must look like an e-mail address.</summary>
    public bool IsEmail { get; init; }

    /// <summary>Whether it must look like a URL.</summary>
    public bool IsUrl { get; init; }

    /// <summary>The regular expression whose first match must be the whole text; null if there is none.</summary>
    public string? Pattern { get; init; }
}
