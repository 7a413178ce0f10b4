namespace CrmCards.Client.Tests.Checks;

/// <summary>The answers of action hooks.</summary>
public class MessageTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(404)]
    [InlineData(409)]
    public async Task A_message_is_read_from_success_and_failure(int status)
    {
        var exchange = await RunAsync("""{"message":"Sent"}""", status);

        Assert.Empty(exchange.Findings);
        Assert.Equal(("Sent", status < 300), (exchange.Message, exchange.IsSuccess));
    }

    [Fact]
    public async Task A_204_needs_no_message()
    {
        var exchange = await RunAsync("", 204);

        Assert.Empty(exchange.Findings);
        Assert.True(exchange.IsSuccess);
        Assert.Null(exchange.Message);
    }

    [Theory]
    [InlineData("{}", ContractRule.MessageMissing, "$")]
    [InlineData("""{"message":null}""", ContractRule.MessageMissing, "$")]
    [InlineData("""{"message":" "}""", ContractRule.MessageMissing, "$")]
    [InlineData("""{"message":1}""", ContractRule.WrongType, "$.message")]
    [InlineData("Sent", ContractRule.InvalidJson, "$")]
    [InlineData("", ContractRule.InvalidJson, "$")]
    public async Task A_missing_message_is_found(string body, ContractRule rule, string path)
    {
        var exchange = await RunAsync(body, 200);

        var finding = Assert.Single(exchange.Findings);
        Assert.Equal((rule, path), (finding.Rule, finding.Path));
        Assert.Null(exchange.Message);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Another_status_is_found(int status)
    {
        var finding = Assert.Single((await RunAsync("""{"message":"Sent"}""", status)).Findings);

        Assert.Equal((ContractRule.UnexpectedStatus, $"{status}"), (finding.Rule, finding.Value));
    }

    [Fact]
    public async Task A_redirection_is_found_since_callers_follow_none()
    {
        var finding = Assert.Single((await RunAsync("", 302)).Findings);

        Assert.Equal((ContractRule.Redirect, "302"), (finding.Rule, finding.Value));
    }

    private static async Task<ActionExchange> RunAsync(string body, int status)
    {
        await using var app = await CannedApp.StartAsync(body, status: status);
        var action = new ReceivedAction { Path = "$", Type = CardActionType.ActionHook, Label = "Send", Uri = new("https://app.example.com/send"), HttpMethod = CardActionMethod.Put };
        return await Responses.ClientOf(app).RunAsync(action, Responses.Company, TestContext.Current.CancellationToken);
    }
}
