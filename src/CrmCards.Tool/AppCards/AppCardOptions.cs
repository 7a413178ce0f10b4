namespace CrmCards.Tool.AppCards;

/// <summary>The user's choices for an app card project.</summary>
/// <param name="PublicUrls">The addresses under which HubSpot reaches the app.</param>
/// <param name="Locations">Where the cards are on a record; at least one.</param>
/// <param name="PlatformVersion">The version of HubSpot's developer platform; null leaves what is there.</param>
/// <param name="AppName">The app's name in a new project.</param>
/// <param name="LocalUrl">The address of the app on a developer's machine; null leaves what is there.</param>
internal sealed record AppCardOptions(PublicUrls PublicUrls, IReadOnlyList<CardLocation> Locations, string? PlatformVersion, string AppName, string? LocalUrl);
