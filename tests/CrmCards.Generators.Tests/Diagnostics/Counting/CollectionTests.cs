using static CrmCards.Generators.Tests.Diagnostics.Counting.Counted;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics.Counting;

/// <summary>Code that makes collections of a certain size.</summary>
public class CollectionTests
{
    [Theory]
    [InlineData("ImmutableArray.Create(" + Six + ")")]
    [InlineData("ImmutableArray.Create(new[] { " + Six + " })")]
    [InlineData("ImmutableList.CreateRange([" + Six + "])")]
    [InlineData("ImmutableArray.Create(new Ticket(1), new Ticket(2)).ToArray().Concat(new Ticket[4]).ToList()")]
    [InlineData("new Ticket[2 * 3]")]
    [InlineData("new Ticket[] { " + Six + " }")]
    [InlineData("new List<Ticket>(2) { " + Six + " }")]
    [InlineData("new List<Ticket>(new Ticket[6])")]
    [InlineData("new Collection<Ticket>([" + Six + "])")]
    [InlineData("new ObservableCollection<Ticket> { " + Six + " }")]
    [InlineData("new ReadOnlyCollection<Ticket>(new Ticket[6])")]
    [InlineData("new Ticket[5].Prepend(new(0)).ToList()")]
    [InlineData("new Ticket[5].Append(new(0)).ToList()")]
    [InlineData("[.. new Ticket[3], .. Array.Empty<Ticket>(), .. Enumerable.Empty<Ticket>(), .. new Ticket[3]]")]
    [InlineData("new Ticket[3].Concat(new Ticket[3]).ToArray()")]
    [InlineData("new Ticket[9].Skip(3).ToArray()")]
    [InlineData("(new Ticket[9])[2..^1]")]
    [InlineData("new Ticket[9].ToList()[3..]")]
    [InlineData("new Ticket[6].Cast<Ticket>().ToList().ConvertAll(ticket => ticket)")]
    [InlineData("Enumerable.Repeat(new Ticket(1), 20).Chunk(6).First()")]
    [InlineData("[.. tickets, .. new Ticket[6]]")]
    [InlineData("[.. from id in Enumerable.Range(1, 6) select new Ticket(id)]")]
    [InlineData("new Ticket[9].SkipLast(3).ToArray()")]
    public Task Six_are_counted(string results) => IsTooMany(6, Returning($"new({{|#0:{results}|}})"));

    [Theory]
    [InlineData("Select(ticket => ticket)")]
    [InlineData("Cast<Ticket>()")]
    [InlineData("AsEnumerable().Reverse()")]
    [InlineData("Order()")]
    [InlineData("OrderDescending()")]
    [InlineData("OrderBy(ticket => ticket.Id).ThenBy(ticket => ticket.Size)")]
    [InlineData("OrderByDescending(ticket => ticket.Id).ThenByDescending(ticket => ticket.Size)")]
    [InlineData("Index().Select(item => item.Item)")]
    [InlineData("Shuffle()")]
    [InlineData("AsQueryable()")]
    [InlineData("ToImmutableList()")]
    [InlineData("ToImmutableArray()")]
    [InlineData("ToAsyncEnumerable().ToBlockingEnumerable()")]
    public Task What_passes_all_on_keeps_their_number(string calls) => IsTooMany(6, Returning($"new({{|#0:new Ticket[6].{calls}.ToList()|}})"));

    [Theory]
    [InlineData("First()")]
    [InlineData("FirstOrDefault()!")]
    [InlineData("Last()")]
    [InlineData("LastOrDefault()!")]
    [InlineData("ElementAt(0)")]
    [InlineData("ElementAtOrDefault(1)!")]
    public Task A_chunk_is_as_long_as_it_is_asked_for(string choice) => IsTooMany(6, Returning($"new({{|#0:[.. tickets.Chunk(6).{choice}]|}})"));

    [Theory]
    [InlineData("new List<Ticket>(10)")]
    [InlineData("new List<Ticket>(capacity: 10) { new(1) }")]
    [InlineData("new List<Ticket>(10) { Capacity = 20 }")]
    [InlineData("new List<Ticket> { Capacity = 6 }")]
    [InlineData("new List<Ticket>(tickets)")]
    [InlineData("new List<Ticket>(tickets.Count)")]
    [InlineData("new Collection<Ticket>(tickets.ToList())")]
    [InlineData("new Ticket[5]")]
    [InlineData("new Ticket[0].Prepend(new(1)).Append(new(2)).ToList()")]
    [InlineData("new Ticket[9].Skip(4).ToArray()")]
    [InlineData("new Ticket[9].Where(ticket => ticket is not null).ToArray()")]
    [InlineData("new Ticket[9].Distinct().ToArray()")]
    [InlineData("new Ticket[9].Skip(domain!.Length).ToArray()")]
    [InlineData("(new Ticket[9])[4..]")]
    [InlineData("ImmutableArray.Create(new(1), new Ticket(2), new(3))")]
    [InlineData("ImmutableArray.Create(new Ticket[9], 2, 5)")]
    [InlineData("ImmutableArray.Create<Ticket>()")]
    [InlineData("tickets.Append(new(1)).Prepend(new(2)).Concat(tickets).ToList()")]
    [InlineData("[.. tickets, .. tickets]")]
    [InlineData("new HashSet<Ticket> { " + Six + " }.ToList()")]
    [InlineData("new Bag { " + Six + " }")]
    [InlineData("new Bag { new(1) }.Slice(0, 6)")]
    [InlineData("new List<Ticket>(tickets) { [0] = new(1), [1] = new(1), [2] = new(1), [3] = new(1), [4] = new(1), [5] = new(1) }")]
    [InlineData("new Ticket[9].Take(4..20).ToArray()")]
    [InlineData("new Own.Collection<Ticket> { " + Six + " }.ToList()")]
    [InlineData("(Ticket[])new Bag { " + Six + " }")]
    public Task Five_or_fewer_and_what_is_not_certain_are_silent(string results) => RuleTest.IsSilent(
        Returning($"new({results})"),
        """
        using System.Collections.Generic;

        namespace Acme;

        public sealed class Bag : List<Ticket>
        {
            public new Ticket[] Slice(int start, int length) => ToArray()[start..5];

            public static implicit operator Ticket[](Bag bag) => bag.GetRange(0, 3).ToArray();
        }

        public static class Own
        {
            public sealed class Collection<T> : HashSet<T>;
        }
        """);

    [Fact]
    public Task A_long_list_is_counted() =>
        IsTooMany(60, Returning($"new({{|#0:[{string.Concat(Enumerable.Repeat(".. new Ticket[2], ", 30))}]|}})"));

    [Fact]
    public Task As_many_as_no_list_can_hold_are_counted() =>
        IsTooMany(int.MaxValue, Returning("new({|#0:[.. Enumerable.Repeat(new Ticket(1), int.MaxValue), new(2)]|})"));
}
