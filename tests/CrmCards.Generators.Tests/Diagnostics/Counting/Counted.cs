using CrmCards.Generators.Diagnostics;

namespace CrmCards.Generators.Tests.Diagnostics.Counting;

/// <summary>What is said of the results at <c>{|#0:…|}</c>.</summary>
internal static class Counted
{
    public const string Six = "new Ticket(1), new Ticket(2), new Ticket(3), new Ticket(4), new Ticket(5), new Ticket(6)";

    /// <summary>There are so many, or they are asked for.</summary>
    public static Task IsTooMany(int count, params string[] sources) => RuleTest.Reports(
        Rules.TooManyResults,
        $"There are {count} results, but a card shows at most five: return the first five, and set TotalCount to the total number",
        sources);

    /// <summary>There may be so many.</summary>
    public static Task MayBeTooMany(int count, params string[] sources) => RuleTest.Reports(
        Rules.PerhapsTooManyResults,
        $"There may be up to {count} results, but a card shows at most five: return the first five, and set TotalCount to the total number",
        sources);
}
