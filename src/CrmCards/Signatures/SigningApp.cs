namespace CrmCards.Signatures;

/// <summary>The app that a request names, and by that the secrets that it may be signed with.</summary>
/// <param name="Id">The app's id; null if the request names none.</param>
/// <param name="IsUnknown">Whether it cannot be told which app the request names: then each secret will do.</param>
internal readonly record struct SigningApp(long? Id, bool IsUnknown)
{
    internal static SigningApp Unknown { get; } = new(null, IsUnknown: true);

    internal static SigningApp Of(long? id) => new(id, IsUnknown: false);
}
