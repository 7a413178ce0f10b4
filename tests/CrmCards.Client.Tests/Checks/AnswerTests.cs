using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Client.Tests.Checks;

/// <summary>What is wrong with an answer before its card is looked at.</summary>
public class AnswerTests
{
    private const string Empty = """{"results":[]}""";

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("text/json; charset=utf-8", "text/json; charset=utf-8")]
    [InlineData("application/json; charset=utf-16", "application/json; charset=utf-16")]
    [InlineData("nonsense", "nonsense")]
    public async Task Another_content_type_is_found(string contentType, string value)
    {
        var finding = Assert.Single(await FindingsAsync(Encoding.UTF8.GetBytes(Empty), contentType));

        Assert.Equal((ContractRule.ContentType, "$", value), (finding.Rule, finding.Path, finding.Value));
    }

    [Fact]
    public async Task No_content_type_is_found() =>
        Assert.Equal(ContractRule.ContentType, Assert.Single(await FindingsAsync(Encoding.UTF8.GetBytes(Empty), contentType: null)).Rule);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public async Task The_contracts_content_type_is_none(string contentType) =>
        Assert.Empty(await FindingsAsync(Encoding.UTF8.GetBytes(Empty), contentType));

    [Theory]
    [InlineData("", "at line 1, byte 1")]
    [InlineData("{\"results\":[]", "at line 1, byte")]
    [InlineData("{\n\"results\": [}", "at line 2, byte 13")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("{\"results\":[{\"objectId\":1,\"title\":\"\\ud800\",\"link\":null}]}", "half a surrogate pair")]
    [InlineData("{\"results\":[],\"\\udc00\":1}", "half a surrogate pair")]
    public async Task What_is_no_card_of_JSON_is_found(string body, string message)
    {
        var finding = Assert.Single(await FindingsAsync(Encoding.UTF8.GetBytes(body)));

        Assert.Equal((ContractRule.InvalidJson, "$"), (finding.Rule, finding.Path));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_encoding_is_found()
    {
        var finding = Assert.Single(await FindingsAsync(Encoding.Latin1.GetBytes("""{"results":[],"itemLabel":"Größe"}""")));

        Assert.Equal(ContractRule.InvalidJson, finding.Rule);
        Assert.Contains("UTF-8", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_is_given_twice_is_found()
    {
        var finding = Assert.Single(await FindingsAsync(Encoding.UTF8.GetBytes("""{"results":[],"results":[]}""")));

        Assert.Equal((ContractRule.DuplicateName, "$.results"), (finding.Rule, finding.Path));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task A_data_fetch_with_another_status_is_found(int status)
    {
        await using var app = await CannedApp.StartAsync([], status: status);
        var exchange = await FetchAsync(app);

        var finding = Assert.Single(exchange.Findings);
        Assert.Equal((ContractRule.UnexpectedStatus, $"{status}"), (finding.Rule, finding.Value));
        Assert.Null(exchange.Card);
        Assert.Equal(status, exchange.Answer!.StatusCode);
    }

    [Fact]
    public async Task A_data_fetch_that_is_sent_elsewhere_is_found()
    {
        await using var app = await CannedApp.StartAsync(context =>
        {
            context.Response.Redirect("/cards/orders/", permanent: true);
            return Task.CompletedTask;
        });
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Client.BaseAddress };

        var finding = Assert.Single((await new CrmClient(http).FetchAsync(Responses.Definition, Responses.Company, TestContext.Current.CancellationToken)).Findings);

        Assert.Equal((ContractRule.Redirect, "301"), (finding.Rule, finding.Value));
        Assert.EndsWith(" at /cards/orders/", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_one_mebibyte_is_read_and_one_byte_more_is_too_large()
    {
        var whole = Empty + new string(' ', CrmLimits.AnswerBytes - Empty.Length);

        Assert.Empty(await FindingsAsync(Encoding.UTF8.GetBytes(whole)));
        Assert.Equal(ContractRule.TooLarge, Assert.Single(await FindingsAsync(Encoding.UTF8.GetBytes(whole + " "))).Rule);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_without_end()
    {
        await using var app = await CannedApp.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(new byte[4096], context.RequestAborted);
        });

        var exchange = await FetchAsync(app);

        Assert.Equal(ContractRule.TooLarge, Assert.Single(exchange.Findings).Rule);
        Assert.Equal(CrmLimits.AnswerBytes + 1, exchange.Answer!.Body.Length);
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_no_finding_but_the_exception()
    {
        await using var app = await CannedApp.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Responses.ClientOf(app).FetchAsync(Responses.Definition, Responses.Company, cancel.Token));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_found()
    {
        await using var app = await CannedApp.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{\"results\":[");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.Equal(ContractRule.Unreachable, Assert.Single((await FetchAsync(app)).Findings).Rule);
    }

    [Fact]
    public async Task An_app_that_does_not_run_is_found()
    {
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{FreePort()}") };

        var exchange = await new CrmClient(http).FetchAsync(Responses.Definition, Responses.Company, TestContext.Current.CancellationToken);

        Assert.Equal(ContractRule.Unreachable, Assert.Single(exchange.Findings).Rule);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task<FetchExchange> FetchAsync(CannedApp app, CrmClientOptions? options = null) =>
        Responses.ClientOf(app, options).FetchAsync(Responses.Definition, Responses.Company, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(byte[] body, string? contentType = "application/json")
    {
        await using var app = await CannedApp.StartAsync(body, contentType);
        return (await FetchAsync(app)).Findings;
    }
}
