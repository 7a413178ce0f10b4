using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

public class ObjectGraphTests
{
    private static readonly string[] Steps =
        [CardGenerator.OutcomesStep, CardGenerator.ClashesStep, CardGenerator.CardsStep, CardGenerator.RegistrationsStep, "result_ForAttributeWithMetadataName"];

    public static TheoryData<string> Scenarios => [.. SnapshotFolder.Scenarios];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void No_step_keeps_anything_of_the_compiler_s(string scenario)
    {
        var tracked = GeneratorHarness.Run(new SnapshotFolder(scenario).Input).Result.TrackedSteps;

        foreach (var name in Steps)
        {
            var values = tracked[name].SelectMany(step => step.Outputs).Select(output => output.Value).ToArray();
            Assert.NotEmpty(values);
            Assert.All(values, value => Assert.Null(ObjectGraph.FindCompilerType(value)));
        }
    }

    [Fact]
    public void Every_step_of_the_generator_is_looked_at()
    {
        var names = typeof(CardGenerator).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Superset(names.ToHashSet(), Steps.ToHashSet());
    }

    [Fact]
    public void The_search_finds_a_symbol_however_deep_it_lies()
    {
        var compilation = GeneratorHarness.Compile(["public class Found;"]);
        object symbol = compilation.GetTypeByMetadataName("Found")!;

        Assert.StartsWith("value is a Microsoft.CodeAnalysis", ObjectGraph.FindCompilerType(symbol), StringComparison.Ordinal);
        Assert.NotNull(ObjectGraph.FindCompilerType(new Holder(symbol)));
        Assert.NotNull(ObjectGraph.FindCompilerType((1, new Dictionary<string, object[]> { ["key"] = [new Holder(symbol)] })));
        Assert.NotNull(ObjectGraph.FindCompilerType(new Derived(symbol)));
        Assert.NotNull(ObjectGraph.FindCompilerType(new Func<string?>(symbol.ToString)));
    }

    [Fact]
    public void The_search_finds_every_kind_of_compiler_object()
    {
        var compilation = GeneratorHarness.Compile(["public class Found;"]);
        var tree = compilation.SyntaxTrees.Last();
        object[] kinds =
        [
            compilation, tree, tree.GetRoot(TestContext.Current.CancellationToken), Location.Create(tree, default), compilation.GetSemanticModel(tree),
            SyntaxFactory.Token(SyntaxKind.ClassKeyword), default(SyntaxTokenList),
        ];

        Assert.All(kinds, kind => Assert.NotNull(ObjectGraph.FindCompilerType(new Holder(kind))));
    }

    [Fact]
    public void The_search_passes_what_holds_none_and_ends_in_a_circle()
    {
        var circle = new object[2];
        circle[0] = circle;
        circle[1] = new Derived("text");

        Assert.Null(ObjectGraph.FindCompilerType(circle));
    }

    private class Holder(object held)
    {
        public override string? ToString() => held.ToString();
    }

    private sealed class Derived(object held) : Holder(held);
}
