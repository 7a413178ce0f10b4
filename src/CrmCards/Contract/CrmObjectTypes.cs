using System.Globalization;

namespace CrmCards;

/// <summary>The ids and names that the contract has for types of CRM record.</summary>
public static class CrmObjectTypes
{
    /// <summary>The beginning of the ids of custom types.</summary>
    private const string CustomPrefix = "2-";

    /// <summary>In the enum's order.</summary>
    /// <remarks>
    /// Sources, all of them HubSpot's documentation: the type ids are those of "Object type IDs" in the guide to the object APIs; the types that
    /// show cards, their names in definitions and the scopes to read them are those of "Supported objects" in the reference of app cards; the
    /// scopes to write are asked for by the guide to legacy CRM cards, which knows the first four types.
    /// </remarks>
    private static readonly StandardType[] Standard =
    [
        new("0-1", "CONTACT", "contacts", ["crm.objects.contacts.read", "crm.objects.contacts.write"]),
        new("0-2", "COMPANY", "companies", ["crm.objects.companies.read", "crm.objects.companies.write"]),
        new("0-3", "DEAL", "deals", ["crm.objects.deals.read", "crm.objects.deals.write"]),
        new("0-5", "TICKET", "tickets", ["tickets"]),
        new("0-123", "ORDER", "orders", ["crm.objects.orders.read"]),
        new("0-142", "CART", "carts", ["crm.objects.carts.read"]),
        new("0-421", "APPOINTMENT", "appointments", ["crm.objects.appointments.read"]),
        new("0-410", "COURSE", "courses", ["crm.objects.courses.read"]),
        new("0-420", "LISTING", "listings", ["crm.objects.listings.read"]),
        new("0-162", "SERVICE", "services", ["crm.objects.services.read"]),
        new("0-970", "PROJECT", "projects", ["crm.objects.projects.read"]),
    ];

    /// <summary>All names that requests may have for a standard type.</summary>
    internal static string Names { get; } = string.Join(", ", Standard.Select(type => type.Name));

    /// <summary>The id of a standard type, such as <c>0-2</c>.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type is <see cref="CrmObjectType.Custom"/>, of which there are many, or it is not defined.</exception>
    public static string TypeId(this CrmObjectType type) => Of(type).Id;

    /// <summary>The id of a standard type; empty for a custom type, which does not say which of them it is.</summary>
    internal static string TypeIdOrEmpty(this CrmObjectType type) => type == CrmObjectType.Custom ? "" : type.TypeId();

    /// <summary>Whether a text is the id of a custom type, such as <c>2-1234567</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool IsCustomTypeId(ReadOnlySpan<char> text) =>
        text.StartsWith(CustomPrefix, StringComparison.Ordinal)
        && text[CustomPrefix.Length..] is [not '0', ..] digits
        && char.IsAsciiDigit(digits[^1]) // The parser ignores NULs after a number.
        && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The type id that a name, in any case, or a type id stands for; null if the text is neither.</summary>
    internal static string? FindTypeId(ReadOnlySpan<char> text)
    {
        foreach (var type in Standard)
        {
            if (text.SequenceEqual(type.Id) || text.Equals(type.Name, StringComparison.OrdinalIgnoreCase)) return type.Id;
        }

        return IsCustomTypeId(text) ? text.ToString() : null;
    }

    /// <summary>The type that has the id.</summary>
    internal static CrmObjectType OfTypeId(string typeId)
    {
        var index = Array.FindIndex(Standard, type => type.Id == typeId);
        return index < 0 ? CrmObjectType.Custom : (CrmObjectType)index;
    }

    /// <summary>The type's name in messages: that of requests, or a custom type's id.</summary>
    internal static string NameOf(string typeId) => Standard.FirstOrDefault(type => type.Id == typeId)?.Name ?? typeId;

    /// <summary>A standard type's name in definitions.</summary>
    internal static string DefinitionName(this CrmObjectType type) => Of(type).DefinitionName;

    /// <summary>The OAuth scopes that a card on records of the type needs.</summary>
    internal static string[] Scopes(this CrmObjectType type) => type == CrmObjectType.Custom ? ["crm.objects.custom.read"] : Of(type).Scopes;

    private static StandardType Of(CrmObjectType type) => (uint)type < (uint)Standard.Length
        ? Standard[(int)type]
        : throw new ArgumentOutOfRangeException(nameof(type), type, "The contract has no id and no name for this type of record: each custom type has its own.");

    private sealed record StandardType(string Id, string Name, string DefinitionName, string[] Scopes);
}
