namespace CrmCards.Tests.Requests.Values;

public class MissingValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    private const string Missing = "0001-01-01 0001-01-01T00:00:00.0000000 0 0 False Appointment '' 0 0 0 null 7 8 True Won InDoubt given 0.5";

    private static readonly string[] Names =
    [
        "date", "moment", "count", "amount", "flag", "stage", "text", "tags", "counts", "stages",
        "some_date", "some_count", "some_flag", "some_stage", "some_text", "some_tags", "some_stages", "some_site", "some_address",
        "given_count", "given_some_count", "given_flag", "given_stage", "given_some_stage", "given_text", "given_amount",
    ];

    [Fact]
    public async Task What_was_not_sent_has_its_default() =>
        Assert.Equal(Missing, await ToldAsync(new HttpRequestMessage(HttpMethod.Post, Target())));

    [Fact]
    public async Task What_was_sent_empty_has_its_default() =>
        Assert.Equal(Missing, await ToldAsync(new HttpRequestMessage(HttpMethod.Post, Target(string.Concat(Names.Select(name => $"&{name}="))))));

    [Fact]
    public async Task What_is_null_in_JSON_has_its_default() =>
        Assert.Equal(Missing, await ToldAsync(new HttpRequestMessage(HttpMethod.Post, Target()) { Content = EchoApp.Json($"{{{string.Join(',', Names.Select(name => $"\"{name}\":null"))}}}") }));

    [Fact]
    public async Task What_was_sent_has_what_was_sent() =>
        Assert.Equal(
            "2020-12-01 2020-12-01T00:00:00.0000000Z 1 2.5 True InDoubt 'a' 2 1 1 some 3 8 False InDoubt InDoubt b 0.5",
            await ToldAsync(new HttpRequestMessage(HttpMethod.Post, Target())
            {
                Content = EchoApp.Json("""
                    {"date":1606780800000,"moment":"1606780800000","count":1.0,"amount":2.5,"flag":true,"stage":"in_doubt","text":"a","tags":"a;b","counts":1,"stages":"Won",
                    "some_date":"2020-12-01","given_count":"3","given_flag":false,"given_stage":"in_doubt","given_text":"b"}
                    """),
            }));

    private Uri Target(string parameters = "") => echo.App.Uri($"/values/missing?{EchoApp.Caller}{parameters}");

    private async Task<string> ToldAsync(HttpRequestMessage request) => (await echo.App.SendAsync(request)).Message;
}
