namespace CrmCards.Generators.Tests;

public class RoslynVersionTests
{
    private static readonly string?[] Allowed =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "System.Runtime.CompilerServices.Unsafe"];

    [Theory]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("Microsoft.CodeAnalysis.CSharp")]
    public void The_generator_works_with_the_oldest_SDK_of_NET_10(string assembly) =>
        Assert.Equal(new Version(5, 0, 0, 0), Assert.Single(typeof(CardGenerator).Assembly.GetReferencedAssemblies(), reference => reference.Name == assembly).Version);

    [Fact]
    public void The_generator_brings_no_dependency_of_its_own() =>
        Assert.Empty(typeof(CardGenerator).Assembly.GetReferencedAssemblies().Select(reference => reference.Name).Except(Allowed));
}
