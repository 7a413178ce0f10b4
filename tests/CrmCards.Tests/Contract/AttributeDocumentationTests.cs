using System.Reflection;
using System.Xml.Linq;

namespace CrmCards.Tests.Contract;

/// <summary>What an editor shows where the pointer rests on an attribute: the summary of the constructor that is called.</summary>
public class AttributeDocumentationTests
{
    private static readonly Dictionary<string, string> Summaries = XDocument.Load(Path.ChangeExtension(typeof(CrmCardAttribute).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("summary")?.Value.Trim() ?? "");

    public static TheoryData<string> Attributes =>
    [
        .. typeof(CrmCardAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && type.Namespace == "CrmCards")
            .Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void The_attribute_and_each_of_its_constructors_have_a_summary(string attribute)
    {
        var constructors = typeof(CrmCardAttribute).Assembly.GetType(attribute)!.GetConstructors(BindingFlags.Public | BindingFlags.Instance);

        Assert.NotEmpty(Summaries[$"T:{attribute}"]);
        var documented = Summaries.Where(member => member.Key.StartsWith($"M:{attribute}.#ctor", StringComparison.Ordinal)).ToArray();
        Assert.Equal(constructors.Length, documented.Length);
        Assert.All(documented, member => Assert.NotEmpty(member.Value));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void It_says_for_which_field_of_the_contract_it_stands(string attribute) =>
        Assert.Contains(Summaries, member =>
            (member.Key == $"T:{attribute}" || member.Key.StartsWith($"M:{attribute}.#ctor", StringComparison.Ordinal) || member.Key.StartsWith($"P:{attribute}.", StringComparison.Ordinal))
            && member.Value.Contains("contract ", StringComparison.Ordinal));
}
