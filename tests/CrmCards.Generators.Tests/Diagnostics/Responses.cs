namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>Sources of cards that make their responses in different ways.</summary>
internal static class Responses
{
    /// <summary>A card whose data fetch method returns this expression.</summary>
    public static string Returning(string expression) => Running($"return {expression};");

    /// <summary>A card whose data fetch method has these statements.</summary>
    public static string Running(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using CrmCards;

        namespace Acme;

        [CrmCard("Tickets", "/cards/tickets")]
        [ShowOn(CrmObjectType.Company, "domain")]
        public sealed partial class TicketCard(IReadOnlyList<Ticket> tickets)
        {
            [DataFetch]
            public CardResponse<Ticket> Fetch(string? domain)
            {
                _ = tickets.Count + (domain ?? "").Length;
                {{statements}}
            }
        }

        public sealed record Ticket([property: CardObjectId] long Id, [property: CardProperty("Size")] int Size = 0)
        {
            [CardTitle] public string Title { get; init; } = "";
        }
        """;
}
