namespace CrmCards.Package.Tests;

/// <summary>A card imported by the tool as a user installs it, and built with the package as a user gets it.</summary>
public class ImportTests(Packages packages)
{
    [Fact]
    public async Task An_imported_card_builds_without_a_warning_and_declares_what_was_saved()
    {
        var folder = Path.Combine(packages.Folder, $"import-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        var tests = Path.Combine(Repository.Root, "tests");
        File.Copy(Path.Combine(Consumers.Source, "nuget.config"), Path.Combine(folder, "nuget.config"));
        var saved = Path.Combine(tests, "CrmCards.Tool.Tests", "Imports", "Saved", "TicketsOfTheDocument");
        File.Copy(Path.Combine(saved, "definition.json"), Path.Combine(folder, "definition.json"));
        File.Copy(Path.Combine(tests, "CrmCards.Samples.Tests", "document-response.json"), Path.Combine(folder, "response.json"));
        await Dotnet.RunAsync(folder, "new", "tool-manifest");
        await Dotnet.RunAsync(folder, "tool", "install", "CrmCards.Tool", "--version", packages.Version);

        var import = await Dotnet.RunAsync(folder, "crmcards", "import", "definition.json", "response.json");
        var build = await Dotnet.RunAsync(folder, "build", "TicketCards", "-p:NuGetAudit=false", "-tl:off");
        var definition = await Dotnet.RunAsync(folder, "crmcards", "definition", "TicketCards", "--public-url", "https://example.com");

        Assert.Contains($"created: {Path.Combine("TicketCards", "TicketCard.cs")}", import, StringComparison.Ordinal);
        Assert.Empty(BuildOutput.Read(build));
        Assert.Contains("\"route\": \"https://example.com/demo-tickets\"", definition, StringComparison.Ordinal);
        Assert.Contains("\"uri\": \"https://example.com/tickets/{Id}/resolve\"", definition, StringComparison.Ordinal);
    }
}
