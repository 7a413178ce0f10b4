using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>The endpoint to check, and how to check it.</summary>
/// <param name="Url">Where the endpoint is.</param>
/// <param name="PublicUrl">The address that it is configured with, where that is another; null if it is not.</param>
/// <param name="Secret">The app's client secret.</param>
/// <param name="Caller">Who is played.</param>
/// <param name="Signatures">The signatures of requests.</param>
/// <param name="Record">The record that shows the card, with its properties.</param>
/// <param name="Definition">The definition that the code declares; null if it is not known.</param>
/// <param name="AllowActions">Whether actions are carried out.</param>
internal sealed record CheckOptions(
    Uri Url,
    Uri? PublicUrl,
    string Secret,
    CrmCaller Caller,
    SignatureVersions Signatures,
    CrmRecord Record,
    CardDefinition? Definition,
    bool AllowActions)
{
    /// <summary>The address that is called and signed.</summary>
    internal Uri Target { get; } =
        PublicUrl is null ? Url : new(PublicUrl.OriginalString.TrimEnd('/') + Url.OriginalString[Url.GetLeftPart(UriPartial.Authority).Length..]);

    /// <summary>The names of the CRM properties that are sent.</summary>
    internal IReadOnlyList<string> PropertyNames { get; } =
    [
        .. Record.Properties.Keys,
        .. (Definition?.ObjectTypes ?? []).Where(shown => shown.Includes(Record.TypeId))
            .SelectMany(shown => shown.PropertiesToSend)
            .Except(Record.Properties.Keys),
    ];
}
