namespace CrmCards.Generators.Tests;

public class RoslynVersionTests
{
    [Fact]
    public void The_generator_loads_in_the_oldest_SDK_of_dotnet_10()
    {
        var references = typeof(CardGenerator).Assembly.GetReferencedAssemblies()
            .Select(reference => $"{reference.Name} {reference.Version}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "Microsoft.CodeAnalysis 5.0.0.0",
                "Microsoft.CodeAnalysis.CSharp 5.0.0.0",
                "System.Collections.Immutable 9.0.0.0",
                "System.Memory 4.0.2.0",
                "netstandard 2.0.0.0",
            ],
            references);
    }
}
