using CrmCards.Tool.AppCards;
using CrmCards.Tool.Declarations;

namespace CrmCards.Tool.Tests;

/// <summary>Cards and options for tests that vary one thing.</summary>
internal static class CardSamples
{
    internal const string PublicUrl = "https://cards.example.com";

    internal static AppCardOptions Options { get; } = new(PublicUrls.Parse([PublicUrl]).Urls!, [CardLocation.Sidebar], PlatformVersion: null, "Acme", "http://localhost:5000");

    internal static DeclaredCard Card { get; } = new(
        "Acme.TicketCard",
        "Tickets",
        "/cards/tickets",
        "See more tickets",
        [new(CrmObjectType.Company, CustomType: null, ["domain"])],
        [new("created", "Created", "DATE", Options: null), new("priority", "Priority", "STATUS", [new("HIGH", "High", "DANGER")])],
        [new("IFRAME", "Edit", HttpMethod: null, "/tickets/{objectId}/edit"), new("ACTION_HOOK", "Close", "POST", "/tickets/{objectId}/close")],
        ["https://status.example.com/"]);

    internal static AppCardProject Compare(Folder folder, params DeclaredCard[] cards) => AppCardProject.Compare(folder.Path, Options, cards);

    /// <summary>The project in step with the cards.</summary>
    internal static void Make(Folder folder, params DeclaredCard[] cards) => Compare(folder, cards).Apply(force: false);
}
