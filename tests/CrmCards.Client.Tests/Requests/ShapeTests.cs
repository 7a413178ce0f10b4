using CrmCards.Client.Tests.Checks;

namespace CrmCards.Client.Tests.Requests;

/// <summary>Requests have the shape of their caller, as the app receives them.</summary>
public class ShapeTests
{
    private const string Common = "userId=12345&userEmail=testuser%40example.com&associatedObjectId=42&associatedObjectType=COMPANY&portalId=9999999";

    [Theory]
    [InlineData(CrmCaller.LegacyService, "&domain=acme.example&city=S%C3%A3o+Paulo")]
    [InlineData(CrmCaller.LegacyServiceWithJson, "&domain=acme.example&city=S%C3%A3o+Paulo")]
    [InlineData(CrmCaller.AppCard, "&domain=acme.example&city=S%C3%A3o+Paulo&appId=1234567")]
    public async Task A_fetch_sends_what_the_definition_asks_for(CrmCaller caller, string properties)
    {
        await using var app = await CannedApp.StartAsync("""{"results":[]}""");

        await Client(app, caller).FetchAsync(Responses.Definition, Responses.Company, TestContext.Current.CancellationToken);

        Assert.Equal(new("GET", $"/cards/orders?{Common}{properties}", null, ""), app.Heard);
    }

    [Theory]
    [InlineData(CrmCaller.LegacyService, "")]
    [InlineData(CrmCaller.LegacyServiceWithJson, "")]
    [InlineData(CrmCaller.AppCard, "&appId=1234567")]
    public async Task A_property_without_a_value_is_left_out(CrmCaller caller, string properties)
    {
        await using var app = await CannedApp.StartAsync("""{"results":[]}""");

        await Client(app, caller).FetchAsync(Responses.Definition, CrmRecord.Company(42, ("domain", null), ("city", "")), TestContext.Current.CancellationToken);

        Assert.Equal($"/cards/orders?{Common}{properties}", app.Heard!.Target);
    }

    [Theory]
    [InlineData(0, 5, false, "&cardExtensions=pages")]
    [InlineData(5, 5, false, "&cardExtensions=pages&cardFrom=5&cardSize=5")]
    [InlineData(0, 15, true, "&cardExtensions=inputs%2Cpages&cardFrom=0&cardSize=15")]
    public async Task A_page_is_asked_for_as_app_cards_do(int from, int size, bool withForms, string parameters)
    {
        await using var app = await CannedApp.StartAsync($$$"""{"results":[],"page":{"from":{{{from}}},"size":{{{size}}}}}""");

        var exchange = await Responses.ClientOf(app, new() { UnderstandsForms = withForms }).FetchAsync(Responses.Definition, CrmRecord.Company(42), new CardPage(from, size), TestContext.Current.CancellationToken);

        Assert.Equal($"/cards/orders?{Common}&appId=1234567{parameters}", app.Heard!.Target);
        Assert.Equal(new CardPage(from, size), exchange.Card!.Page);
        Assert.DoesNotContain(exchange.Findings, finding => finding.Rule == ContractRule.PageInvalid);
    }

    [Theory]
    [InlineData("""{"from":0,"size":5}""", "page must say what was asked for: from 5, size 3")]
    [InlineData("""{"from":5,"size":3.5}""", "page must say what was asked for: from 5, size 3")]
    [InlineData("{}", "page must say what was asked for: from 5, size 3")]
    public async Task Another_page_than_was_asked_for_is_a_finding(string page, string message)
    {
        await using var app = await CannedApp.StartAsync($$"""{"results":[],"page":{{page}}}""");

        var exchange = await Responses.ClientOf(app).FetchAsync(Responses.Definition, CrmRecord.Company(42), new CardPage(5, 3), TestContext.Current.CancellationToken);

        Assert.Equal(("$.page", message), exchange.Findings.Where(finding => finding.Rule == ContractRule.PageInvalid).Select(finding => (finding.Path, finding.Message)).Single());
        Assert.Null(exchange.Card!.Page);
    }

    [Fact]
    public async Task An_app_card_calls_unless_told_otherwise()
    {
        await using var app = await CannedApp.StartAsync("""{"results":[]}""");

        await Responses.ClientOf(app).FetchAsync(Responses.Definition, CrmRecord.Company(42), TestContext.Current.CancellationToken);

        Assert.Equal($"/cards/orders?{Common}&appId=1234567", app.Heard!.Target);
    }

    [Theory]
    [InlineData(CrmObjectType.Ticket, "TICKET")]
    [InlineData(CrmObjectType.Order, "0-123")]
    public async Task A_type_is_sent_by_the_name_that_the_legacy_service_had_or_by_its_id(CrmObjectType type, string sent)
    {
        await using var app = await CannedApp.StartAsync("""{"results":[]}""");

        await Client(app).FetchAsync(new Uri("https://app.example.com/cards/orders"), new CrmRecord(type, 1), TestContext.Current.CancellationToken);

        Assert.Contains($"&associatedObjectType={sent}&", app.Heard!.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_URL_keeps_its_own_query()
    {
        await using var app = await CannedApp.StartAsync("""{"results":[]}""");

        var exchange = await Client(app).FetchAsync(new Uri("https://app.example.com/cards/orders?tenant=a%20b"), CrmRecord.Deal(1), TestContext.Current.CancellationToken);

        Assert.StartsWith("/cards/orders?tenant=a%20b&userId=12345&", app.Heard!.Target, StringComparison.Ordinal);
        Assert.Equal("app.example.com", exchange.Request.Url.Host);
        Assert.Equal(app.Client.BaseAddress!.Authority, exchange.Request.Address.Authority);
    }

    [Theory]
    [InlineData(CrmCaller.LegacyService, CardActionMethod.Get, $"?x=1&{Common}&city=S%C3%A3o+Paulo", null, "")]
    [InlineData(CrmCaller.AppCard, CardActionMethod.Delete, $"?x=1&{Common}&city=S%C3%A3o+Paulo&appId=1234567", null, "")]
    [InlineData(CrmCaller.LegacyService, CardActionMethod.Post, "?x=1", "application/x-www-form-urlencoded", $"{Common}&city=S%C3%A3o+Paulo")]
    [InlineData(CrmCaller.LegacyServiceWithJson, CardActionMethod.Put, "?x=1", "application/json", Json)]
    [InlineData(CrmCaller.AppCard, CardActionMethod.Patch, $"?x=1&{Common}&city=S%C3%A3o+Paulo&appId=1234567", "application/json", Json)]
    public async Task An_action_sends_its_parameters_where_the_caller_does(CrmCaller caller, CardActionMethod method, string query, string? contentType, string body)
    {
        await using var app = await CannedApp.StartAsync("""{"message":"Sent"}""");

        await Client(app, caller).RunAsync(Hook(method, "https://app.example.com/send?x=1#top"), Responses.Company, TestContext.Current.CancellationToken);

        Assert.Equal(new(method.ToString().ToUpperInvariant(), "/send" + query, contentType, body), app.Heard);
    }

    [Theory]
    [InlineData(CrmCaller.LegacyService)]
    [InlineData(CrmCaller.AppCard)]
    public async Task A_page_is_opened_where_the_app_is_with_the_records_properties(CrmCaller caller)
    {
        await using var app = await CannedApp.StartAsync("");

        var url = Client(app, caller).IframeUrl(Page("https://app.example.com/edit#form"), Responses.Company);

        Assert.Equal(app.Client.BaseAddress + "edit?city=S%C3%A3o+Paulo#form", url.AbsoluteUri);
    }

    [Theory]
    [InlineData("/webhooks?from=crm")]
    [InlineData("https://example.com/webhooks?from=crm")]
    public async Task JSON_is_posted_as_it_is_and_the_answers_status_is_told(string target)
    {
        await using var app = await CannedApp.StartAsync("", status: 202);
        var client = new CrmClient(app.Client, new() { PublicUrl = new("https://example.com") });

        var exchange = await client.PostAsync(new(target, UriKind.RelativeOrAbsolute), """[{"portalId":1}]""", TestContext.Current.CancellationToken);

        Assert.Equal(new("POST", "/webhooks?from=crm", "application/json", """[{"portalId":1}]"""), app.Heard);
        Assert.Equal("https://example.com/webhooks?from=crm", exchange.Request.Url.OriginalString);
        Assert.Equal(202, exchange.StatusCode);
        Assert.Empty(exchange.Findings);
    }

    [Fact]
    public async Task Where_no_answer_comes_there_is_no_status()
    {
        using var http = new HttpClient(new BrokenConnection()) { BaseAddress = new("https://example.com") };

        var exchange = await new CrmClient(http).PostAsync(new("/webhooks", UriKind.Relative), "[]", TestContext.Current.CancellationToken);

        Assert.Null(exchange.StatusCode);
        Assert.Equal(ContractRule.Unreachable, Assert.Single(exchange.Findings).Rule);
    }

    [Fact]
    public async Task A_page_of_another_site_is_opened_there()
    {
        await using var app = await CannedApp.StartAsync("");

        Assert.Equal("https://app.example.community/edit?city=S%C3%A3o+Paulo", Client(app, CrmCaller.LegacyService).IframeUrl(Page("https://app.example.community/edit"), Responses.Company).AbsoluteUri);
    }

    [Fact]
    public async Task A_public_path_is_the_base_addresss_path()
    {
        await using var app = await CannedApp.StartAsync("""{"results":[]}""");
        var client = new CrmClient(app.Client, new() { PublicUrl = new("https://example.com/proxied/") });

        var exchange = await client.FetchAsync(Responses.Definition, Responses.Company, TestContext.Current.CancellationToken);

        Assert.StartsWith("/cards/orders?", app.Heard!.Target, StringComparison.Ordinal);
        Assert.StartsWith("https://example.com/proxied/cards/orders?", exchange.Request.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_use_is_refused_with_the_mend()
    {
        using var http = new HttpClient();
        Assert.StartsWith("The HTTP client has no BaseAddress. Set it to", Assert.Throws<ArgumentException>(() => new CrmClient(http)).Message, StringComparison.Ordinal);

        using var based = new HttpClient { BaseAddress = new("http://localhost") };
        Assert.Contains("'ftp://x' is not an absolute http(s) address", Assert.Throws<ArgumentException>(() => new CrmClient(based, new() { PublicUrl = new("ftp://x") })).Message, StringComparison.Ordinal);
        Assert.Contains("does not open a page. Carry it out with RunAsync", Assert.Throws<ArgumentException>(() => new CrmClient(based).IframeUrl(Hook(CardActionMethod.Get, "http://localhost/x"), Responses.Company)).Message, StringComparison.Ordinal);
        Assert.StartsWith("'0-1' is not the id of a custom type, such as 2-1234567.", Assert.Throws<ArgumentException>(() => CrmRecord.Custom("0-1", 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrmRecord(CrmObjectType.Custom, 1));
        Assert.Contains("'domain' is given twice", Assert.Throws<ArgumentException>(() => CrmRecord.Company(1, ("domain", "a"), ("domain", "b"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_or_action_that_does_not_fit_is_refused_with_the_mend()
    {
        using var http = new HttpClient { BaseAddress = new("http://localhost") };
        var client = new CrmClient(http);

        var record = await Assert.ThrowsAsync<ArgumentException>(() => client.FetchAsync(Responses.Definition, CrmRecord.Ticket(1), TestContext.Current.CancellationToken));
        Assert.Contains("'Orders' is not shown on TICKET records, only on: companies.", record.Message, StringComparison.Ordinal);
        var action = await Assert.ThrowsAsync<ArgumentException>(() => client.RunAsync(Page("http://localhost/x"), Responses.Company, TestContext.Current.CancellationToken));
        Assert.Contains("'Edit' opens a page and does not send a request", action.Message, StringComparison.Ordinal);
    }

    private const string Json = """{"userId":"12345","userEmail":"testuser@example.com","associatedObjectId":"42","associatedObjectType":"COMPANY","portalId":"9999999","city":"São Paulo"}""";

    private static CrmClient Client(CannedApp app, CrmCaller caller = CrmCaller.AppCard) => Responses.ClientOf(app, new() { Caller = caller });

    private static ReceivedAction Hook(CardActionMethod method, string uri) =>
        new() { Path = "$", Type = CardActionType.ActionHook, Label = "Send", Uri = new(uri), HttpMethod = method, AssociatedObjectProperties = ["city", "unknown"] };

    private static ReceivedAction Page(string uri) =>
        new() { Path = "$", Type = CardActionType.Iframe, Label = "Edit", Uri = new(uri), Width = 1, Height = 1, AssociatedObjectProperties = ["city"] };

    private sealed class BrokenConnection : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new HttpRequestException("There is no connection");
    }
}
