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
    public Task Six_are_counted(string results) => IsTooMany(6, Returning($"new({{|#0:{results}|}})"));

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
        """);
}
