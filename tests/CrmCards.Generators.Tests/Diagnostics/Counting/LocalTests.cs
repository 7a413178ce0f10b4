using static CrmCards.Generators.Tests.Diagnostics.Counting.Counted;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics.Counting;

/// <summary>Code that makes the results in locals.</summary>
public class LocalTests
{
    private const string Five = "new(1), new(2), new(3), new(4), new(5)";

    [Theory]
    [InlineData("List<Ticket> all; all = [" + Six + "]; return new({|#0:all|});")]
    [InlineData("List<Ticket>? all = null; if (domain is null) all = [" + Six + "]; else all = new(new Ticket[7]); return new({|#0:all|});")]
    [InlineData("List<Ticket> all; try { all = tickets.Take(6).ToList(); } catch (InvalidOperationException) { all = []; } return new({|#0:all|});")]
    [InlineData("IEnumerable<Ticket> all = tickets.Take(6); all = all.OrderBy(ticket => ticket.Id); return new({|#0:all.ToList()|});")]
    [InlineData("List<Ticket> all = [new(1)]; all.Clear(); all = [" + Six + "]; return new({|#0:all|});")]
    [InlineData("List<Ticket> all = [" + Six + "]; var response = new CardResponse<Ticket>({|#0:all|}); all = []; return all.Count == 0 ? response : new(all);")]
    [InlineData("Ticket[] all = new Ticket[6]; all[0] = new(1); Array.Sort(all); Console.WriteLine(all); return new({|#0:all|});")]
    [InlineData("var limit = 6; return new({|#0:tickets.Take(limit).ToList()|});")]
    [InlineData("int limit; limit = 6; return new({|#0:tickets.Take(limit).ToList()|}) { TotalCount = tickets.Count > limit ? 7 : 6 };")]
    [InlineData("List<Ticket> all = [" + Five + "]; all.Insert(0, new(6)); return new({|#0:all|});")]
    [InlineData("List<Ticket> all = new(tickets); all.InsertRange(0, new Ticket[6]); return new({|#0:all|});")]
    [InlineData("List<Ticket> all = []; all.AddRange(new Ticket[2]); all.InsertRange(0, new Ticket[4]); return new({|#0:all|});")]
    [InlineData("List<Ticket> all = []; { all.AddRange(new Ticket[3]); } lock (all) { all.AddRange(new Ticket[3]); } return new({|#0:all|});")]
    [InlineData("var all = tickets.Take(6).ToList(); if (domain is null) all.Add(new(1)); return new({|#0:all|});")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all.Count == 0) return new([]); return new({|#0:all|});")]
    [InlineData("List<Ticket> all = [" + Six + "]; for (var i = 0; i < all.Count; i++) Console.WriteLine(all[i]); return new({|#0:all|});")]
    [InlineData("List<Ticket> all = [" + Six + "]; var ids = tickets.Where(ticket => all.Contains(ticket)).ToList(); return new({|#0:all|}) { TotalCount = 6 + ids.Count };")]
    [InlineData("List<Ticket> all = [" + Six + "]; foreach (var ticket in all) Console.WriteLine($\"{ticket} {all} {nameof(all)} {all.Any()}\"); return new({|#0:all|});")]
    [InlineData("List<Ticket> all = [" + Six + "]; List<Ticket> copy = [.. all]; copy.Clear(); return new({|#0:all|});")]
    [InlineData("if (domain is null) { List<Ticket> all = [" + Six + "]; return new({|#0:all|}); } return new([]);")]
    [InlineData("Func<CardResponse<Ticket>> make = () => { List<Ticket> all = [" + Six + "]; return new({|#0:all|}); }; return make();")]
    public Task Six_are_counted(string statements) => IsTooMany(6, Running(statements));

    [Theory]
    [InlineData("List<Ticket> all = [" + Six + "]; all = all.Take(5).ToList(); return new(all) { AllItemsLink = new(\"/\", UriKind.Relative) };")]
    [InlineData("List<Ticket> all; if (domain is null) { all = [" + Six + "]; all = all.GetRange(0, 3); } else all = []; return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all.Count > 5) all = all.GetRange(0, 5); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all.Count > 5) return new([]); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; var isMore = all.Count() > 5; if (isMore) return new([]); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; var count = all.Count; if (count > 5) return new([]); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; int count; count = all.Count; if (count > 5) return new([]); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; return all.Skip(5).Any() ? new([]) : new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all.ElementAtOrDefault(5) is not null) return new([]); return new(all);")]
    [InlineData("Ticket[] all = [" + Six + "]; if (all.TryGetNonEnumeratedCount(out var count) && count > 5) return new([]); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all is { Count: > 5 }) return new([]); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all.Count is > 5) return new([]); return new(all);")]
    [InlineData("Ticket[] all = [" + Six + "]; switch (all.Length) { case > 5: return new([]); } return new(all);")]
    [InlineData("Ticket[] all = [" + Six + "]; return all.Length switch { > 5 => new([]), _ => new(all) };")]
    [InlineData("Ticket[] all = [" + Six + "]; Array.Resize(ref all, 5); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; (all, var rest) = (all.GetRange(0, 5), all.GetRange(5, 1)); return new(all) { TotalCount = rest.Count };")]
    [InlineData("List<Ticket> all = [" + Six + "]; while (all.Count > 5) all.RemoveAt(5); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; var other = all; other.Clear(); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; Func<List<Ticket>> get = () => all; get().Clear(); return new(all);")]
    [InlineData("List<Ticket> all = [" + Five + "]; Action add = () => all.Add(new(6)); add(); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; Func<CardResponse<Ticket>> make = () => new(all); all.Clear(); return make();")]
    [InlineData("List<Ticket> all = [" + Five + "]; if (domain is null) goto end; all.Add(new(6)); end: return new(all);")]
    [InlineData("List<Ticket> all = [" + Five + "]; try { all.Add(new(6)); } catch (InvalidOperationException) { } return new(all);")]
    [InlineData("List<Ticket> all = [" + Five + "]; switch (domain) { case null: all.Add(new(6)); break; } return new(all);")]
    [InlineData("HashSet<Ticket> all = []; all.Add(new(1)); all.Add(new(1)); all.Add(new(1)); all.Add(new(1)); all.Add(new(1)); all.Add(new(1)); return new(all.ToList());")]
    [InlineData("ImmutableList<Ticket> all = [" + Five + "]; all.Add(new(6)); return new(all);")]
    [InlineData("List<Ticket> all = new(10); all.Add(new(1)); return new(all);")]
    [InlineData("List<Ticket> all = [new(1)]; all.InsertRange(0, tickets); all.AddRange(tickets); return new(all);")]
    [InlineData("var limit = 10; if (domain is null) limit = 3; return new(tickets.Take(limit).ToList());")]
    [InlineData("var limit = 10; limit -= 5; return new(tickets.Take(limit).ToList());")]
    [InlineData("var limit = 10; limit--; return new(tickets.Take(limit).ToList());")]
    [InlineData("var limit = 10; if (int.TryParse(domain, out limit)) { } return new(tickets.Take(limit).ToList());")]
    [InlineData("int limit; if (domain is null) limit = 10; else limit = 5; return new(tickets.Take(limit).ToList());")]
    [InlineData("foreach (var chunk in tickets.Chunk(10)) return new(chunk); return new([]);")]
    public Task What_may_be_fewer_is_silent(string statements) => RuleTest.IsSilent(Running(statements));
}
