namespace CrmCards.Tests.Requests.Values;

public class DateValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Theory]
    [InlineData("1606780800000", "2020-12-01")]
    [InlineData("1606780800000.0", "2020-12-01")]
    [InlineData("1.6067808E12", "2020-12-01")]
    [InlineData("1606867199999", "2020-12-01")]
    [InlineData("-1", "1969-12-31")]
    [InlineData("0", "1970-01-01")]
    [InlineData("2020", "1970-01-01")]
    [InlineData("-62135596800000", "0001-01-01")]
    [InlineData("253402300799999", "9999-12-31")]
    [InlineData("2020-12-01", "2020-12-01")]
    [InlineData("2020-12-01T23:30:00Z", "2020-12-01")]
    [InlineData("2020-12-01T23:30:00.1234567-01:00", "2020-12-02")]
    public async Task A_date_is_read_in_every_way_that_there_is(string text, string date) => Assert.Equal(date, await echo.ToldAsync("date", text));

    [Theory]
    [InlineData("1606780800000", "2020-12-01T00:00:00.0000000", "Z")]
    [InlineData("1606780800001", "2020-12-01T00:00:00.0010000", "Z")]
    [InlineData("2020-12-01", "2020-12-01T00:00:00.0000000", "Z")]
    [InlineData("2020-12-01T10:20Z", "2020-12-01T10:20:00.0000000", "Z")]
    [InlineData("2020-12-01T10:20+00:00", "2020-12-01T10:20:00.0000000", "Z")]
    [InlineData("2020-12-01T10:20:30Z", "2020-12-01T10:20:30.0000000", "Z")]
    [InlineData("2020-12-01T10:20:30.5Z", "2020-12-01T10:20:30.5000000", "Z")]
    [InlineData("2020-12-01T10:20:30.1234567Z", "2020-12-01T10:20:30.1234567", "Z")]
    [InlineData("2020-12-01T10:20:30+00:00", "2020-12-01T10:20:30.0000000", "Z")]
    public async Task An_instant_is_read_in_every_way_that_there_is(string text, string instant, string zone)
    {
        Assert.Equal($"{instant}{zone} Utc", await echo.ToldAsync("moment", text));
        Assert.Equal($"{instant}+00:00", await echo.ToldAsync("instant", text));
    }

    [Fact]
    public async Task An_offset_is_kept_where_there_is_room_for_it()
    {
        Assert.Equal("2020-12-01T10:20:30.0000000+02:00", await echo.ToldAsync("instant", "2020-12-01T10:20:30+02:00"));
        Assert.Equal("2020-12-01T08:20:30.0000000Z Utc", await echo.ToldAsync("moment", "2020-12-01T10:20:30+02:00"));
    }

    public static MatrixTheoryData<string, string> Refused => new(
        ["date", "moment", "instant"],
        [
            "2020-02-30", "2020-1-1", "01/12/2020", "12/01/2020 00:00:00", "2020-12-01T10:20:30", "2020-12-01 10:20:30Z", "2020-12-01T25:00:00Z", "2020-12-01T10:20:30+99:00",
            "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "1606780800000.5", "253402300800000", "-62135596800001", "9223372036854775808", "1e400", "today", "NaN", "1,5",
        ]);

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Others_are_refused_in_words_that_callers_know(string name, string text) =>
        Assert.Equal(
            $"The parameter '{name}' must be {(name == "date" ? "a date: yyyy-MM-dd" : "a date and time: yyyy-MM-ddTHH:mm:ssZ")}, or milliseconds since 1970.",
            await echo.RefusedAsync(name, text));
}
