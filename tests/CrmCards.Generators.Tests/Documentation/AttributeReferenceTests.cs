using CrmCards.Generators.Tests.Diagnostics;

namespace CrmCards.Generators.Tests.Documentation;

/// <summary>The attribute reference is whole: every attribute with its arguments, and every rule about declarations.</summary>
public class AttributeReferenceTests
{
    private static readonly string Text = string.Concat(new[] { "attributes.md", "attributes-results.md" }.Select(page => File.ReadAllText(Path.Combine(
        Repository.Root,
        "docs",
        page))));

    private static IEnumerable<Type> Attributes => typeof(CrmCardAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && type.Namespace == nameof(CrmCards));

    public static TheoryData<string> Names => [.. Attributes.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_attribute_has_a_section_that_names_its_arguments(string name)
    {
        var section = Text.Split("\n## ").Skip(1).Single(section => section.Split('\n')[0].Split(", ").Contains(name[..^nameof(Attribute).Length]));

        foreach (var argument in Attributes.Single(type => type.Name == name).GetProperties().Where(property => property.DeclaringType != typeof(Attribute)))
            Assert.Contains($"`{argument.Name}`", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_about_declarations_is_named() =>
        Assert.All(
            RuleCatalogueTests.Rules.Keys.Where(id => id[4..6] is "01" or "03" or "04"),
            id => Assert.Contains($"[{id}](diagnostics/{id}.md)", Text, StringComparison.Ordinal));
}
