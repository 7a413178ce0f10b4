using static CrmCards.Generators.Tests.Diagnostics.Counting.Counted;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics.Counting;

/// <summary>Code that makes the results in other members of the class.</summary>
public class MemberTests
{
    [Theory]
    [InlineData("Top()", "private List<Ticket> Top() => tickets.Take(6).ToList();")]
    [InlineData("Top()", "private List<Ticket> Top() { if (tickets.Count == 0) return []; return tickets.Take(6).ToList(); }")]
    [InlineData("Top()", "private List<Ticket> Top() => tickets.Count == 0 ? throw new InvalidOperationException() : [" + Six + "];")]
    [InlineData("Top(6)", "private List<Ticket> Top(int count) => tickets.Take(count).ToList();")]
    [InlineData("Top()", "private List<Ticket> Top(int count = 6) => tickets.Take(count).ToList();")]
    [InlineData("Top(size: 1, count: 6)", "private List<Ticket> Top(int count, int size) => tickets.Where(t => t.Size > size).Take(count).ToList();")]
    [InlineData("Copy([" + Six + "])", "private static List<Ticket> Copy(IEnumerable<Ticket> all) => all.ToList();")]
    [InlineData("Copy<Ticket>([" + Six + "])", "private static List<T> Copy<T>(IReadOnlyList<T> all) => [.. all];")]
    [InlineData("Outer()", "private List<Ticket> Outer() => Inner(6); private List<Ticket> Inner(int count) => tickets.Take(count).ToList();")]
    [InlineData("All", "private static readonly Ticket[] All = [" + Six + "];")]
    [InlineData("All", "public static readonly IReadOnlyList<Ticket> All = [" + Six + "];")]
    [InlineData("All", "internal static readonly ImmutableArray<Ticket> All = [" + Six + "];")]
    [InlineData("All", "private static readonly List<Ticket> All = [" + Six + "]; private static int Total() => All.Count;")]
    [InlineData("this._all", "private readonly List<Ticket> _all = new(6) { " + Six + " };")]
    [InlineData("All", "private static Ticket[] All => [" + Six + "];")]
    [InlineData("All", "private static Ticket[] All { get { return [" + Six + "]; } }")]
    [InlineData("TicketCard.All", "private static Ticket[] All { get; } = [" + Six + "];")]
    [InlineData("tickets.Take(Limit).ToList()", "private static readonly int Limit = 6;")]
    [InlineData("tickets.Take(Limit).ToList()", "private static int Limit => 6;")]
    [InlineData("tickets.Take(Limit).ToList()", "private static int Limit { get; } = 6;")]
    [InlineData("[.. Made()]", "private static IEnumerable<Ticket> Made() { yield return new(1); for (var i = 0; i < 5; i++) yield return new(i); }")]
    [InlineData("Made().ToList()", "private IEnumerable<Ticket> Made() { foreach (var ticket in tickets.Take(6)) yield return ticket; }")]
    [InlineData("Made(6).ToList()", "private static IEnumerable<Ticket> Made(int count) { for (var i = 0; i < count; i++) { yield return new(i); } }")]
    [InlineData("Made().ToList()", "private IEnumerable<Ticket> Made() { foreach (var ticket in tickets) yield return ticket; for (var i = 0; i < 6; i++) yield return new(i); }")]
    [InlineData("Outer(6)", "private List<Ticket> Outer(int count) => Inner(count); private List<Ticket> Inner(int size) => tickets.Take(size).ToList();")]
    [InlineData("Top()", "private static List<Ticket> Top() => Enumerable.Range(1, 6).Select(id => { return new Ticket(id); }).ToList();")]
    public Task Six_are_counted(string results, string member) => IsTooMany(6, Using($"new({{|#0:{results}|}})", member));

    [Theory]
    [InlineData("Top()", "private static partial List<Ticket> Top(); private static partial List<Ticket> Top() => [" + Six + "];")]
    [InlineData("All", "private static readonly List<Ticket> All = [" + Six + "]; private static class Other { public static List<Ticket> All = []; } public static void Clear() => Other.All.Clear();")]
    public Task Members_of_two_declarations_or_of_one_name_are_told_apart(string results, string member) =>
        IsTooMany(6, Using($"new({{|#0:{results}|}})", member));

    [Fact]
    public Task A_class_that_can_be_inherited_is_followed_where_nothing_can_be_overridden() => IsTooMany(
        6,
        Using("new({|#0:Top()|})", "private static List<Ticket> Top() => [" + Six + "];")
            .Replace("public sealed partial", "public partial", StringComparison.Ordinal));

    [Theory]
    [InlineData("return new({|#0:Top()|}); List<Ticket> Top() => tickets.Take(6).ToList();")]
    [InlineData("return new({|#0:Top(6)|}); List<Ticket> Top(int count) { return tickets.Take(count).ToList(); }")]
    [InlineData("return new({|#0:Made().ToList()|}); static IEnumerable<Ticket> Made() { for (var i = 0; i < 6; i++) yield return new(i); }")]
    public Task Six_of_a_local_function_are_counted(string statements) => IsTooMany(6, Running(statements));

    [Theory]
    [InlineData("return new({|#0:await TopAsync()|});", "private async Task<List<Ticket>> TopAsync() => await Database.Take(6).ToListAsync();")]
    [InlineData("return new({|#0:await TopAsync(6)|});", "private Task<List<Ticket>> TopAsync(int count) => Database.Take(count).ToListAsync();")]
    [InlineData(
        "return new({|#0:await TopAsync(6).ConfigureAwait(false)|});",
        "private async ValueTask<IReadOnlyList<Ticket>> TopAsync(int count) { var found = await Database.Take(count).ToListAsync(); return found; }")]
    [InlineData(
        "return new({|#0:await TopAsync().ToListAsync(cancellationToken)|});",
        "private async IAsyncEnumerable<Ticket> TopAsync() { await foreach (var ticket in Database.Take(6).AsAsyncEnumerable()) yield return ticket; }")]
    public Task Six_of_an_async_method_are_counted(string statements, string member) => IsTooMany(6, Awaiting(statements, member), EntityFramework);

    [Theory]
    [InlineData("Top()", "private List<Ticket> Top() => tickets.ToList();")]
    [InlineData("Top(domain!.Length)", "private List<Ticket> Top(int count) => tickets.Take(count).ToList();")]
    [InlineData("Top(10)", "private List<Ticket> Top(int count) { if (count > 5) count = 5; return tickets.Take(count).ToList(); }")]
    [InlineData("Top(10)", "private List<Ticket> Top(int count) { if (count > 5) return []; return tickets.Take(count).ToList(); }")]
    [InlineData("Top(10)", "private List<Ticket> Top(int count) => tickets.Take(Math.Min(count, 5)).ToList();")]
    [InlineData("Trim([" + Six + "])", "private static List<Ticket> Trim(List<Ticket> all) { all.RemoveAt(5); return all; }")]
    [InlineData("Trim([" + Six + "])", "private static Ticket[] Trim(Ticket[] all) => all.Length > 5 ? [] : all;")]
    [InlineData("Trim([" + Six + "])", "private static IReadOnlyList<Ticket> Trim(IReadOnlyList<Ticket> all) => all is [_, _, _, _, _, ..] ? [] : all;")]
    [InlineData("One()", "private List<Ticket> One() => Two(); private List<Ticket> Two() => Three(); private List<Ticket> Three() => tickets.Take(6).ToList();")]
    [InlineData("Round(6)", "private List<Ticket> Round(int count) => count == 0 ? [] : Round(count - 1);")]
    [InlineData("All", "public static readonly List<Ticket> All = [" + Six + "];")]
    [InlineData("All", "private static Ticket[] All = [" + Six + "]; public static void Clear() => All = [];")]
    [InlineData("All", "private static readonly Ticket[] All = [" + Six + "]; static TicketCard() => All = [];")]
    [InlineData("All", "private static readonly List<Ticket> All = [" + Six + "]; public static void Clear() => All.Clear();")]
    [InlineData("All", "private static readonly List<Ticket> All = [" + Six + "]; public static List<Ticket> Escaped() => All;")]
    [InlineData("All", "private static readonly List<Ticket> All = [" + Six + "]; public static void Clear() => TicketCard.All.Clear();")]
    [InlineData("All", "private static readonly List<Ticket> All = []; static TicketCard() { All.AddRange([" + Six + "]); }")]
    [InlineData("All", "public Ticket[] All { get; set; } = [" + Six + "];")]
    [InlineData("_all", "private Ticket[] _all = null!; public void Fill() => _all = [" + Six + "];")]
    [InlineData("_all ?? []", "private Ticket[]? _all; public void Fill() => _all = [" + Six + "];")]
    [InlineData("tickets.Take(Limit).ToList()", "private static int Limit = 10; public static void Lower() => Limit = 5;")]
    [InlineData("tickets.Take(Limit).ToList()", "public static int Limit = 10;")]
    [InlineData("tickets.Take(Limit).ToList()", "private static int Limit => Environment.ProcessorCount > 4 ? 10 : 5;")]
    [InlineData("tickets.Take(Limits.Results).ToList()", "private static class Limits { public static readonly int Results = 10; }")]
    [InlineData("Made().ToList()", "private IEnumerable<Ticket> Made() { if (tickets.Count == 0) yield break; for (var i = 0; i < 6; i++) yield return new(i); }")]
    [InlineData("Made().ToList()", "private IEnumerable<Ticket> Made() { foreach (var ticket in tickets) yield return ticket; }")]
    [InlineData("Made().ToList()", "private IEnumerable<Ticket> Made() { for (var i = 0; i < 6; i++) if (tickets.Count > i) yield return new(i); }")]
    [InlineData("Made().ToList()", "private IEnumerable<Ticket> Made() { yield return new(1); yield return new(2); yield return new(3); yield return new(4); yield return new(5); }")]
    [InlineData("Shown([" + Six + "])", "private List<Ticket> Shown(List<Ticket> all) { Console.WriteLine(all); return tickets.ToList(); }")]
    public Task What_may_be_fewer_is_silent(string results, string member) => RuleTest.IsSilent(Using($"new({results})", member));

    [Theory]
    [InlineData("Trim(tickets.Take(10))", "private static List<Ticket> Trim(IEnumerable<Ticket> all) => all.Take(5).ToList();")]
    [InlineData("Top().Take(5).ToList()", "private List<Ticket> Top() => tickets.Take(10).ToList();")]
    [InlineData("All.Take(5).ToList()", "private static readonly Ticket[] All = [" + Six + "];")]
    [InlineData("Cut(All)", "private static Ticket[] All => [" + Six + "]; private static Ticket[] Cut(Ticket[] all) => all[..5];")]
    public Task What_is_trimmed_afterwards_is_silent(string results, string member) =>
        RuleTest.IsSilent(Using($"new({results}) {{ AllItemsLink = new(\"/\", UriKind.Relative) }}", member));

    [Fact]
    public Task A_list_that_is_used_in_a_condition_is_counted() => MayBeTooMany(
        6, Using("new({|#0:[.. All ?? []]|})", "private static readonly List<Ticket> All = [" + Six + "];"));

    [Fact]
    public Task An_overridable_member_may_be_another() => RuleTest.IsSilent(
        Using("new(All)", "protected virtual Ticket[] All => [" + Six + "];").Replace("public sealed partial", "public partial", StringComparison.Ordinal));

    [Fact]
    public Task One_that_overrides_another_and_cannot_be_overridden_is_followed() => IsTooMany(
        6,
        Using("new({|#0:All|})", "protected override Ticket[] All => [" + Six + "];")
            .Replace("(IReadOnlyList<Ticket> tickets)", "(IReadOnlyList<Ticket> tickets) : Source", StringComparison.Ordinal),
        """
        namespace Acme;

        public abstract class Source
        {
            protected abstract Ticket[] All { get; }
        }
        """);

    [Fact]
    public Task A_part_of_the_class_in_another_file_is_followed() => IsTooMany(
        6,
        Using("new({|#0:Top()|})", ""),
        """
        using System.Collections.Generic;

        namespace Acme;

        public sealed partial class TicketCard
        {
            private static List<Ticket> Top() => [new(1), new(2), new(3), new(4), new(5), new(6)];
        }
        """);

    [Fact]
    public Task A_helper_of_another_class_is_not() => RuleTest.IsSilent(
        Using("new(Helper.Top())", ""),
        """
        using System.Collections.Generic;

        namespace Acme;

        public static class Helper
        {
            public static List<Ticket> Top() => [new(1), new(2), new(3), new(4), new(5), new(6)];
        }
        """);
}
