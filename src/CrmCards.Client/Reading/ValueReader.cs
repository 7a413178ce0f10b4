using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>Reads the values of properties.</summary>
internal sealed class ValueReader(Uri publicUrl, FindingList findings)
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private const int CurrencyCodeLength = 3;

    /// <summary>Seconds of the years 1973 to 2286; as milliseconds they are days of January to April 1970.</summary>
    private const long FirstInSeconds = 100_000_000;
    private const long LastInSeconds = 9_999_999_999;

    /// <summary>A value as text; null if it is neither text nor a number.</summary>
    internal string? Text(Place value)
    {
        switch (value.Json.ValueKind)
        {
            case JsonValueKind.String:
                return value.Json.GetString();
            case JsonValueKind.Number:
            case JsonValueKind.True or JsonValueKind.False:
                return value.Json.GetRawText();
            default:
                findings.Add(ContractRule.ValueInvalid, value, "A value must be a string or a number: an app card shows anything else unchanged");
                return null;
        }
    }

    internal void Check(Place value, string text, CardDataType dataType)
    {
        switch (dataType)
        {
            case CardDataType.Numeric when !IsNumber(value, text):
                findings.Add(ContractRule.NumberInvalid, value, "A NUMERIC value must be a number");
                break;
            case CardDataType.Date when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                findings.Add(ContractRule.DateInvalid, value, "A DATE value must be a day, such as \"2016-09-15\"");
                break;
            case CardDataType.DateTime when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _):
                findings.Add(ContractRule.DateTimeInvalid, value, "A DATETIME value must be a number of milliseconds since 1970-01-01 UTC: callers misread other forms");
                break;
            case CardDataType.DateTime when long.Parse(text, CultureInfo.InvariantCulture) is > FirstInSeconds and < LastInSeconds:
                findings.Add(ContractRule.DateTimeInSeconds, value, "A DATETIME value must be in milliseconds: this one seems to be in seconds, and shows a day in 1970");
                break;
            case CardDataType.Currency when !decimal.TryParse(text, Decimal, CultureInfo.InvariantCulture, out _):
                findings.Add(ContractRule.AmountInvalid, value, "A CURRENCY value must be a decimal number with a point, such as \"94.34\"");
                break;
            case CardDataType.Email when text.Length > 0 && !IsEmail(text):
                findings.Add(ContractRule.EmailInvalid, value, "An EMAIL value should be an e-mail address");
                break;
            case CardDataType.Link when WebAddress.Of(text) is null:
                findings.Add(ContractRule.LinkInvalid, value, "A LINK value must be an absolute http(s) address");
                break;
            case CardDataType.Link:
                WebAddress.CheckReach(WebAddress.Of(text)!, publicUrl, value, findings);
                break;
            case CardDataType.Boolean when value.Json.ValueKind is not (JsonValueKind.True or JsonValueKind.False) && text is not ("true" or "false"):
                findings.Add(ContractRule.ValueInvalid, value, "A BOOLEAN value must be true or false");
                break;
            case not CardDataType.Boolean when value.Json.ValueKind is JsonValueKind.True or JsonValueKind.False:
                findings.Add(ContractRule.ValueInvalid, value, "A value must be a string or a number: write true and false as strings");
                break;
            default:
                break;
        }
    }

    /// <summary>The currency code next to a value; null if there is no valid one.</summary>
    internal string? CurrencyCode(Place money)
    {
        const string Mend = "A CURRENCY value needs a currencyCode of ISO 4217, such as \"GBP\"";
        if (money.Json.ValueKind != JsonValueKind.Object || money.Field(Fields.CurrencyCode) is not { } field)
        {
            findings.Add(ContractRule.CurrencyCodeInvalid, money.Path, Mend);
            return null;
        }

        if (field.IsText && field.Json.GetString() is { Length: CurrencyCodeLength } code && code.All(char.IsAsciiLetterUpper)) return code;
        findings.Add(ContractRule.CurrencyCodeInvalid, field, Mend);
        return null;
    }

    private static bool IsEmail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsNumber(Place value, string text) =>
        value.Json.ValueKind == JsonValueKind.Number
        || (double.TryParse(text, Decimal | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number));
}
