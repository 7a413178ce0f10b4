using System.Reflection;
using System.Text.RegularExpressions;

namespace CrmCards.Generators.Tests;

/// <summary>Who writes a response and who reads it name its fields alike.</summary>
public partial class FieldNameTests
{
    private static readonly SortedSet<string> Read = Constants(typeof(Client.Reading.Fields));

    /// <summary>Those that the generator writes into literals of the cards' own code.</summary>
    private static readonly SortedSet<string> Generated = Constants(typeof(Generators.Contract.Fields));

    /// <summary>Those in the literals of the runtime's writer.</summary>
    private static readonly SortedSet<string> Written =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "src", "CrmCards", "Serialization"), "*.cs")
            .Append(Path.Combine(Repository.Root, "src", "CrmCards", "Hosting", "JsonAnswer.cs"))
            .SelectMany(file => Field().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value),
    ];

    [Fact]
    public void The_client_reads_all_that_is_written_and_nothing_else() => Assert.Equal(Read, new SortedSet<string>(Generated.Union(Written)));

    [Fact]
    public void Both_writers_are_looked_at()
    {
        Assert.Contains("results", Generated);
        Assert.Contains("optionType", Written);
        Assert.Contains("message", Written);
    }

    private static SortedSet<string> Constants(Type list) =>
        [.. list.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [GeneratedRegex("""\\"(\w+)\\":""")]
    private static partial Regex Field();
}
