namespace CrmCards.Tests.Requests.Values;

public class TextValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    [Theory]
    [InlineData("site", "https://example.com/a?b=c", "absolute https://example.com/a?b=c")]
    [InlineData("site", "/a/b", "relative /a/b")]
    [InlineData("site", "example.com", "relative example.com")]
    [InlineData("site", "mailto:anna@example.com", "absolute mailto:anna@example.com")]
    [InlineData("address", "192.0.2.1", "192.0.2.1")]
    [InlineData("address", "2001:db8::1", "2001:db8::1")]
    [InlineData("id", "6f9619ff-8b86-d011-b42d-00c04fc964ff", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("time", "10:20", "10:20:00.0000000")]
    [InlineData("duration", "1.02:03:04", "1.02:03:04")]
    [InlineData("mark", "ß", "ß")]
    [InlineData("text", " a;b ", " a;b ")]
    public async Task Other_types_are_read_from_their_text(string name, string text, string value) => Assert.Equal(value, await echo.ToldAsync(name, text));

    [Theory]
    [InlineData("site", "http://", "a URL or a path")]
    [InlineData("site", "https://exa mple", "a URL or a path")]
    [InlineData("address", "example", "a valid value")]
    [InlineData("id", "123", "a UUID")]
    [InlineData("time", "25:00", "a time of day: HH:mm:ss")]
    [InlineData("duration", "long", "a duration: hh:mm:ss")]
    [InlineData("mark", "ab", "one character")]
    public async Task Others_are_refused(string name, string text, string expected) =>
        Assert.Equal($"The parameter '{name}' must be {expected}.", await echo.RefusedAsync(name, text));
}
