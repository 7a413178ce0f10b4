using CrmCards.Tool.Imports.Writing;

namespace CrmCards.Tool.Tests;

/// <summary>The command as a user runs it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Definition = """
        {
          "title": "Tickets",
          "fetch": { "targetUrl": "https://a.example.com/t" },
          "display": { "properties": [{ "name": "a", "label": "A", "dataType": "STRING" }] },
          "actions": { "baseUrls": ["https://a.example.com"] }
        }
        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_is_written_and_named_and_what_is_unsure_stands_on_standard_error()
    {
        var run = await ImportAsync("--name", "Acme.Tickets");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["Acme.Tickets.csproj", "Program.cs", "README.md", "Ticket.cs", "TicketCard.cs", "TicketStore.cs", "appsettings.json"],
            run.Output.TrimEnd().Split(Environment.NewLine).Select(line => Path.GetFileName(line.Split("created: ")[1])).Order(StringComparer.Ordinal));
        Assert.StartsWith("fetch.objectTypes: Nothing says on which records the card is shown", run.Errors, StringComparison.Ordinal);
        Assert.Contains("namespace Acme.Tickets;", _folder["app/TicketCard.cs"], StringComparison.Ordinal);
        Assert.Contains($"Include=\"CrmCards\" Version=\"{ProjectFiles.Version}\"", _folder["app/Acme.Tickets.csproj"], StringComparison.Ordinal);
        Assert.Contains("""  "PublicUrl": "https://a.example.com" """.TrimEnd(), _folder["app/appsettings.json"], StringComparison.Ordinal);
        Assert.DoesNotContain('+', ProjectFiles.Version);
    }

    [Fact]
    public async Task The_user_s_title_names_everything()
    {
        var run = await ImportAsync("--title", "Open invoices");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[CrmCard(\"Open invoices\", \"/t\")]", _folder["app/OpenInvoiceCard.cs"], StringComparison.Ordinal);
        Assert.True(_folder.Has("app/OpenInvoiceCards.csproj"));
    }

    [Theory]
    [InlineData("Größenübersicht", "Grossenubersicht")]
    [InlineData("Schadensmeldungen, Gutachten und Rechnungen aller Fahrzeuge", "SchadensmeldungenGutachtenUndRechnungenA")]
    [InlineData("部品", "Result")]
    [InlineData("3 wishes", "Result3Wish")]
    public async Task The_class_has_a_name_that_HubSpot_takes_for_the_app_card(string title, string name)
    {
        Assert.Equal(0, (await ImportAsync("--title", title)).ExitCode);

        Assert.Contains($"[CrmCard(\"{title}\", \"/t\")]", _folder[$"app/{name}Card.cs"], StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z][A-Za-z0-9]{0,54}$", $"{name}Card");
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "app"));
        _folder["app/Program.cs"] = "mine";

        var run = await ImportAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("an import does not overwrite files", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["app/Program.cs", "saved.json"], _folder.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("mine", _folder["app/Program.cs"]);
    }

    [Theory]
    [InlineData("""{"results":""", "is not JSON")]
    [InlineData("""{"a":1}""", "is neither a card's definition")]
    [InlineData("[]", "is neither a card's definition")]
    [InlineData("""{"sections":[]}""", "a response of another version")]
    [InlineData("""{"results":[{"title":"\ud800"}]}""", "half a surrogate pair")]
    [InlineData("""{"results":[{"title":"A","fetch":{}},{"title":"B","fetch":{}}]}""", "There are 2 definitions: 'A', 'B'")]
    public async Task A_file_that_cannot_be_used_is_named(string text, string reason)
    {
        var run = await ImportTextAsync(text);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "app")));
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        var run = await Run.OfAsync("import", "missing.json");

        Assert.Equal((3, "There is no file 'missing.json'."), (run.ExitCode, run.Errors.Trim()));
    }

    private Task<Run> ImportAsync(params string[] further) => ImportTextAsync(Definition, further);

    private Task<Run> ImportTextAsync(string saved, params string[] further)
    {
        _folder["saved.json"] = saved;
        return Run.OfAsync(["import", Path.Combine(_folder.Path, "saved.json"), "--out", Path.Combine(_folder.Path, "app"), .. further]);
    }
}
