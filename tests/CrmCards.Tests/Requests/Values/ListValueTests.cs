namespace CrmCards.Tests.Requests.Values;

public class ListValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Theory]
    [InlineData("tags", "a;b;c", "a|b|c")]
    [InlineData("tags", "a", "a")]
    [InlineData("tags", ";a;;b;", "a|b")]
    [InlineData("tags", ";", "")]
    [InlineData("tags", " a; b", " a| b")]
    [InlineData("tags", "a,b", "a,b")]
    [InlineData("counts", "3;1.0E2", "3|100")]
    [InlineData("days", "1606780800000;2020-12-02", "2020-12-01|2020-12-02")]
    [InlineData("stages", "closedwon;INDOUBT", "Won|InDoubt")]
    [InlineData("flags", "1;FALSE", "True|False")]
    [InlineData("sites", "https://example.com/;/page", "absolute https://example.com/|relative /page")]
    public async Task Several_values_are_read_each_as_one_would_be(string name, string text, string values) => Assert.Equal(values, await echo.ToldAsync(name, text));

    [Theory]
    [InlineData("counts", "1;two", "a whole number")]
    [InlineData("counts", "1, 2", "a whole number")]
    [InlineData("days", "2020-12-01;2020-13-01", "a date: yyyy-MM-dd, or milliseconds since 1970")]
    [InlineData("stages", "closedwon;closedlost", "one of appointmentscheduled, closedwon, IN_DOUBT")]
    [InlineData("flags", "true;maybe", "true or false")]
    public async Task Others_are_refused(string name, string text, string each) =>
        Assert.Equal($"The parameter '{name}' must be a list with ';' between its items, each {each}.", await echo.RefusedAsync(name, text));
}
