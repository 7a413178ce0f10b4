using System.Globalization;

namespace CrmCards.Requests;

/// <summary>Reads the text of a parameter as the type that a handler takes.</summary>
internal static class ParameterValue
{
    /// <exception cref="InvalidCardRequestException">The text is no such value.</exception>
    internal static T Parse<T>(string text, string name) where T : IParsable<T> =>
        !HasGroups<T>(text) && T.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidCardRequestException($"The parameter '{name}' must be {Describe(typeof(T))}.");

    /// <summary>.NET reads "1,5" as 15, taking the comma for one between thousands.</summary>
    private static bool HasGroups<T>(string text) =>
        Type.GetTypeCode(typeof(T)) is TypeCode.Single or TypeCode.Double or TypeCode.Decimal && text.Contains(',', StringComparison.Ordinal);

    private static string Describe(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "true or false",
        TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 => "a whole number",
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal => "a number",
        _ => $"a {type.Name}",
    };
}
