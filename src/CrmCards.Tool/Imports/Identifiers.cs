using System.Collections.Frozen;
using System.Text;
using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports;

/// <summary>Makes identifiers of C# from what cards call things.</summary>
internal static class Identifiers
{
    private const int LongestName = 40;

    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    """
    abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false
    finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private
    protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked
    unsafe ushort using virtual void volatile while await
    """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Types that the code of a card can see: its own must have other names.</summary>
    private static readonly FrozenSet<string> VisibleTypes =
        new[] { typeof(object), typeof(Uri), typeof(Enumerable), typeof(HttpClient), typeof(CrmCardAttribute) }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .Where(type => type.Namespace is "System" or "System.IO" or "System.Linq" or "System.Threading" or "System.Threading.Tasks" or "System.Net.Http"
            or "System.Collections.Generic" or "CrmCards")
        .Select(type => type.Name.Split('`')[0])
        .SelectMany(name => name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? [name, name[..^nameof(Attribute).Length]] : new[] { name })
        .Append("Program")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"reported_by" as "ReportedBy", "IN_PROGRESS" as "InProgress"; the fallback if no character of the text can be in an identifier.</summary>
    internal static string Pascal(string text, string fallback)
    {
        var words = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormC)) words.Append(char.IsLetterOrDigit(c) ? c : ' ');
        var name = string.Concat(words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Capitalized));
        return name.Length == 0 ? fallback : char.IsDigit(name[0]) ? fallback + name : name;
    }

    /// <summary>The identifier of a parameter.</summary>
    internal static string Camel(string pascal) => Names.CamelCase(pascal);

    /// <summary>With an @ where the language has the word for itself.</summary>
    internal static string Escaped(string name) => Keywords.Contains(name) ? $"@{name}" : name;

    /// <summary>"Demo tickets" as "DemoTicket"; never the name of a type that the code needs, or of the namespace.</summary>
    /// <remarks>The app card is named after the card's class, and HubSpot takes letters of the English alphabet for that, and not many.</remarks>
    internal static string ResultType(string title, string rootNamespace)
    {
        var name = English(Singular(Pascal(title, "Result")));
        return VisibleTypes.Contains(name) || rootNamespace.Split('.').Contains(name) ? name + "Item" : name;
    }

    internal static bool IsVisibleType(string name) => VisibleTypes.Contains(name);

    /// <summary>A namespace: parts that are identifiers.</summary>
    internal static string Namespace(string name) =>
        string.Join('.', name.Split('.').Select(part => string.Concat(part.Select(c => char.IsLetterOrDigit(c) ? c : '_')))
            .Where(part => part.Length > 0)
            .Select(part => char.IsDigit(part[0]) ? $"_{part}" : Escaped(part)));

    /// <summary>"Größe" as "Grosse".</summary>
    private static string English(string name)
    {
        var letters = name.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit).Take(LongestName);
        var english = string.Concat(letters).TrimStart([.. "0123456789"]);
        return english.Length == 0 ? "Result" : char.ToUpperInvariant(english[0]) + english[1..];
    }

    private static string Capitalized(string word)
    {
        var isShouted = word.Length > 1 && !word.Any(char.IsLower);
        return char.ToUpperInvariant(word[0]) + (isShouted ? word[1..].ToLowerInvariant() : word[1..]);
    }

    private static string Singular(string name) => name switch
    {
        [.. var stem, 'i', 'e', 's'] when stem.Length > 1 => stem + "y",
        [.. var stem, 's' or 'x' or 'h', 'e', 's'] when name.EndsWith("sses", StringComparison.Ordinal) || name[^3] != 's' => stem + name[^3],
        [.., 's' or 'u' or 'i', 's'] => name,
        [.. var stem, 's'] when stem.Length > 2 => stem,
        _ => name,
    };
}
