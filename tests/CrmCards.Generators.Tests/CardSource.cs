namespace CrmCards.Generators.Tests;

/// <summary>Sources of cards for tests that vary one thing.</summary>
internal static class CardSource
{
    /// <summary>A whole card, in which each part can be replaced.</summary>
    public static string Card(
        string name = "TicketCard",
        string route = "/cards/tickets",
        string? attributes = null,
        string modifiers = "public sealed partial",
        string fetch = "[DataFetch] public CardResponse<Ticket> Fetch(CardRequest request) => new([]);",
        string hooks = "") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using CrmCards;
        using Microsoft.AspNetCore.Mvc;

        namespace Acme;

        {{attributes ?? $"""[CrmCard("Tickets", "{route}")] [ShowOn(CrmObjectType.Company{(fetch.Contains("CardRequest", StringComparison.Ordinal) || fetch.Contains("domain", StringComparison.Ordinal) ? ", \"domain\"" : "")})]"""}}
        {{modifiers}} class {{name}}
        {
            {{fetch}}
            {{hooks}}
        }
        """;

    /// <summary>The result type of <see cref="Card"/>, in which each part can be replaced.</summary>
    public static string Result(
        string attributes = "",
        string declaration = "public sealed class Ticket",
        string id = "[CardObjectId] public required long Id { get; init; }",
        string title = """[CardTitle] public string Title { get; init; } = "";""",
        string property = """[CardProperty("Created")] public DateOnly Created { get; init; }""",
        string members = "",
        string types = "") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using CrmCards;

        namespace Acme;

        {{attributes}}
        {{declaration}}
        {
            {{id}}
            {{title}}
            {{property}}
            {{members}}
        }
        {{types}}
        """;
}
