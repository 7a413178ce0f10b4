using System.Globalization;

namespace CrmCards.Tests.Serialization;

public class CultureTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateTimeOffset Instant = new(2026, 11, 23, 12, 30, 0, TimeSpan.FromHours(2));

    public static TheoryData<string> Cultures => ["sv-SE", "th-TH", "ar-SA", "de-DE", "fa-IR"];

    [Fact]
    public void The_cultures_under_test_do_spell_numbers_and_days_differently()
    {
        Assert.Equal("\u22121,5", InCulture.Get("sv-SE", () => (-1.5m).ToString(CultureInfo.CurrentCulture)));
        Assert.Equal("2569", InCulture.Get("th-TH", () => Day.ToString("yyyy", CultureInfo.CurrentCulture)));
        Assert.NotEqual("2026", InCulture.Get("ar-SA", () => Day.ToString("yyyy", CultureInfo.CurrentCulture)));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Numbers_and_days_are_the_same_in_every_culture(string culture)
    {
        var json = InCulture.Get(culture, () => Written.By((ref w) =>
        {
            w.WriteNumber("long "u8, -1234567L);
            w.WriteNumber(" decimal "u8, -1.50m);
            w.WriteNumber(" double "u8, -0.5);
            w.WriteNumber(" float "u8, -0.25f);
            w.WriteCurrency(" money \""u8, -94.30m, "\""u8);
            w.WriteDate(" day \""u8, Day);
            w.WriteDateTime(" instant "u8, DateTimeOffset.UnixEpoch.AddMilliseconds(-1));
            w.WriteRaw(" uri "u8);
            w.WriteUriValue(-42L, default);
        }));

        Assert.Equal("long -1234567 decimal -1.50 double -0.5 float -0.25 money \"-94.30\" day \"2026-11-23\" instant -1 uri -42", json);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Properties_made_at_run_time_are_the_same_in_every_culture(string culture)
    {
        var values = InCulture.Get(culture, () => new[]
        {
            CardProperty.Number("n", -1234.50m),
            CardProperty.Date("d", Day),
            CardProperty.DateTime("t", Instant),
            CardProperty.Currency("c", -94.30m, "GBP"),
        }).Select(property => property.Value);

        Assert.Equal(["-1234.50", "2026-11-23", "1795429800000", "-94.30"], values);
    }
}
