namespace CrmCards.Tests.Requests.Values;

public class NumberValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    public static MatrixTheoryData<string, (string, string)> Whole => new(
        ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "amount", "number", "real", "half"],
        [("7", "7"), ("+5", "5"), ("007", "7"), ("1.0E2", "100"), ("12e1", "120"), ("120E-1", "12")]);

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task A_number_is_read_as_HubSpot_writes_it(string name, (string Text, string Value) number) =>
        Assert.Equal(number.Value, (await echo.ToldAsync(name, number.Text)).Replace(".0", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("i32", "3.0", "3")]
    [InlineData("i32", "1.0E7", "10000000")]
    [InlineData("i64", "-0", "0")]
    [InlineData("u64", "-0", "0")]
    [InlineData("i64", "9223372036854775807", "9223372036854775807")]
    [InlineData("i64", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("i64", "9223372036854775807.0", "9223372036854775807")]
    [InlineData("i64", "9.223372036854775807E18", "9223372036854775807")]
    [InlineData("u64", "18446744073709551615", "18446744073709551615")]
    [InlineData("i128", "170141183460469231731687303715884105727", "170141183460469231731687303715884105727")]
    [InlineData("u8", "255.0", "255")]
    [InlineData("i8", "-1.28E2", "-128")]
    [InlineData("amount", "94.30", "94.30")]
    [InlineData("amount", "1.0E7", "10000000")]
    [InlineData("amount", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("number", "-1.5e-3", "-0.0015")]
    [InlineData("number", "1e-400", "0")]
    [InlineData("real", "0.1", "0.1")]
    public async Task No_digit_of_a_number_is_lost(string name, string text, string value) => Assert.Equal(value, await echo.ToldAsync(name, text));

    [Theory]
    [InlineData("i32", "1.5")]
    [InlineData("i32", "1e-1")]
    [InlineData("i32", "2147483648")]
    [InlineData("i32", "-2147483649")]
    [InlineData("i64", "9223372036854775808")]
    [InlineData("i64", "1e400")]
    [InlineData("i64", "1E99999999999")]
    [InlineData("u8", "256")]
    [InlineData("u64", "-1")]
    [InlineData("i32", "1,5")]
    [InlineData("i32", "1,000")]
    [InlineData("i32", "0x1")]
    [InlineData("i32", "(1)")]
    [InlineData("i32", "$1")]
    [InlineData("i32", "1 000")]
    [InlineData("i32", "NaN")]
    [InlineData("i32", "true")]
    [InlineData("i32", "٣")]
    public async Task What_is_not_whole_or_too_large_is_refused(string name, string text) =>
        Assert.Equal($"The parameter '{name}' must be a whole number.", await echo.RefusedAsync(name, text));

    public static MatrixTheoryData<string, string> NoNumbers => new(
        ["amount", "number", "real", "half"],
        ["1,5", "1,000.5", "0x1", "NaN", "Infinity", "-Infinity", "∞", "1e400", "-1e400", "1.2.3", "--1", "1e", "high"]);

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public async Task What_is_no_finite_number_is_refused(string name, string text) =>
        Assert.Equal($"The parameter '{name}' must be a number.", await echo.RefusedAsync(name, text));
}
