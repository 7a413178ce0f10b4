namespace CrmCards.Generators.Parsing;

/// <summary>The currencies in force by ISO 4217, without funds, metals and codes for testing.</summary>
internal static class CurrencyCodes
{
    private static readonly HashSet<string> InForce = new(StringComparer.Ordinal);

    static CurrencyCodes()
    {
        const string codes = """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
            CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
            KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
            NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB
            TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
            """;
        foreach (var code in codes.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)) InForce.Add(code);
    }

    public static bool Contains(string code) => InForce.Contains(code);
}
