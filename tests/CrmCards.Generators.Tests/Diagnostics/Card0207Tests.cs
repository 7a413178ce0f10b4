using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0207Tests
{
    private const string Six = "new Ticket(1), new Ticket(2), new Ticket(3), new Ticket(4), new Ticket(5), new Ticket(6)";

    [Theory]
    [InlineData("return new({|#0:[.. tickets.Take(3), .. tickets.Take(3)]|});", 6)]
    [InlineData("return new({|#0:[.. tickets.Take(5), new(6), new(7)]|});", 7)]
    [InlineData("return new({|#0:tickets.Take(4).Concat(tickets.TakeLast(4)).ToList()|});", 8)]
    [InlineData("return new({|#0:tickets.Take(5).Append(new(6)).ToList()|});", 6)]
    [InlineData("var first = tickets.Take(3); var last = tickets.TakeLast(3); return new({|#0:[.. first, .. last]|});", 6)]
    [InlineData("List<Ticket> all = tickets.Take(3).ToList(); all.AddRange(tickets.Take(4)); return new({|#0:all|});", 7)]
    [InlineData("List<Ticket> all = []; foreach (var ticket in tickets.Take(3)) { all.Add(ticket); all.Add(ticket); } return new({|#0:all|});", 6)]
    [InlineData("List<Ticket> all; if (domain is null) all = [" + Six + "]; else all = [new(1)]; return new({|#0:all|});", 6)]
    [InlineData("return new({|#0:[.. domain is null ? [" + Six + "] : Array.Empty<Ticket>()]|});", 6)]
    [InlineData("List<Ticket> all = new(10) { new(1) }; all.AddRange(tickets.Take(5)); return new({|#0:all|});", 6)]
    [InlineData("return new({|#0:[.. Enumerable.Empty<Ticket>(), .. tickets.Take(5), new(6)]|});", 6)]
    [InlineData("foreach (var ticket in tickets) { List<Ticket> all = tickets.Take(3).ToList(); all.AddRange(tickets.Take(3)); if (ticket.Size > 1) return new({|#0:all|}); } return new([]);", 6)]
    public Task More_than_five_that_there_may_be_are_reported(string statements, int count) => RuleTest.Reports(
        Rules.PerhapsTooManyResults,
        $"There may be up to {count} results, but a card shows at most five: return the first five, and set TotalCount to the total number",
        Running(statements));

    [Theory]
    [InlineData("return new([.. tickets.Take(2), .. tickets.Take(3)]) { AllItemsLink = new(\"/\", UriKind.Relative) };")]
    [InlineData("return new([.. tickets.Take(3).Concat(tickets.Take(3)).Take(5)]) { AllItemsLink = new(\"/\", UriKind.Relative) };")]
    [InlineData("return new([.. tickets.Take(3), .. tickets]);")]
    [InlineData("return new([.. tickets.Take(3), .. tickets.Take(3).Where(ticket => ticket.Size > 1)]);")]
    [InlineData("Ticket[] all = [.. tickets.Take(3), .. tickets.Take(3)]; return all.Length > 5 ? new(all[..5]) { AllItemsLink = new(\"/\", UriKind.Relative) } : new(all);")]
    [InlineData("List<Ticket> all = [.. tickets.Take(3)]; foreach (var ticket in tickets) { all.AddRange(tickets.Take(2)); } return new(all);")]
    [InlineData("List<Ticket> all = [.. tickets.Take(5)]; if (domain is null) all.Add(new(6)); return new(all);")]
    [InlineData("List<Ticket> all = [.. tickets.Take(4)]; foreach (var ticket in tickets) { all.Add(ticket); all.Add(ticket); if (ticket.Size > 1) return new(all); } return new([]);")]
    public Task What_cannot_be_more_and_what_nobody_knows_is_not_reported(string statements) => RuleTest.IsSilent(Running(statements));
}
