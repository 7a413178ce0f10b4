namespace CrmCards.Generators.Model;

/// <summary>The card class, and how to reopen it.</summary>
internal sealed record CardTypeModel
{
    public required string Name { get; init; }

    /// <summary>With <c>global::</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>The namespace; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The partial declarations to write, outermost first, the card itself last: <c>partial class TicketCard</c>.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    /// <summary>The name of the card's files, without the concern and the ending.</summary>
    public required string HintName { get; init; }
}
