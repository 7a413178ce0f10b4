using Microsoft.AspNetCore.Http;

namespace CrmCards.Preview.Exchanges;

/// <summary>The app whose cards are shown: the one that hosts the preview, or another.</summary>
internal interface IPreviewedApp
{
    IEnumerable<CardDefinition> Cards { get; }

    /// <summary>The address that the app is configured with; null if it is known under no other than where it listens.</summary>
    Uri? PublicUrl { get; }

    /// <summary>Where the app listens; null if it does so at no TCP address.</summary>
    /// <param name="context">The request of the preview's page.</param>
    Uri? Address(HttpContext context);

    /// <summary>The client secret of the HubSpot app, which signs the requests; null if there is none.</summary>
    string? Secret(long appId);
}
