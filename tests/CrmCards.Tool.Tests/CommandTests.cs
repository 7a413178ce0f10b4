namespace CrmCards.Tool.Tests;

/// <summary>The commands as a user runs them, on the assembly of the Tickets sample.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_definition_of_an_assembly_is_read_from_it()
    {
        var run = await Run.OfAsync("definition", Run.Tickets);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var card = run.Json.EnumerateArray().Single(card => card.GetProperty("class").GetString() == "Tickets.TicketCard");
        Assert.Equal("Tickets", card.GetProperty("title").GetString());
        Assert.Equal("/cards/tickets", card.GetProperty("route").GetString());
    }

    [Fact]
    public async Task Under_a_public_URL_addresses_are_whole()
    {
        var run = await Run.OfAsync("definition", Run.Tickets, "--public-url", "https://cards.example.com/");

        Assert.All(run.Json.EnumerateArray(), card =>
        {
            Assert.StartsWith("https://cards.example.com/", card.GetProperty("route").GetString(), StringComparison.Ordinal);
            Assert.All(card.GetProperty("actions").EnumerateArray(), action => Assert.StartsWith("https://", action.GetProperty("uri").GetString(), StringComparison.Ordinal));
            Assert.Equal("https://cards.example.com/", card.GetProperty("baseUrls")[0].GetString());
        });
    }

    [Theory]
    [InlineData("definition")]
    [InlineData("app-card")]
    [InlineData("import")]
    [InlineData("check")]
    [InlineData("preview")]
    public async Task The_help_of_a_command_has_the_name_that_users_type_and_examples_that_only_miss_a_project(string command)
    {
        var help = await Run.OfAsync(command, "--help");

        Assert.Equal((0, ""), (help.ExitCode, help.Errors));
        Assert.Contains($"Usage:{Environment.NewLine}  crmcards {command} ", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CrmCards.Tool", help.Output, StringComparison.Ordinal);
        var examples = help.Output.Split($"Examples:{Environment.NewLine}")[1].Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(examples);
        Assert.All(
            await Task.WhenAll(examples.Select(example => Run.OfAsync(example.Trim().Split(' ')[1..]))),
            run => Assert.Equal(ExitCode.CouldNotRun, run.ExitCode));
    }

    [Theory]
    [InlineData("", "app-card")]
    [InlineData("app-card --", "--public-url")]
    [InlineData("app-card --location ", "tab")]
    [InlineData("app-card --output ", "json")]
    public async Task Shells_complete_commands_options_and_values(string line, string expected)
    {
        // What dotnet-suggest asks a tool for.
        var suggestions = await Run.OfAsync($"[suggest:{line.Length}]", line);

        Assert.Equal((0, ""), (suggestions.ExitCode, suggestions.Errors));
        Assert.Contains(expected, suggestions.Output.Split(Environment.NewLine));
    }

    [Fact]
    public async Task A_project_is_made_and_then_in_step()
    {
        var made = await AppCardAsync();
        var check = await AppCardAsync("--check");

        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        Assert.Contains("created: src/app/cards/TicketCard.tsx", made.Output, StringComparison.Ordinal);
        Assert.Equal((0, "The project is up to date with the code."), (check.ExitCode, check.Output.Trim()));
    }

    [Fact]
    public async Task A_check_writes_nothing_and_shows_the_difference()
    {
        await AppCardAsync();
        _folder["src/app/cards/TicketCard.definition.ts"] = _folder["src/app/cards/TicketCard.definition.ts"].Replace("Reported by", "Written by", StringComparison.Ordinal);
        var before = _folder.Files;

        var check = await AppCardAsync("--check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("src/app/cards/TicketCard.definition.ts", check.Output, StringComparison.Ordinal);
        Assert.Contains("""- { name: "reported_by", label: "Written by", dataType: "EMAIL" },""", check.Output, StringComparison.Ordinal);
        Assert.Contains("""+ { name: "reported_by", label: "Reported by", dataType: "EMAIL" },""", check.Output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files);
    }

    [Fact]
    public async Task Scripts_get_JSON()
    {
        var run = await AppCardAsync("--check", "--output", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Json.EnumerateArray(), change => change.GetProperty("path").GetString() == "hsproject.json" && change.GetProperty("change").GetString() == "create");
    }

    [Theory]
    [InlineData(2, "is not https", "app-card", "a.dll", "--public-url", "http://cards.example.com")]
    [InlineData(2, "--public-url", "app-card", "a.dll")]
    [InlineData(2, "footer", "app-card", "a.dll", "--public-url", "https://cards.example.com", "--location", "footer")]
    [InlineData(2, "unknown", "unknown")]
    [InlineData(3, "There is no file", "definition", "a.dll")]
    [InlineData(3, "There is no file or folder", "definition", "nowhere")]
    public async Task A_mistake_is_named_on_standard_error(int exitCode, string message, params string[] arguments)
    {
        var run = await Run.OfAsync(arguments);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_an_assembly_is_refused()
    {
        _folder["a.dll"] = "text";

        var run = await Run.OfAsync("definition", Path.Combine(_folder.Path, "a.dll"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is not a .NET assembly", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_cards_is_said_to_have_none()
    {
        var run = await Run.OfAsync("app-card", typeof(Run).Assembly.Location, "--public-url", "https://cards.example.com", "--out", _folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("declares no card", run.Errors, StringComparison.Ordinal);
    }

    private Task<Run> AppCardAsync(params string[] further) =>
        Run.OfAsync(["app-card", Run.Tickets, "--public-url", "https://cards.example.com", "--out", _folder.Path, .. further]);
}
