namespace CrmCards.Tests.Requests.Values;

public class BooleanValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Theory]
    [InlineData("true", "True")]
    [InlineData("TRUE", "True")]
    [InlineData("True", "True")]
    [InlineData("1", "True")]
    [InlineData("false", "False")]
    [InlineData("FALSE", "False")]
    [InlineData("False", "False")]
    [InlineData("0", "False")]
    public async Task True_and_false_are_read_in_any_case_and_as_digits(string text, string value) => Assert.Equal(value, await echo.ToldAsync("flag", text));

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("2")]
    [InlineData("10")]
    [InlineData("1.0")]
    [InlineData("t")]
    public async Task Others_are_refused(string text) => Assert.Equal("The parameter 'flag' must be true or false.", await echo.RefusedAsync("flag", text));
}
