using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace CrmCards.Tests.Serialization;

public class CardWriterNumberTests
{
    public static TheoryData<decimal, string> Decimals => new()
    {
        { 94.30m, "94.30" },
        { 0.00m, "0.00" },
        { -1.5m, "-1.5" },
        { decimal.MaxValue, "\"79228162514264337593543950335\"" },
        { 99999999999999.9m, "99999999999999.9" },
        { -0.1000000000000000m, "\"-0.1000000000000000\"" },
        { 1000000000000000m, "\"1000000000000000\"" },
        { 0.0000000000000000000000000001m, "0.0000000000000000000000000001" },
    };

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-5, "-5")]
    [InlineData(9007199254740991, "9007199254740991")]
    [InlineData(-9007199254740991, "-9007199254740991")]
    [InlineData(9007199254740992, "\"9007199254740992\"")]
    [InlineData(-9007199254740992, "\"-9007199254740992\"")]
    [InlineData(long.MinValue, "\"-9223372036854775808\"")]
    [InlineData(long.MaxValue, "\"9223372036854775807\"")]
    public void Whole_numbers_are_written_exactly(long value, string json) =>
        Assert.Equal($",\"n\":{json}", Written.By((ref w) => w.WriteNumber(",\"n\":"u8, value)));

    [Fact]
    public void The_largest_unsigned_number_is_written_exactly() =>
        Assert.Equal("\"18446744073709551615\"", Written.By((ref w) => w.WriteNumber(default, ulong.MaxValue)));

    [Fact]
    public void A_number_that_is_decided_at_run_time_is_written_alike() => Assert.Equal(
        """{"label":"a","dataType":"NUMERIC","value":1.50},{"label":"b","dataType":"NUMERIC","value":"0.12345678901234567890"},""",
        Written.By((ref w) => w.WriteProperties([CardProperty.Number("a", 1.50m), CardProperty.Number("b", 0.12345678901234567890m)])));

    [Theory]
    [MemberData(nameof(Decimals))]
    public void Decimals_keep_their_scale(decimal value, string json) =>
        Assert.Equal(json, Written.By((ref w) => w.WriteNumber(default, value)));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.Epsilon, "5E-324")]
    public void Doubles_are_written_as_shortly_as_they_can_be_read_back(double value, string json) =>
        Assert.Equal(json, Written.By((ref w) => w.WriteNumber(default, value)));

    [Fact]
    public void Floats_are_written_with_the_digits_of_a_float() =>
        Assert.Equal("0.1", Written.By((ref w) => w.WriteNumber(default, 0.1f)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_JSON_has_no_number_for_is_refused(double value)
    {
        Assert.Throws<ArithmeticException>(() => Written.By((ref w) => w.WriteNumber(default, value)));
        Assert.Throws<ArithmeticException>(() => Written.By((ref w) => w.WriteNumber(default, (float)value)));
    }

    [Fact]
    public void Missing_numbers_are_left_out() =>
        Assert.Equal("", Written.By((ref w) =>
        {
            w.WriteNumber(",\"n\":"u8, (long?)null);
            w.WriteNumber(",\"n\":"u8, (ulong?)null);
            w.WriteNumber(",\"n\":"u8, (decimal?)null);
            w.WriteNumber(",\"n\":"u8, (double?)null);
            w.WriteNumber(",\"n\":"u8, (float?)null);
            w.WriteCurrency(",\"n\":"u8, null, "}"u8);
        }));

    [Fact]
    public void An_amount_of_money_is_a_string_between_its_surroundings() =>
        Assert.Equal("{\"value\":\"94.30\"}", Written.By((ref w) => w.WriteCurrency("{\"value\":\""u8, 94.30m, "\"}"u8)));

    [Fact]
    public void Any_number_is_read_back_as_the_same()
    {
        Gen.Long.Sample(value => long.Parse(Written.By((ref w) => w.WriteNumber(default, value)).Trim('"'), CultureInfo.InvariantCulture) == value);
        Gen.ULong.Sample(value => ulong.Parse(Written.By((ref w) => w.WriteNumber(default, value)).Trim('"'), CultureInfo.InvariantCulture) == value);
        Gen.Decimal.Sample(value => decimal.GetBits(JsonSerializer.Deserialize<decimal>(Written.By((ref w) => w.WriteNumber(default, value)).Trim('"'))).SequenceEqual(decimal.GetBits(value)));
        Gen.Double.Where(double.IsFinite).Sample(value => JsonSerializer.Deserialize<double>(Written.By((ref w) => w.WriteNumber(default, value))).Equals(value));
        Gen.Single.Where(float.IsFinite).Sample(value => JsonSerializer.Deserialize<float>(Written.By((ref w) => w.WriteNumber(default, value))).Equals(value));
    }

    [Fact]
    public void What_JavaScript_would_read_as_another_number_is_a_string()
    {
        Gen.Long.Sample(value => Written.By((ref w) => w.WriteNumber(default, value)).StartsWith('"') == (Math.Abs((decimal)value) > 9007199254740991));
        Gen.Decimal.Sample(value => Written.By((ref w) => w.WriteNumber(default, value)).StartsWith('"') || (decimal)(double)value == value);
    }
}
