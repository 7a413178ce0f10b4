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
    [InlineData("List<Ticket> all = [" + Six + "]; List<Ticket> copy = new(all); copy.Clear(); return new({|#0:all|});")]
    [InlineData("if (domain is null) { List<Ticket> all = [" + Six + "]; return new({|#0:all|}); } return new([]);")]
    [InlineData("Func<CardResponse<Ticket>> make = () => { List<Ticket> all = [" + Six + "]; return new({|#0:all|}); }; return make();")]
    public Task Six_are_counted(string statements) => IsTooMany(6, Running(statements));

    [Theory]
    [InlineData("Contains(new(1))")]
    [InlineData("IndexOf(new(1))")]
    [InlineData("LastIndexOf(new(1))")]
    [InlineData("Find(ticket => ticket.Size > 1)")]
    [InlineData("FindAll(ticket => ticket.Size > 1)")]
    [InlineData("FindIndex(ticket => ticket.Size > 1)")]
    [InlineData("FindLast(ticket => ticket.Size > 1)")]
    [InlineData("Exists(ticket => ticket.Size > 1)")]
    [InlineData("TrueForAll(ticket => ticket.Size > 1)")]
    [InlineData("ForEach(ticket => Console.WriteLine(ticket))")]
    [InlineData("Sort()")]
    [InlineData("Reverse()")]
    [InlineData("ToArray()")]
    [InlineData("ConvertAll(ticket => ticket.Id)")]
    [InlineData("GetRange(0, 3)")]
    [InlineData("Slice(0, 3)")]
    [InlineData("CopyTo(new Ticket[9])")]
    [InlineData("EnsureCapacity(20)")]
    [InlineData("GetEnumerator()")]
    [InlineData("AsReadOnly()")]
    public Task Calls_that_only_read_take_nothing_away(string call) =>
        IsTooMany(6, Running($"List<Ticket> all = [{Six}]; all.{call}; return new({{|#0:all|}});"));

    [Theory]
    [InlineData("IEnumerable<Ticket>", "")]
    [InlineData("IReadOnlyCollection<Ticket>", "")]
    [InlineData("IReadOnlyList<Ticket>", "")]
    [InlineData("IQueryable<Ticket>", ".AsQueryable()")]
    [InlineData("IAsyncEnumerable<Ticket>", ".ToAsyncEnumerable()")]
    [InlineData("ImmutableArray<Ticket>", ".ToImmutableArray()")]
    public Task What_cannot_be_changed_may_be_passed_on(string type, string call) => IsTooMany(
        6,
        Running($"{type} all = new Ticket[6]{call}; Console.WriteLine((object)all); Equals(all, null); "
            + $"return new({{|#0:all{(call.Contains("Async", StringComparison.Ordinal) ? ".ToBlockingEnumerable()" : "")}.ToList()|}});"));

    [Theory]
    [InlineData("List<Ticket>")]
    [InlineData("IList<Ticket>")]
    [InlineData("ICollection<Ticket>")]
    [InlineData("ImmutableList<Ticket>.Builder")]
    public Task What_can_be_changed_may_be_changed_where_it_is_passed_to(string type) => RuleTest.IsSilent(
        Running($"{type} all = {(type.EndsWith("Builder", StringComparison.Ordinal) ? "ImmutableList.CreateBuilder<Ticket>(); all.AddRange([" + Six + "])" : "new List<Ticket> { " + Six + " }")}; "
            + "Equals(all, null); return new(all.ToList());"));

    [Theory]
    [InlineData("List<Ticket> all = [" + Six + "]; if (0 == all.Count) return new([]); return new({|#0:all|});")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all.Count < 1) return new([]); return new({|#0:all|});")]
    public Task Whether_there_are_any_does_not_matter(string statements) => IsTooMany(6, Running(statements));

    [Theory]
    [InlineData("List<Ticket> all = [" + Six + "]; all = all.Take(5).ToList(); return new(all) { AllItemsLink = new(\"/\", UriKind.Relative) };")]
    [InlineData("List<Ticket> all; if (domain is null) { all = [" + Six + "]; all = all.GetRange(0, 3); } else all = []; return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all.Count > 5) all = all.GetRange(0, 5); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; if (all.Count > 5) return new([]); return new(all);")]
    [InlineData("List<Ticket> all = [" + Six + "]; var isMore = all.Count() > 5; if (isMore) return new([]); return new(all);")]
    [InlineData("Ticket[] all = [" + Six + "]; if (all.LongCount() > 5) return new([]); return new(all);")]
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
    [InlineData("List<Ticket> all = [" + Six + "]; if (5 < all.Count) return new([]); return new(all);")]
    [InlineData("List<Ticket>? all = null; if (domain is null) all = [new(1)]; var response = new CardResponse<Ticket>(all ?? []); all = [" + Six + "]; Console.WriteLine(all.Count); return response;")]
    [InlineData("List<Ticket> all = [" + Six + "]; foreach (var ticket in tickets) { if (ticket.Size > 1) return new(all); all = []; } return new([]);")]
    [InlineData("List<Ticket> all = []; Action trim = () => all.Clear(); all = [" + Six + "]; trim(); return new(all);")]
    [InlineData("List<Ticket>? all = null; Func<CardResponse<Ticket>> make = () => { if (domain is not null) all = [" + Six + "]; return new(all ?? []); }; all = [new(1)]; return make();")]
    public Task What_may_be_fewer_is_silent(string statements) => RuleTest.IsSilent(Running(statements));

    [Fact]
    public Task The_search_ends_where_each_local_is_made_of_others_twice()
    {
        var locals = Enumerable.Range(0, 40).Select(i => $"Ticket[] all{i + 1} = [.. all{i}, .. all{i}]; ");
        return RuleTest.IsSilent(Running($"Ticket[] all0 = []; {string.Concat(locals)} return new(all40);"))
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }
}
