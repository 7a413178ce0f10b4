using CrmCards.Client.Tests.Checks;

namespace CrmCards.Client.Tests.Requests;

/// <summary>How values are written; what JavaScript writes was taken down from Node.js.</summary>
public class EncodingTests
{
    private const string Others = "é€\ud83d\ude00\ud800x\udc00\u2028";

    private const string OthersEscaped = "%C3%A9%E2%82%AC%F0%9F%98%80%EF%BF%BDx%EF%BF%BD%E2%80%A8";

    private static readonly string Ascii = string.Concat(Enumerable.Range(0, 128).Select(c => (char)c));

    [Theory]
    [InlineData(CrmCaller.AppCard, CardActionMethod.Get)]
    [InlineData(CrmCaller.LegacyService, CardActionMethod.Get)]
    [InlineData(CrmCaller.LegacyService, CardActionMethod.Post)]
    [InlineData(CrmCaller.LegacyServiceWithJson, CardActionMethod.Get)]
    public async Task A_query_and_a_form_are_written_as_URLSearchParams_does(CrmCaller caller, CardActionMethod method) => Assert.Equal(
        "%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F+%21%22%23%24%25%26%27%28%29*%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40"
        + "ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D%7E%7F" + OthersEscaped,
        City(await HeardAsync(caller, method)));

    [Theory]
    [InlineData(CrmCaller.AppCard)]
    [InlineData(CrmCaller.LegacyServiceWithJson)]
    public async Task A_JSON_body_is_written_as_JSON_stringify_does(CrmCaller caller) => Assert.EndsWith(
        """
        ,"city":"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f
        """ + """ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~""" + "\u007fé€\ud83d\ude00\\ud800x\\udc00\u2028\"}",
        (await HeardAsync(caller, CardActionMethod.Post)).Body,
        StringComparison.Ordinal);

    [Fact]
    public async Task Names_are_written_like_values()
    {
        var query = await HeardAsync(CrmCaller.AppCard, CardActionMethod.Delete, "a\"~ü");
        var body = await HeardAsync(CrmCaller.AppCard, CardActionMethod.Put, "a\"~ü");

        Assert.Contains("&a%22%7E%C3%BC=x&", query.Target, StringComparison.Ordinal);
        Assert.EndsWith(""","a\"~ü":"x"}""", body.Body, StringComparison.Ordinal);
    }

    private static string City(HeardRequest heard) => (heard.Target + heard.Body).Split("&city=")[1].Split('&')[0];

    private static Task<HeardRequest> HeardAsync(CrmCaller caller, CardActionMethod method) => HeardAsync(caller, method, "city", Ascii + Others);

    private static async Task<HeardRequest> HeardAsync(CrmCaller caller, CardActionMethod method, string name, string value = "x")
    {
        await using var app = await CannedApp.StartAsync("""{"message":"Sent"}""");
        var action = new ReceivedAction
        {
            Path = "$",
            Type = CardActionType.ActionHook,
            Label = "Send",
            Uri = new("https://app.example.com/send"),
            HttpMethod = method,
            AssociatedObjectProperties = [name],
        };
        await Responses.ClientOf(app, new() { Caller = caller }).RunAsync(action, CrmRecord.Company(42, (name, value)), TestContext.Current.CancellationToken);
        return app.Heard!;
    }
}
