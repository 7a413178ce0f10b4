namespace CrmCards.Tool.Tests.Checks;

/// <summary>The command as a user runs it.</summary>
public sealed class CheckCommandTests(ExpressEndpoint express) : IClassFixture<ExpressEndpoint>
{
    [Fact]
    public async Task A_sound_endpoint_ends_with_0_and_says_so()
    {
        var run = await Run.OfAsync(
            ("CLIENT_SECRET", ScriptEndpoint.Secret),
            "",
            "check", Url("sound"), "--record", "company:78912", "--property", "domain=acme.example", "--allow-actions");

        Assert.StartsWith("No finding in ", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("Trying an emoji …", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_ends_with_1_and_the_secret_may_come_on_standard_input()
    {
        var run = await Run.OfAsync(
            ("CLIENT_SECRET", ""),
            ScriptEndpoint.Secret + "\n",
            "check", Url("text-id"), "--secret-stdin", "--format", "json", "--caller", "legacy");

        Assert.Equal(ExitCode.Differences, run.ExitCode);
        Assert.Equal("ObjectIdInvalid", run.Json.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task What_it_says_while_it_runs_holds_no_secret_either()
    {
        var run = await Run.OfAsync(
            ("CLIENT_SECRET", ScriptEndpoint.Secret), "", "check", Url("secret-in-label"), "--record", "company:78912", "--allow-actions");

        Assert.Contains("Trying the action PUT '[hidden]' at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptEndpoint.Secret, run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "is not an absolute http(s) address", "check", "cards.example.com")]
    [InlineData(2, "--allow-actions needs --record", "check", "http://127.0.0.1:1/", "--allow-actions")]
    [InlineData(2, "is not a record", "check", "http://127.0.0.1:1/", "--record", "company")]
    [InlineData(2, "is not a record", "check", "http://127.0.0.1:1/", "--record", "house:1")]
    [InlineData(2, "is not a property", "check", "http://127.0.0.1:1/", "--property", "=1")]
    [InlineData(2, "yaml", "check", "http://127.0.0.1:1/", "--format", "yaml")]
    [InlineData(3, "http://127.0.0.1:1/", "check", "http://127.0.0.1:1/")]
    [InlineData(3, "declares no card at '/'", "check", "http://127.0.0.1:1/", "--project", "TICKETS")]
    public async Task A_mistake_is_named_on_standard_error(int exitCode, string message, params string[] arguments)
    {
        var run = await Run.OfAsync(("CLIENT_SECRET", "secret"), "", [.. arguments.Select(argument => argument == "TICKETS" ? Run.Tickets : argument)]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_sent()
    {
        var run = await Run.OfAsync(("CLIENT_SECRET", ""), "", "check", Url("sound"));

        Assert.Equal(ExitCode.CouldNotRun, run.ExitCode);
        Assert.Contains("There is no client secret", run.Errors, StringComparison.Ordinal);
    }

    private string Url(string fault) => express.Endpoint.Url(fault, "/cards/tickets", "command").AbsoluteUri;
}
