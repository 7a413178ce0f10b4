namespace CrmCards.Tool.AppCards;

/// <summary>A place on a record's page where a card can be.</summary>
/// <param name="Option">The text that users write.</param>
/// <param name="Name">HubSpot's name for it.</param>
internal sealed record CardLocation(string Option, string Name)
{
    internal static CardLocation Sidebar { get; } = new("sidebar", "crm.record.sidebar");

    internal static CardLocation Tab { get; } = new("tab", "crm.record.tab");

    /// <summary>The sidebar of the help desk, where agents work on tickets: cards of records are not shown there.</summary>
    internal static CardLocation HelpDesk { get; } = new("helpdesk", "helpdesk.sidebar");

    /// <summary>Those that users choose from.</summary>
    internal static IReadOnlyList<CardLocation> All { get; } = [Sidebar, Tab];
}
