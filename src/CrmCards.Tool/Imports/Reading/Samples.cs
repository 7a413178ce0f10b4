using System.Globalization;
using System.Text.Json;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>The values that saved responses have for one property, and what they look like.</summary>
internal sealed class Samples(IEnumerable<JsonElement> values)
{
    private const long FirstMillisecond = 100_000_000_000;

    private readonly JsonElement[] _values = [.. values];

    internal bool Any => _values.Length > 0;

    internal IEnumerable<string> Texts => _values.Select(value => (value.Field("value") ?? value).Scalar()).OfType<string>();

    /// <summary>Whether money is sent as an object, as the legacy service accepted it.</summary>
    internal bool IsMoney => Any && _values.All(value => value.Field("currencyCode") is not null);

    internal IEnumerable<string> CurrencyCodes => _values.Select(value => value.Text("currencyCode")).OfType<string>().Distinct();

    internal bool IsBoolean => Any && _values.All(IsTruth);

    internal bool IsInteger => Any && Texts.Count() == _values.Length && Texts.All(IsWhole);

    /// <summary>The data type that the values go with, where no definition tells.</summary>
    internal CardDataType DataType
    {
        get
        {
            if (IsMoney) return CardDataType.Currency;
            if (!Any || Texts.Count() < _values.Length) return CardDataType.String;
            if (Texts.All(IsDay)) return CardDataType.Date;
            if (Texts.All(IsMilliseconds) || Texts.All(text => IsDay(text) || IsInstant(text) || IsMilliseconds(text))) return CardDataType.DateTime;
            if (_values.All(value => value.ValueKind == JsonValueKind.Number)) return CardDataType.Numeric;
            if (Texts.All(text => Fits(text, CardDataType.Email))) return CardDataType.Email;
            return Texts.All(text => Fits(text, CardDataType.Link)) ? CardDataType.Link : CardDataType.String;
        }
    }

    /// <summary>Values that a caller does not show as the data type means it.</summary>
    internal IEnumerable<string> Misfits(CardDataType type) => _values
        .Where(value => IsTruth(value)
            ? type is not (CardDataType.Boolean or CardDataType.String)
            : type == CardDataType.Boolean || (value.Field("value") ?? value).Scalar() is not { } text || !Fits(text, type))
        .Select(value => value.ValueKind switch { JsonValueKind.Object => "an object", JsonValueKind.Array => "an array", _ => value.GetRawText() });

    private static bool Fits(string text, CardDataType type) => type switch
    {
        CardDataType.Numeric => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        CardDataType.Currency => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        CardDataType.Date => IsDay(text),
        CardDataType.DateTime => IsWhole(text),
        CardDataType.Email => text.Split('@') is [{ Length: > 0 }, var host] && host.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace),
        CardDataType.Link => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps),
        _ => true,
    };

    private static bool IsTruth(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsWhole(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsInstant(string text) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsMilliseconds(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > FirstMillisecond;
}
