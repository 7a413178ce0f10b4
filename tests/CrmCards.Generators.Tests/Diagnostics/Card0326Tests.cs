using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0326Tests
{
    private const string Quantifier = "'{' is not the beginning of a quantifier; write \\{";
    private const string NoBrace = "'}' has no '{'; write \\}";
    private const string Ends = "'$' means the end before a last line end, too, in .NET; leave it out, since the whole text must match";
    private const string GroupKind = "a group that begins with '(?' is not the same in JavaScript; write (?:…)";
    private const string Repeated = "'^' is not repeated in JavaScript; remove the quantifier";

    [Theory]
    [InlineData("\"\\\\d+\"", "'\\d' means the digits of all scripts in .NET; write [0-9]")]
    [InlineData("@\".+\"", "'.' takes other line ends in JavaScript; write [^\\n]")]
    public Task A_pattern_that_JavaScript_reads_in_another_way_is_reported(string pattern, string difference) =>
        RuleTest.Reports(Rules.PatternOfServer, $"Only the endpoint checks the pattern of 'code', not the form: {difference}", Run($"{{|#0:{pattern}|}}"), Result());

    [Fact]
    public Task One_that_both_read_alike_is_not() => RuleTest.IsSilent(Run("\"[A-Z]{2,3}-[0-9]+\""), Result());

    [Theory]
    [InlineData(@"\d", @"'\d' means the digits of all scripts in .NET; write [0-9]")]
    [InlineData(@"\w", @"'\w' means other characters in JavaScript; write them in brackets")]
    [InlineData(@"\s", @"'\s' means other characters in JavaScript; write them in brackets")]
    [InlineData(@"a\b", @"'\b' means other characters in JavaScript; write them in brackets")]
    [InlineData(@"\D", @"'\D' means other characters in JavaScript; write them in brackets")]
    [InlineData(@"\W", @"'\W' means other characters in JavaScript; write them in brackets")]
    [InlineData(@"\S", @"'\S' means other characters in JavaScript; write them in brackets")]
    [InlineData(@"\B", @"'\B' means other characters in JavaScript; write them in brackets")]
    [InlineData(@"[a\d]", @"'\d' means the digits of all scripts in .NET; write [0-9]")]
    [InlineData(@"[\w]", @"'\w' means other characters in JavaScript; write them in brackets")]
    [InlineData(@"\Aa\z", @"'\A' is not the same in JavaScript")]
    [InlineData(@"(a)\1", @"'\1' is not the same in JavaScript")]
    [InlineData(@"\p{L}", @"'\p' is not the same in JavaScript")]
    [InlineData(@"a\", @"it ends with '\'")]
    [InlineData(@"[a\", @"it ends with '\'")]
    [InlineData("a.b", @"'.' takes other line ends in JavaScript; write [^\n]")]
    [InlineData("(?<name>a)", GroupKind)]
    [InlineData("(?i)a", GroupKind)]
    [InlineData("(?=a)", GroupKind)]
    [InlineData("a(?", GroupKind)]
    [InlineData("[]a]", @"']' right after '[' is a character in .NET; write \]")]
    [InlineData("[^]a]", @"']' right after '[' is a character in .NET; write \]")]
    [InlineData("[a-z-[aeiou]]", @"'[' within brackets; write \[")]
    [InlineData("a]", @"']' has no '['; write \]")]
    [InlineData("a{", Quantifier)]
    [InlineData("a{,2}", Quantifier)]
    [InlineData("a{b}", Quantifier)]
    [InlineData("a{2,b}", Quantifier)]
    [InlineData("a{2", Quantifier)]
    [InlineData("a}", NoBrace)]
    [InlineData("a{2}}", NoBrace)]
    [InlineData(@"\{2}", NoBrace)]
    [InlineData("[{]2}", NoBrace)]
    [InlineData("a$", Ends)]
    [InlineData("^*a", Repeated)]
    [InlineData("^+a", Repeated)]
    [InlineData("^?a", Repeated)]
    [InlineData("a|^{2}b", Repeated)]
    [InlineData("🎫", "it has a character of two code units")]
    [InlineData("[🎫]", "it has a character of two code units")]
    public void A_difference_is_told(string pattern, string difference) => Assert.Equal(difference, SharedPattern.Difference(pattern));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("^abc")]
    [InlineData("a|^b")]
    [InlineData("(^|a)b")]
    [InlineData("(a|(?:b))*?")]
    [InlineData("(?:a)+?b??")]
    [InlineData("a{2}b{2,}c{2,3}d{22}?")]
    [InlineData("[a-z0-9_.$(){}|*+?^-]+")]
    [InlineData(@"[^a\]\[\\\-]")]
    [InlineData(@"[^\n]*")]
    [InlineData(@"\t\n\r\f\v")]
    [InlineData(@"\\\^\$\.\|\?\*\+\(\)\[\]\{\}\/\-")]
    [InlineData(@"\{[0-9]{2}\}")]
    [InlineData(@"\\{2}")]
    [InlineData("äß€票")]
    [InlineData(" #")]
    public void What_is_the_same_is_shared(string pattern) => Assert.Null(SharedPattern.Difference(pattern));

    private static string Run(string pattern) =>
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public CardActionResult Run([ActionInput(\"Code\"), RegularExpression({pattern})] string code) => code;")
            .Replace("using System.Threading;", "using System.ComponentModel.DataAnnotations;\nusing System.Threading;", StringComparison.Ordinal);
}
