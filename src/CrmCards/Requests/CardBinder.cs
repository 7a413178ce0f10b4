using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Requests;

/// <summary>Binds handler parameters. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CardBinder
{
    /// <summary>A string in the route.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The placeholder's name.</param>
    public static string RouteText(HttpContext context, string name) =>
        RouteValue.Of(context, name);

    /// <summary>A value in the route.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The placeholder's name.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    public static T Route<T>(HttpContext context, string name) where T : IParsable<T> =>
        Parse<T>(RouteText(context, name), name);

    /// <summary>A CRM property that is text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The CRM property's internal name.</param>
    /// <param name="missing">What to pass where the CRM sent none.</param>
    [return: NotNullIfNotNull(nameof(missing))]
    public static string? PropertyText(CardRequest request, string name, string? missing) =>
        request.Properties.TryGetValue(name, out var value) ? value : missing;

    /// <summary>A CRM property.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The CRM property's internal name.</param>
    /// <param name="missing">What to pass where the CRM sent none, or an empty one.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    [return: NotNullIfNotNull(nameof(missing))]
    public static T? Property<T>(CardRequest request, string name, T? missing) where T : IParsable<T> =>
        request.Properties.TryGetValue(name, out var text) && text.Length > 0 ? Parse<T>(text, name) : missing;

    /// <summary>A CRM property of a value type, or null.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The CRM property's internal name.</param>
    /// <typeparam name="T">The parameter's type.</typeparam>
    public static T? NullableProperty<T>(CardRequest request, string name) where T : struct, IParsable<T> =>
        request.Properties.TryGetValue(name, out var text) && text.Length > 0 ? Parse<T>(text, name) : null;

    private static T Parse<T>(string text, string name) where T : IParsable<T> =>
        !HasGroups<T>(text) && T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable<T>(name);

    /// <summary>.NET reads "1,5" as 15, taking the comma for one between thousands.</summary>
    private static bool HasGroups<T>(string text) =>
        Type.GetTypeCode(typeof(T)) is TypeCode.Single or TypeCode.Double or TypeCode.Decimal && text.Contains(',', StringComparison.Ordinal);

    private static InvalidCardRequestException Unreadable<T>(string name) =>
        new($"The parameter '{name}' must be {Describe(typeof(T))}.");

    private static string Describe(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "true or false",
        TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 => "a whole number",
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal => "a number",
        _ => $"a {type.Name}",
    };
}
