using static CrmCards.Generators.Tests.Diagnostics.Counting.Counted;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics.Counting;

/// <summary>Code that adds the results one by one.</summary>
public class LoopTests
{
    private const string Add = "all.Add(new(i));";

    [Theory]
    [InlineData("for (var i = 0; i < 6; i++) " + Add)]
    [InlineData("for (var i = 1; i <= 6; i++) { " + Add + " }")]
    [InlineData("for (var i = 6; i > 0; i--) " + Add)]
    [InlineData("for (var i = 5; i >= 0; --i) " + Add)]
    [InlineData("for (var i = 0; i != 6; ++i) " + Add)]
    [InlineData("for (var i = 6; i != 0; i--) " + Add)]
    [InlineData("for (var i = 0; i < 11; i += 2) " + Add)]
    [InlineData("for (var i = 0; i <= 10; i += 2) " + Add)]
    [InlineData("for (var i = 11; i > 0; i -= 2) " + Add)]
    [InlineData("for (var i = 10; i >= 0; i -= 2) " + Add)]
    [InlineData("for (var i = 0; i < 3; i++) { " + Add + Add + " }")]
    [InlineData("for (var i = 0; i < 2; i++) for (var j = 0; j < 3; j++) { " + Add + " }")]
    [InlineData("for (var i = 0; i < 2; i++) all.AddRange(new Ticket[3]);")]
    [InlineData("var count = 6; for (var i = 0; i < count; i++) " + Add)]
    [InlineData("foreach (var i in new[] { 1, 2, 3, 4, 5, 6 }) " + Add)]
    [InlineData("foreach (var i in Enumerable.Range(1, 6)) { using var reader = new System.IO.StringReader(\"\"); " + Add + " }")]
    [InlineData("using (new System.IO.StringReader(\"\")) for (var i = 0; i < 6; i++) " + Add)]
    [InlineData("for (var i = 0; i < 6; i++) { if (i > 9) throw new InvalidOperationException(); " + Add + " }")]
    [InlineData("foreach (var ticket in tickets.Take(6)) all.Add(ticket);")]
    [InlineData("foreach (var id in Enumerable.Range(1, 6)) all.Add(tickets.First(ticket => { return ticket.Id == id; }));")]
    [InlineData("foreach (var ticket in tickets) { for (var i = 0; i < 6; i++) " + Add + " return new({|#1:all|}); }")]
    public Task Six_that_are_added_are_counted(string loop) => loop.Contains("#1", StringComparison.Ordinal)
        ? IsTooMany(6, Running($"List<Ticket> all = []; {loop.Replace("#1", "#0", StringComparison.Ordinal)} return new([]);"))
        : IsTooMany(6, Running($"List<Ticket> all = []; {loop} return new({{|#0:all|}});"));

    [Theory]
    [InlineData("for (var i = 0; i < 5; i++) " + Add)]
    [InlineData("for (var i = 0; i <= 4; i++) " + Add)]
    [InlineData("for (var i = 5; i > 0; i--) " + Add)]
    [InlineData("for (var i = 0; i < 10; i += 2) " + Add)]
    [InlineData("for (var i = 9; i >= 0; i -= 2) " + Add)]
    [InlineData("for (var i = 10; i < 0; i++) " + Add)]
    [InlineData("for (var i = 0; i < 10; i++) if (i % 2 == 0) " + Add)]
    [InlineData("for (var i = 0; i < 10; i++) { if (i % 2 == 0) continue; " + Add + " }")]
    [InlineData("for (var i = 0; i < 10; i++) { if (all.Count == 5) break; " + Add + " }")]
    [InlineData("for (var i = 0; i < 10; i++) { " + Add + " i++; }")]
    [InlineData("for (var i = 0; i < 10; i *= 2) { " + Add + " i++; }")]
    [InlineData("for (var i = 0; i < tickets.Count; i++) " + Add)]
    [InlineData("for (var i = 0; i < 10 && i < tickets.Count; i++) " + Add)]
    [InlineData("for (int i = 0, j = 3; i < 10; i++) { " + Add + " i += j; }")]
    [InlineData("for (var i = 0; i != 9; i += 3) " + Add)]
    [InlineData("for (var i = 0; ; i++) { " + Add + " if (i == 3) break; }")]
    [InlineData("var i = 0; while (i < 10) { " + Add + " i += 3; }")]
    [InlineData("foreach (var i in Enumerable.Range(1, 10).Where(id => id > 5)) " + Add)]
    [InlineData("foreach (var ticket in tickets) all.Add(ticket);")]
    [InlineData("foreach (var ticket in tickets.Take(10)) if (ticket.Size > 1) all.Add(ticket);")]
    [InlineData("foreach (var ticket in tickets.Take(10)) { if (all.Count == 5) break; all.Add(ticket); }")]
    [InlineData("foreach (var ticket in tickets.Take(10)) { all.Clear(); all.Add(ticket); }")]
    [InlineData("var left = 5; foreach (var ticket in tickets.Take(10)) { all.Add(ticket); if (--left == 0) return new(all); }")]
    [InlineData("foreach (var ticket in tickets.Take(10)) all.AddRange(tickets.Where(other => other.Size > ticket.Size));")]
    [InlineData("foreach (var ticket in tickets) all.AddRange(tickets.Take(10));")]
    [InlineData("var j = 0; for (var i = 0; i < 10; j++) " + Add)]
    public Task What_may_be_five_or_fewer_is_silent(string loop) => RuleTest.IsSilent(Running($"List<Ticket> all = []; {loop} return new(all);"));
}
