using System.Xml.Linq;

namespace CrmCards.Package.Tests;

public class PackageContentTests(Packages packages)
{
    [Fact]
    public async Task CrmCards_holds_the_library_the_generator_and_the_code_fixes() => Assert.Equal(
        [
            "CrmCards.nuspec",
            "README.md",
            "analyzers/dotnet/cs/CrmCards.CodeFixes.dll",
            "analyzers/dotnet/cs/CrmCards.Generators.dll",
            "buildTransitive/net10.0/CrmCards.targets",
            "icon.png",
            "lib/net10.0/CrmCards.dll",
            "lib/net10.0/CrmCards.xml",
        ],
        await packages.FilesAsync("CrmCards"));

    [Theory]
    [InlineData("CrmCards.Client")]
    [InlineData("CrmCards.Preview")]
    public async Task The_others_hold_a_library(string id) => Assert.Equal(
        [$"{id}.nuspec", "README.md", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"],
        await packages.FilesAsync(id));

    [Fact]
    public async Task The_template_is_nothing_but_content() => Assert.All(
        (await packages.FilesAsync("CrmCards.Templates")).Except(["CrmCards.Templates.nuspec", "README.md", "icon.png"]),
        file => Assert.StartsWith("content/crmcards/", file, StringComparison.Ordinal));

    [Theory]
    [InlineData("CrmCards")]
    [InlineData("CrmCards.Client")]
    [InlineData("CrmCards.Preview")]
    public async Task Symbols_come_in_a_package_of_their_own(string id) =>
        Assert.Equal([$"{id}.nuspec", $"lib/net10.0/{id}.pdb"], await packages.FilesAsync(id, "snupkg"));

    [Theory]
    [InlineData("CrmCards", "Microsoft.AspNetCore.App")]
    [InlineData("CrmCards.Client", null, "CrmCards")]
    [InlineData("CrmCards.Preview", "Microsoft.AspNetCore.App", "CrmCards.Client")]
    [InlineData("CrmCards.Templates", null)]
    public async Task A_package_asks_for_no_more_than_it_needs(string id, string? framework, params string[] dependencies)
    {
        var nuspec = XDocument.Parse(await packages.ReadAsync(id, $"{id}.nuspec"));

        Assert.Equal(dependencies.Select(dependency => (dependency, packages.Version)), Elements(nuspec, "dependency").Select(dependency => ((string)dependency.Attribute("id")!, (string)dependency.Attribute("version")!)));
        Assert.Equal(framework, (string?)Elements(nuspec, "frameworkReference").SingleOrDefault()?.Attribute("name"));
        Assert.Equal("MIT", Elements(nuspec, "license").Single().Value);
        Assert.Equal("README.md", Elements(nuspec, "readme").Single().Value);
        Assert.Equal("icon.png", Elements(nuspec, "icon").Single().Value);
        Assert.NotEmpty(Elements(nuspec, "description").Single().Value);
    }

    [Theory]
    [InlineData("CrmCards")]
    [InlineData("CrmCards.Client")]
    [InlineData("CrmCards.Preview")]
    [InlineData("CrmCards.Templates")]
    [InlineData("CrmCards.Tool")]
    public async Task A_readme_has_only_links_that_work_on_the_gallery(string id) =>
        Assert.DoesNotMatch(@"\]\((?!https://)", await packages.ReadAsync(id, "README.md"));

    private static IEnumerable<XElement> Elements(XDocument nuspec, string name) => nuspec.Descendants().Where(element => element.Name.LocalName == name);
}
