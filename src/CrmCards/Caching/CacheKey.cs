using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmCards.Requests;

namespace CrmCards.Caching;

/// <summary>The keys of responses, and of the versions of CRM records, in the cache.</summary>
internal static class CacheKey
{
    internal static string OfVersion(RecordKey record) =>
        string.Create(CultureInfo.InvariantCulture, $"crmcards:version:{record.PortalId}:{record.TypeId}:{record.ObjectId}");

    internal static string OfResponse(string version, string parts) => $"crmcards:response:{version}:{parts}";

    /// <summary>Everything, apart from the record's version, that the handler or the serializer may look at and that differs.</summary>
    internal static string Parts(CardDefinition definition, CardRequest request, bool byUser, bool withInputs, CardPage? page, ReadOnlySpan<byte> publicUrl)
    {
        var parts = new StringBuilder();
        Add(parts, definition.Route);
        Add(parts, definition.Title);
        Add(parts, Encoding.UTF8.GetString(publicUrl));
        if (withInputs) Add(parts, CardExtensions.Parameter);
        if (page is { } asked) Add(parts, string.Create(CultureInfo.InvariantCulture, $"{CardExtensions.From}{asked.From},{asked.Size}"));
        if (byUser)
        {
            Add(parts, request.UserId.ToString(CultureInfo.InvariantCulture));
            Add(parts, request.UserEmail ?? "");
            Add(parts, request.AppId?.ToString(CultureInfo.InvariantCulture) ?? "");
        }

        foreach (var (name, value) in request.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            Add(parts, name);
            Add(parts, value);
        }

        // A hash, because a cache limits the length of its keys and property values know no limit.
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));
    }

    /// <summary>The length in front keeps two lists of parts apart that read alike when joined.</summary>
    private static void Add(StringBuilder parts, string part) => parts.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
}
