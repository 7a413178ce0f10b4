namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>Sources of cards that make their responses in different ways.</summary>
internal static class Responses
{
    /// <summary>A card whose data fetch method returns this expression.</summary>
    public static string Returning(string expression) => Running($"return {expression};");

    /// <summary>A card whose data fetch method has these statements.</summary>
    public static string Running(string statements) => Declaring($$"""
        [DataFetch]
            public CardResponse<Ticket> Fetch(string? domain)
            {
                _ = tickets.Count + (domain ?? "").Length;
                {{statements}}
            }
        """);

    /// <summary>A card whose data fetch method has these statements, of which some are awaited; EF Core is <see cref="EntityFramework"/>.</summary>
    public static string Awaiting(string statements, string members = "") => Declaring($$"""
        private IQueryable<Ticket> Database => tickets.AsQueryable();
            {{members}}

            [DataFetch]
            public async Task<CardResponse<Ticket>> Fetch(string? domain, CancellationToken cancellationToken)
            {
                await Task.Delay((domain ?? "").Length, cancellationToken);
                {{statements}}
            }
        """);

    /// <summary>A card whose data fetch method returns this expression of its other members.</summary>
    public static string Using(string expression, string members) => Declaring($$"""
        {{members}}

            [DataFetch]
            public CardResponse<Ticket> Fetch(string? domain)
            {
                _ = tickets.Count + (domain ?? "").Length;
                return {{expression}};
            }
        """);

    /// <summary>What the card's code calls of EF Core, with the signatures that it has there.</summary>
    public const string EntityFramework = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Microsoft.EntityFrameworkCore;

        public static class EntityFrameworkQueryableExtensions
        {
            public static IQueryable<T> Include<T>(this IQueryable<T> source, string path) where T : class => source;
            public static IQueryable<T> ThenInclude<T>(this IQueryable<T> source, string path) where T : class => source;
            public static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source) where T : class => source;
            public static IQueryable<T> AsNoTrackingWithIdentityResolution<T>(this IQueryable<T> source) where T : class => source;
            public static IQueryable<T> AsTracking<T>(this IQueryable<T> source) where T : class => source;
            public static IQueryable<T> IgnoreAutoIncludes<T>(this IQueryable<T> source) where T : class => source;
            public static IQueryable<T> TagWith<T>(this IQueryable<T> source, string tag) => source;
            public static IQueryable<T> TagWithCallSite<T>(this IQueryable<T> source) => source;
            public static IAsyncEnumerable<T> AsAsyncEnumerable<T>(this IQueryable<T> source) => source.ToAsyncEnumerable();
            public static Task<int> CountAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => Task.FromResult(source.Count());
            public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) =>
                Task.FromResult(source.ToList());
            public static Task<T[]> ToArrayAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) =>
                Task.FromResult(source.ToArray());
        }

        public static class RelationalQueryableExtensions
        {
            public static IQueryable<T> AsSplitQuery<T>(this IQueryable<T> source) where T : class => source;
            public static IQueryable<T> AsSingleQuery<T>(this IQueryable<T> source) where T : class => source;
        }
        """;

    /// <summary>A card with these members.</summary>
    private static string Declaring(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using CrmCards;
        {{(members.Contains("Database", StringComparison.Ordinal) ? "using Microsoft.EntityFrameworkCore;" : "")}}

        namespace Acme;

        [CrmCard("Tickets", "/cards/tickets")]
        [ShowOn(CrmObjectType.Company, "domain")]
        public sealed partial class TicketCard(IReadOnlyList<Ticket> tickets)
        {
            {{members}}
        }

        public sealed record Ticket([property: CardObjectId] long Id, [property: CardProperty("Size")] int Size = 0)
        {
            [CardTitle] public string Title { get; init; } = "";
        }
        """;
}
