using static CrmCards.Generators.Tests.Diagnostics.Counting.Counted;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics.Counting;

/// <summary>Code that bounds a sequence of any length.</summary>
public class BoundTests
{
    [Theory]
    [InlineData("new({|#0:tickets.Take(10).ToList()|})", 10)]
    [InlineData("new({|#0:tickets.AsQueryable().OrderBy(ticket => ticket.Id).Take(10).ToList()|})", 10)]
    [InlineData("new({|#0:tickets.TakeLast(7).ToArray()|})", 7)]
    [InlineData("new({|#0:tickets.Take(..10).ToList()|})", 10)]
    [InlineData("new({|#0:tickets.Take(2..9).ToList()|})", 7)]
    [InlineData("new({|#0:tickets.Take(^8..).ToList()|})", 8)]
    [InlineData("new({|#0:tickets.Take(^9..^2).ToList()|})", 7)]
    [InlineData("new({|#0:tickets.ToArray()[..10]|})", 10)]
    [InlineData("new({|#0:tickets.ToArray()[^6..]|})", 6)]
    [InlineData("new({|#0:tickets.ToList()[3..9]|})", 6)]
    [InlineData("new({|#0:tickets.ToList().GetRange(0, 6)|})", 6)]
    [InlineData("new({|#0:tickets.ToList().Slice(1, 7)|})", 7)]
    [InlineData("new({|#0:tickets.Chunk(10).First()|})", 10)]
    [InlineData("new({|#0:tickets.Chunk(10).LastOrDefault()|} ?? [])", 10)]
    [InlineData("new({|#0:[.. tickets.Chunk(6).ElementAt(2)]|})", 6)]
    [InlineData("new({|#0:(from ticket in tickets where ticket.Size > 1 select ticket).Take(8).ToList()|})", 8)]
    [InlineData("new({|#0:[.. tickets.Take(6), .. tickets]|})", 6)]
    [InlineData("new({|#0:tickets.Take(12).Skip(2).ToList()|})", 10)]
    [InlineData("new({|#0:tickets?.Take(6).ToList()|}!)", 6)]
    [InlineData("new({|#0:tickets.Take(9).ToImmutableArray()|})", 9)]
    [InlineData("new({|#0:tickets.Append(new(1)).Take(10).Reverse().ToList().AsReadOnly()|})", 10)]
    [InlineData("new({|#0:[.. tickets.Take(-9), " + Six + "]|})", 6)]
    [InlineData("new({|#0:[.. tickets.Take(8..3), " + Six + "]|})", 6)]
    public Task More_than_five_that_are_asked_for_are_reported(string response, int count) => IsTooMany(count, Returning(response));

    [Theory]
    [InlineData("return new({|#0:await Database.Take(10).ToListAsync(cancellationToken)|});", 10)]
    [InlineData("return new({|#0:await Database.AsNoTracking().Take(6).ToArrayAsync(cancellationToken).ConfigureAwait(false)|});", 6)]
    [InlineData("return new({|#0:[.. await Database.Take(7).ToListAsync(cancellationToken)]|});", 7)]
    [InlineData("return new({|#0:await Database.Take(8).AsAsyncEnumerable().ToListAsync(cancellationToken)|});", 8)]
    [InlineData("var found = await Database.Take(9).ToListAsync(cancellationToken); return new({|#0:found|});", 9)]
    [InlineData("var query = Database.Take(10); var found = await query.ToListAsync(cancellationToken); return new({|#0:found|});", 10)]
    [InlineData("List<Ticket> found = []; await foreach (var ticket in Database.Take(6).AsAsyncEnumerable()) found.Add(ticket); return new({|#0:found|});", 6)]
    [InlineData("return new({|#0:await Task.FromResult(tickets.Take(6).ToList())|});", 6)]
    [InlineData("return new({|#0:await ValueTask.FromResult(tickets.Take(6).ToList())|});", 6)]
    [InlineData("return new({|#0:await Database.Take(6).ToListAsync(cancellationToken).WaitAsync(cancellationToken)|});", 6)]
    public Task Those_of_a_database_are_reported(string statements, int count) => IsTooMany(count, Awaiting(statements), EntityFramework);

    [Theory]
    [InlineData("Include(\"Owner\")")]
    [InlineData("ThenInclude(\"Owner\")")]
    [InlineData("AsNoTracking()")]
    [InlineData("AsNoTrackingWithIdentityResolution()")]
    [InlineData("AsTracking()")]
    [InlineData("IgnoreAutoIncludes()")]
    [InlineData("AsSplitQuery()")]
    [InlineData("AsSingleQuery()")]
    [InlineData("TagWith(\"card\")")]
    [InlineData("TagWithCallSite()")]
    public Task How_a_database_is_asked_does_not_matter(string call) =>
        IsTooMany(6, Awaiting($"return new({{|#0:await Database.Take(6).{call}.ToListAsync(cancellationToken)|}});"), EntityFramework);

    [Fact]
    public Task The_items_of_an_asynchronous_loop_are_counted() => IsTooMany(
        6,
        Awaiting(
            "List<Ticket> all = []; await foreach (var ticket in Database.Take(6).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false)) "
                + "all.Add(ticket); return new({|#0:all|});"),
        EntityFramework);

    [Theory]
    [InlineData("return new(await Database.Where(ticket => ticket.Size > 1).ToListAsync(cancellationToken));")]
    [InlineData("var query = Database.Take(10); if (tickets.Count > 3) query = query.Where(ticket => ticket.Size > 1); return new(await query.ToListAsync(cancellationToken));")]
    [InlineData("var found = await Database.Take(6).ToListAsync(cancellationToken); return new(found[..5]) { TotalCount = found.Count, AllItemsLink = new(\"/\", UriKind.Relative) };")]
    [InlineData("var found = await Database.Take(6).ToListAsync(cancellationToken); if (found.Count > 5) found.RemoveAt(5); return new(found);")]
    [InlineData("var found = await Database.Take(6).ToListAsync(cancellationToken); if (found.Count < 6) return new(found); return new([]);")]
    [InlineData("var query = Database.Take(6); if (await query.CountAsync(cancellationToken) > 5) return new([]); return new(await query.ToListAsync(cancellationToken));")]
    public Task Those_of_a_database_that_may_be_fewer_are_not(string statements) => RuleTest.IsSilent(Awaiting(statements), EntityFramework);

    [Theory]
    [InlineData("tickets.Take(10).Where(ticket => ticket.Size > 1).ToList()")]
    [InlineData("tickets.Take(10).TakeWhile(ticket => ticket.Size > 1).ToList()")]
    [InlineData("tickets.Take(^3..domain!.Length).ToList()")]
    [InlineData("tickets.Take(3..).ToList()")]
    [InlineData("tickets.ToArray()[1..^1]")]
    [InlineData("tickets.ToList().GetRange(0, domain!.Length)")]
    [InlineData("tickets.Chunk(10).Where(chunk => chunk.Length < 6).First()")]
    [InlineData("tickets.Chunk(domain!.Length).First()")]
    [InlineData("tickets.Take(tickets.Count > 10 ? 10 : 5).ToList()")]
    [InlineData("new Ticket[domain!.Length]")]
    public Task What_may_be_fewer_is_not(string results) => RuleTest.IsSilent(Returning($"new({results})"));

    [Theory]
    [InlineData("tickets.Take(10).Take(5).ToList()")]
    [InlineData("tickets.Take(3..8).ToList()")]
    [InlineData("tickets.Take(-1).ToList()")]
    [InlineData("tickets.Take(8..3).ToList()")]
    [InlineData("tickets.Take(10).ToArray()[..5]")]
    [InlineData("tickets.Take(7).Skip(2).ToList()")]
    [InlineData("tickets.Take(7).SkipLast(2).ToList()")]
    [InlineData("tickets.Take(10).ToArray()[6..^1]")]
    [InlineData("tickets.Take(10).ToList().GetRange(2, 5)")]
    [InlineData("Enumerable.Range(1, 3).Select(id => new Ticket(id)).Take(10).ToList()")]
    [InlineData("Enumerable.Repeat(new Ticket(1), 20).Chunk(5).First()")]
    public Task What_is_trimmed_afterwards_is_not(string results) =>
        RuleTest.IsSilent(Returning($"new({results}) {{ AllItemsLink = new(\"/\", UriKind.Relative) }}"));
}
