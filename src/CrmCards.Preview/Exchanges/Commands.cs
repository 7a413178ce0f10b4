using System.Text.Json.Nodes;
using CrmCards.Client;

namespace CrmCards.Preview.Exchanges;

/// <summary>Fetch the card of a route for a record.</summary>
/// <remarks>
/// The type is a member of <see cref="CrmObjectType"/>, or the id of a custom type. An app card asks for a page of the results; other callers get the first.
/// </remarks>
internal sealed record FetchCommand(
    string Card,
    string ObjectType,
    long ObjectId,
    Dictionary<string, string?> Properties,
    CrmCaller Caller,
    PreviewSignature Signature,
    long UserId,
    string? UserEmail,
    long PortalId,
    long AppId,
    AskedPage? Page = null)
{
    /// <exception cref="ArgumentException">There is no such type.</exception>
    internal CrmRecord Record => Enum.TryParse<CrmObjectType>(ObjectType, out var type) ? new(type, ObjectId, Values) : CrmRecord.Custom(ObjectType, ObjectId, Values);

    private IEnumerable<(string Name, string? Value)> Values => Properties.Where(property => property.Key.Length > 0).Select(property => (property.Key, property.Value));
}

/// <summary>The results to fetch.</summary>
internal sealed record AskedPage(int From, int Size);

/// <summary>Carry out the action at a place in the answer of an exchange.</summary>
/// <remarks>The inputs are what the user entered into the action's form; null if it has none.</remarks>
internal sealed record ActionCommand(string Exchange, string Path, JsonObject? Inputs = null);

/// <summary>The signature that a request carries.</summary>
internal enum PreviewSignature
{
    V3,
    V2,
    V1,
    V2AndV3,
    None,
}
