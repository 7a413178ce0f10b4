using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0201Tests
{
    private const string Six = "new(1), new(2), new(3), new(4), new(5), new(6)";

    [Theory]
    [InlineData("new({|#0:[" + Six + "]|})", 6)]
    [InlineData("new CardResponse<Ticket>({|#0:[" + Six + ", new(7)]|})", 7)]
    [InlineData("new({|#0:new Ticket[] { " + Six + " }|})", 6)]
    [InlineData("new({|#0:new Ticket[6]|})", 6)]
    [InlineData("new({|#0:new List<Ticket> { " + Six + " }|})", 6)]
    [InlineData("new({|#0:new List<Ticket>([new(0)]) { " + Six + " }|})", 7)]
    [InlineData("new({|#0:[.. new Ticket[] { new(1), new(2), new(3) }, new(4), .. new[] { new Ticket(5), new Ticket(6) }]|})", 6)]
    [InlineData("new({|#0:[new(1), .. tickets, new(2), new(3), new(4), new(5), new(6)]|})", 6)]
    [InlineData("new({|#0:Enumerable.Range(1, 20).Select(id => new Ticket(id)).ToList()|})", 20)]
    [InlineData("new({|#0:Enumerable.Repeat(new Ticket(1), 4 + 4).ToArray()|})", 8)]
    [InlineData("new({|#0:tickets.Take(10).ToList()|})", 10)]
    [InlineData("new({|#0:[.. tickets.OrderBy(ticket => ticket.Id).Take(6)]|})", 6)]
    [InlineData("new({|#0:[.. tickets.Where(ticket => ticket.Size > 1).Take(6).Select(ticket => ticket)]|})", 6)]
    [InlineData("new({|#0:Enumerable.Range(1, 4).Select(id => new Ticket(id)).Append(new(5)).Concat([new(6), new(7)]).ToList()|})", 7)]
    [InlineData("domain is null ? new([]) : new({|#0:[" + Six + "]|})", 6)]
    [InlineData("new(domain is null ? [new(1)] : {|#0:[" + Six + "]|})", 6)]
    [InlineData("new(domain switch { null => [new(1)], \"a\" => {|#0:[" + Six + "]|}, _ => [] })", 6)]
    public Task More_than_five_results_are_reported(string response, int count) =>
        RuleTest.Reports(Rules.TooManyResults, Message(count), Returning(response));

    [Theory]
    [InlineData("var all = new List<Ticket> { " + Six + " }; return new({|#0:all|});", 6)]
    [InlineData("Ticket[] all = [" + Six + "]; Array.Sort(all, (a, b) => 0); return new({|#0:all|});", 6)]
    [InlineData("List<Ticket> all = [" + Six + "]; all.Sort(); if (all.Contains(new(1))) return new({|#0:all|}); return new([]);", 6)]
    [InlineData("var all = new List<Ticket>(); all.Add(new(1)); all.Add(new(2)); all.Add(new(3)); all.Add(new(4)); all.Add(new(5)); all.Add(new(6)); return new({|#0:all|});", 6)]
    [InlineData("var all = new List<Ticket>(); all.AddRange([new(1), new(2), new(3)]); all.Insert(0, new(4)); if (domain is null) { all.Add(new(5)); all.Add(new(6)); return new({|#0:all|}); } return new(all);", 6)]
    [InlineData("const int count = 9; var all = tickets.Take(count).ToList(); return new({|#0:all|});", 9)]
    [InlineData("var all = Enumerable.Range(1, 7).Select(id => new Ticket(id)); var list = all.ToList(); return new({|#0:list.AsReadOnly()|});", 7)]
    public Task Locals_are_followed(string statements, int count) =>
        RuleTest.Reports(Rules.TooManyResults, Message(count), Running(statements));

    [Theory]
    [InlineData("return new([]);")]
    [InlineData("return new([new(1), new(2), new(3), new(4), new(5)]);")]
    [InlineData("return new([new(1), new(2), new(3), .. tickets]);")]
    [InlineData("return new(tickets);")]
    [InlineData("return new([.. tickets.Where(ticket => ticket.Size > 1)]);")]
    [InlineData("return new(Enumerable.Range(1, 20).Select(id => new Ticket(id)).Where(ticket => ticket.Size > 1).ToList());")]
    [InlineData("return new(Enumerable.Range(1, domain!.Length).Select(id => new Ticket(id)).ToList());")]
    [InlineData("return new(tickets.Take(domain!.Length).ToList());")]
    [InlineData("return new(Enumerable.Range(1, 3).Select(id => new Ticket(id)).Take(10).ToList());")]
    [InlineData("var all = new List<Ticket> { " + Six + " }; all.RemoveAt(0); return new(all);")]
    [InlineData("var all = new List<Ticket> { " + Six + " }; all.RemoveRange(0, 3); return new(all);")]
    [InlineData("var all = new List<Ticket> { " + Six + " }; all = [new(1)]; return new(all);")]
    [InlineData("var all = new List<Ticket> { " + Six + " }; Trim(all); return new(all); static void Trim(List<Ticket> list) => list.Clear();")]
    [InlineData("var all = new List<Ticket> { " + Six + " }; Action trim = () => all.Clear(); trim(); return new(all);")]
    [InlineData("var all = new List<Ticket> { new(1), new(2), new(3), new(4), new(5) }; if (domain is null) all.Add(new(6)); return new(all);")]
    [InlineData("var all = new List<Ticket> { new(1), new(2), new(3), new(4), new(5) }; foreach (var ticket in tickets) all.Add(ticket); return new(all);")]
    [InlineData("var all = new List<Ticket> { new(1), new(2), new(3), new(4), new(5) }; var response = new CardResponse<Ticket>(all); all.Add(new(6)); return response;")]
    public Task What_may_be_five_or_fewer_is_not_reported(string statements) => RuleTest.IsSilent(Running(statements));

    [Theory]
    [InlineData("new([" + Six + ", new(7)])", "[" + Six + ", new(7)]", "new([new(1), new(2), new(3), new(4), new(5)]) { AllItemsLink = Page, TotalCount = 7 }")]
    [InlineData(
        "new(new Ticket[] { " + Six + " })",
        "new Ticket[] { " + Six + " }",
        "new(new Ticket[] { new(1), new(2), new(3), new(4), new(5) }) { AllItemsLink = Page, TotalCount = 6 }")]
    [InlineData(
        "new(new List<Ticket> { " + Six + " })",
        "new List<Ticket> { " + Six + " }",
        "new(new List<Ticket> { new(1), new(2), new(3), new(4), new(5) }) { AllItemsLink = Page, TotalCount = 6 }")]
    public Task The_fix_keeps_five_and_sets_the_total(string broken, string marked, string mended) =>
        RuleTest.Fixes<TrimResultsFix>("Keep the first five results", WithPage(broken, marked), WithPage(mended), []);

    [Theory]
    [InlineData("tickets.Take(10).ToList()", "tickets.Take(CardLimits.MaxResults).ToList()")]
    [InlineData("[.. tickets.Take(6)]", "[.. tickets.Take(CardLimits.MaxResults)]")]
    public Task The_fix_lowers_a_Take(string broken, string mended) =>
        RuleTest.Fixes<TrimResultsFix>(
            "Keep the first five results",
            WithPage($"new({broken})", broken),
            WithPage($"new({mended}) {{ AllItemsLink = Page }}"),
            []);

    [Fact]
    public Task The_fix_bounds_what_it_cannot_shorten() =>
        RuleTest.Fixes<TrimResultsFix>(
            "Keep the first five results",
            WithPage("new(Enumerable.Range(1, 20).Select(id => new Ticket(id)).ToList())", "Enumerable.Range(1, 20).Select(id => new Ticket(id)).ToList()"),
            WithPage("new([.. Enumerable.Range(1, 20).Select(id => new Ticket(id)).ToList().Take(CardLimits.MaxResults)]) { AllItemsLink = Page, TotalCount = 20 }"),
            []);

    [Fact]
    public Task The_fix_keeps_lines_and_comments() =>
        RuleTest.Fixes<TrimResultsFix>(
            "Keep the first five results",
            Returning("""
                new({|CARD0201:[
                                new(1), // the first
                                new(2),
                                new(3),
                                new(4),
                                new(5),
                                new(6),
                            ]|}) { AllItemsLink = new("/tickets", UriKind.Relative) }
                """),
            Returning("""
                new([
                                new(1), // the first
                                new(2),
                                new(3),
                                new(4),
                                new(5),
                            ]) { AllItemsLink = new("/tickets", UriKind.Relative), TotalCount = 6 }
                """),
            []);

    [Theory]
    [InlineData("List<Ticket> all = new(); {0}", "all", "all.Count")]
    [InlineData("IList<Ticket> list = new List<Ticket>(); var all = new List<Ticket>(); {0}", "all", "all.Count")]
    public Task The_fix_counts_a_list_that_Add_has_built(string statements, string list, string total)
    {
        var added = statements.Replace("{0}", string.Concat(Enumerable.Range(1, 6).Select(id => $"all.Add(new({id})); ")), StringComparison.Ordinal);
        return RuleTest.Fixes<TrimResultsFix>(
            "Keep the first five results",
            Running($"{added} return new({{|CARD0201:{list}|}}) {{ AllItemsLink = new(\"/tickets\", UriKind.Relative) }};"),
            Running($"{added} return new([.. {list}.Take(CardLimits.MaxResults)]) {{ AllItemsLink = new(\"/tickets\", UriKind.Relative), TotalCount = {total} }};"),
            []);
    }

    [Theory]
    [InlineData("[.. tickets.Take(6).OrderBy(ticket => ticket.Size)]", "[.. tickets.Take(6).OrderBy(ticket => ticket.Size).Take(CardLimits.MaxResults)]")]
    [InlineData("[.. tickets.Select(ticket => ticket).OrderBy(ticket => tickets.Take(1).Count()).Take(9)]", "[.. tickets.Select(ticket => ticket).OrderBy(ticket => tickets.Take(1).Count()).Take(CardLimits.MaxResults)]")]
    [InlineData("[new(1), .. tickets, new(2), new(3), new(4), new(5), new(6)]", "[.. ((IEnumerable<Ticket>)[new(1), .. tickets, new(2), new(3), new(4), new(5), new(6)]).Take(CardLimits.MaxResults)]")]
    public Task The_fix_keeps_the_first_five(string broken, string mended) =>
        RuleTest.Fixes<TrimResultsFix>("Keep the first five results", WithPage($"new({broken})", broken), WithPage($"new({mended}) {{ AllItemsLink = Page }}"), []);

    [Theory]
    [InlineData("new(domain is null ? [new(1)] : {|CARD0201:[" + Six + "]|})")]
    [InlineData("new(domain switch { null => [new(1)], _ => {|CARD0201:[" + Six + "]|} })")]
    public Task Where_a_condition_chooses_the_total_is_left_to_the_user(string response) => RuleTest.OffersNoFix<TrimResultsFix>(Returning(response));

    private static string Message(int count) =>
        $"There are {count} results, but a card shows at most five: return the first five, and set TotalCount to the total number";

    /// <summary>With a link to all items, so that the fixed code breaks no other rule.</summary>
    private static string WithPage(string response, string? marked = null)
    {
        if (marked is not null) response = response.Replace(marked, $"{{|CARD0201:{marked}|}}", StringComparison.Ordinal) + " { AllItemsLink = Page }";
        return Returning(response).Replace(
            "[DataFetch]",
            "private static Uri Page => new(\"/tickets\", UriKind.Relative);\n\n    [DataFetch]",
            StringComparison.Ordinal);
    }
}
