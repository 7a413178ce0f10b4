using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Finds the currency of an amount: its code, or the sign before it.</summary>
internal sealed class CurrencyReader(ImportNotes notes)
{
    private const string Fallback = "USD";

    private static readonly (string Sign, string Code)[] Signs =
        [("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"), ("₩", "KRW"), ("₺", "TRY"), ("zł", "PLN"), ("R$", "BRL"), ("$", "USD")];

    internal string Read(Samples samples, string place)
    {
        var codes = samples.CurrencyCodes.ToArray();
        if (codes.FirstOrDefault(CurrencyCodes.Contains) is { } code)
        {
            if (codes.Length > 1)
                notes.Add(place, $"Amounts are in {string.Join(", ", codes)}: a declared property has one currency, so this one is now in {code}.");
            return code;
        }

        var sign = Signs.FirstOrDefault(sign => samples.Texts.Any(text => text.Contains(sign.Sign, StringComparison.Ordinal)));
        if (sign.Code is not null)
        {
            notes.Add(place, $"Amounts have the sign {sign.Sign} and no currencyCode: the currency is {sign.Code}. Check it.");
            return sign.Code;
        }

        var reason = codes.Length > 0 ? $"'{codes[0]}' is not a currency of ISO 4217" : "Nothing says which currency it is";
        notes.Add(place, $"{reason}: it is now {Fallback}. Correct it.");
        return Fallback;
    }
}
