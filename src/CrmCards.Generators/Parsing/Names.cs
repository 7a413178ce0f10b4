using System.Text;

namespace CrmCards.Generators.Parsing;

/// <summary>Makes names of names.</summary>
/// <remarks>The tool compiles this file, too: it writes names that the generator then reads.</remarks>
internal static partial class Names
{
    /// <summary>"ReportedBy" as "reported_by", "HTTPStatus" as "http_status".</summary>
    public static string SnakeCase(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (BeginsWord(name, i) && result.Length > 0 && result[result.Length - 1] != '_') result.Append('_');
            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }

    /// <summary>"InProgress" as "IN_PROGRESS".</summary>
    public static string UpperSnakeCase(string name) => SnakeCase(name).ToUpperInvariant();

    /// <summary>A part of an identifier made of any text: "Create ticket" as "CreateTicket".</summary>
    public static string PascalCase(string text)
    {
        var result = new StringBuilder(text.Length);
        var beginsWord = true;
        foreach (var c in text)
        {
            var isUsable = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (isUsable) result.Append(beginsWord ? char.ToUpperInvariant(c) : c);
            beginsWord = !isUsable;
        }

        return result.ToString();
    }

    /// <summary>"ReportedBy" as "reportedBy".</summary>
    public static string CamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>"InProgress" as "In progress", "HTTPStatus" as "HTTP status".</summary>
    public static string Words(string name)
    {
        var words = SnakeCase(name).Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            at = name.IndexOf(words[i], at, StringComparison.OrdinalIgnoreCase);
            var written = name.Substring(at, words[i].Length);
            var isAcronym = written.Length > 1 && !written.Any(char.IsLower);
            if (i == 0 || isAcronym) words[i] = written;
            at += written.Length;
        }

        return words.Length == 0 ? name : string.Join(" ", words);
    }

    /// <summary>A text for users: "reportedBy" as "Reported by".</summary>
    public static string Label(string name) => Words(name) is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words.Substring(1) : name;

    private static bool BeginsWord(string name, int i) =>
        char.IsUpper(name[i]) && i > 0
        && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
}

/// <summary>Hands out names, each once.</summary>
internal sealed class UniqueNames(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Take(string name)
    {
        var unique = name;
        for (var i = 2; !_taken.Add(unique); i++) unique = name + i;
        return unique;
    }
}
