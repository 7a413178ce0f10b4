namespace CrmCards.Generators.Parsing;

/// <summary>
/// Finds out whether .NET and JavaScript read a regular expression alike. What is not known to mean the same is taken to differ: the form
/// then leaves the check to the endpoint, and never refuses what the endpoint takes.
/// </summary>
internal static class SharedPattern
{
    private const string Specials = @"\^$.|?*+()[]{}/-";

    /// <summary>What the two read differently, and what to write instead where there is such; null if nothing is.</summary>
    public static string? Difference(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var fault = c switch
            {
                '\\' => i + 1 < pattern.Length ? Escape(pattern[++i]) : "it ends with '\\'",
                '.' => "'.' takes other line ends in JavaScript; write [^\\n]",
                '(' => Group(pattern, ref i),
                '[' => Class(pattern, ref i),
                '{' => Quantifier(pattern, ref i),
                ']' => "']' has no '['; write \\]",
                '}' => "'}' has no '{'; write \\}",
                '^' when i + 1 < pattern.Length && "*+?{".IndexOf(pattern[i + 1]) >= 0 => "'^' is not repeated in JavaScript; remove the quantifier",
                '$' => "'$' means the end before a last line end, too, in .NET; leave it out, since the whole text must match",
                _ => Character(c),
            };
            if (fault is not null) return fault;
        }

        return null;
    }

    private static string? Escape(char c) => c switch
    {
        't' or 'n' or 'r' or 'f' or 'v' => null,
        'd' => "'\\d' means the digits of all scripts in .NET; write [0-9]",
        'w' or 's' or 'b' or 'D' or 'W' or 'S' or 'B' => $"'\\{c}' means other characters in JavaScript; write them in brackets",
        _ => Specials.IndexOf(c) >= 0 ? null : $"'\\{c}' is not the same in JavaScript",
    };

    private static string? Group(string pattern, ref int i)
    {
        if (i + 1 >= pattern.Length || pattern[i + 1] != '?') return null;
        if (i + 2 >= pattern.Length || pattern[i + 2] != ':') return "a group that begins with '(?' is not the same in JavaScript; write (?:…)";
        i += 2;
        return null;
    }

    private static string? Class(string pattern, ref int i)
    {
        if (i + 1 < pattern.Length && pattern[i + 1] == '^') i++;
        if (i + 1 < pattern.Length && pattern[i + 1] == ']') return "']' right after '[' is a character in .NET; write \\]";
        for (i++; i < pattern.Length && pattern[i] != ']'; i++)
        {
            var c = pattern[i];
            var fault = c switch
            {
                '\\' => i + 1 < pattern.Length ? Escape(pattern[++i]) : "it ends with '\\'",
                '[' => "'[' within brackets; write \\[",
                _ => Character(c),
            };
            if (fault is not null) return fault;
        }

        return null;
    }

    private static string? Character(char c) => char.IsSurrogate(c) ? "it has a character of two code units" : null;

    /// <summary>Passes over <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>.</summary>
    private static string? Quantifier(string pattern, ref int i)
    {
        var end = i + 1;
        var isQuantifier = Digits(pattern, ref end);
        if (end < pattern.Length && pattern[end] == ',')
        {
            end++;
            Digits(pattern, ref end);
        }

        if (!isQuantifier || end >= pattern.Length || pattern[end] != '}') return "'{' is not the beginning of a quantifier; write \\{";
        i = end;
        return null;
    }

    private static bool Digits(string pattern, ref int i)
    {
        var start = i;
        while (i < pattern.Length && pattern[i] is >= '0' and <= '9') i++;
        return i > start;
    }
}
