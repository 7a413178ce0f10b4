using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

public class IncrementalTests
{
    private static readonly IncrementalStepRunReason[] NotRun = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static readonly string[] Steps = [CardGenerator.OutcomesStep, CardGenerator.ClashesStep, CardGenerator.CardsStep, CardGenerator.RegistrationsStep];

    [Fact]
    public void An_unrelated_edit_emits_nothing_anew()
    {
        var before = Generating.Compile(Card("A"), Result("A"), Card("B"), Result("B"), "class Unrelated { }");

        var result = Edit(before, "class Unrelated { }", "class Unrelated { int _edited; }");

        Assert.All(Steps, step => Assert.All(Reasons(result.TrackedSteps[step]), reason => Assert.Contains(reason, NotRun)));
        var outputs = result.TrackedOutputSteps.SelectMany(output => Reasons(output.Value)).ToArray();
        Assert.Equal(7, outputs.Length);
        Assert.All(outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Editing_a_handlers_body_emits_nothing_anew()
    {
        var before = Generating.Compile(Card("A"), Result("A"));

        var result = Edit(before, "new([])", "new(new List<AResult>())");

        Assert.All(Outputs(result), output => Assert.Contains(output.Reason, NotRun));
    }

    [Fact]
    public void Editing_a_card_emits_that_card_only()
    {
        var before = Generating.Compile(Card("A"), Result("A"), Card("B"), Result("B"));

        var result = Edit(before, "\"Card A\"", "\"Card A, edited\"");

        Assert.Equal(["A.Definition.g.cs"], Changed(before, result));
        Assert.Equal(3, Outputs(result).Count(output => !NotRun.Contains(output.Reason)));
        Assert.All(Reasons(result.TrackedSteps[CardGenerator.RegistrationsStep]), reason => Assert.Contains(reason, NotRun));
    }

    [Fact]
    public void Editing_a_result_type_in_another_file_emits_its_card_only()
    {
        var before = Generating.Compile(Card("A"), Result("A"), Card("B"), Result("B"));

        var result = Edit(before, "\"Age of B\"", "\"Age of B\", Name = \"years\"");

        Assert.Equal(["B.Definition.g.cs", "B.Serializer.g.cs"], Changed(before, result));
        Assert.Contains("years", result.Text("B.Serializer.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_a_card_emits_it_and_the_registration()
    {
        var before = Generating.Compile(Card("A"), Result("A"), "class Unrelated { }");

        var result = Edit(before, "class Unrelated { }", Card("B") + Result("B"));

        Assert.Equal(["B.Definition.g.cs", "B.Endpoints.g.cs", "B.Serializer.g.cs", "CrmCards.g.cs"], Changed(before, result));
    }

    [Fact]
    public void Removing_a_card_removes_its_files()
    {
        var before = Generating.Compile(Card("A"), Result("A"), Card("B"), Result("B"));

        var result = Edit(before, Card("B"), "");

        Assert.Equal(["A.Definition.g.cs", "A.Endpoints.g.cs", "A.Serializer.g.cs", "CrmCards.g.cs"], result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("global::B", result.Text("CrmCards.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_the_pipeline_holds_an_object_of_the_compiler()
    {
        var compilation = Generating.Compile(Card("A"), Result("A"), "[CrmCard(\"\", \"\")] class Broken { }");
        var result = Assert.Single(Generating.Driver(compilation).RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results);

        var values = Steps.SelectMany(step => result.TrackedSteps[step]).SelectMany(step => step.Outputs).Select(output => output.Value).ToArray();

        Assert.True(values.Length >= Steps.Length);
        Assert.All(values, value => Assert.Empty(ObjectGraph.CompilerObjects(value)));
    }

    [Fact]
    public void The_walk_finds_objects_of_the_compiler_wherever_they_hide()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([tree], ObjectGraph.CompilerObjects(new { Nested = new List<object?> { null, ("name", new object[] { 1, tree }) } }));
    }

    private static GeneratorRunResult Edit(CSharpCompilation before, string text, string replacement)
    {
        var tree = before.SyntaxTrees.Single(candidate => candidate.ToString().Contains(text, StringComparison.Ordinal));
        var edited = CSharpSyntaxTree.ParseText(tree.ToString().Replace(text, replacement, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath);
        var driver = Generating.Driver(before).RunGenerators(before).RunGenerators(before.ReplaceSyntaxTree(tree, edited));
        return Assert.Single(driver.GetRunResult().Results);
    }

    /// <summary>The files whose text is new.</summary>
    private static IEnumerable<string> Changed(CSharpCompilation before, GeneratorRunResult after)
    {
        var old = Assert.Single(Generating.Driver(before).RunGenerators(before).GetRunResult().Results).GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        return after.GeneratedSources
            .Where(source => !old.TryGetValue(source.HintName, out var text) || text != source.SourceText.ToString())
            .Select(source => source.HintName)
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, IncrementalStepRunReason Reason)> Outputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(output => Reasons(output.Value).Select(reason => (output.Key, reason)));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static string Card(string name) => $$"""
        [CrmCard("Card {{name}}", "/cards/{{name}}")]
        [ShowOn(CrmObjectType.Contact)]
        public partial class {{name}}
        {
            [DataFetch]
            public CardResponse<{{name}}Result> Fetch() => new([]);

            [ActionHook("Run", ActionMethod.Post, "/{{name}}/{objectId}")]
            public ActionResult Run(long objectId) => "Run " + objectId;
        }

        """;

    private static string Result(string name) => $$"""
        public sealed record {{name}}Result([property: CardObjectId] long Id, [property: CardTitle] string Title)
        {
            [CardProperty("Age of {{name}}")] public int Age { get; init; }
        }

        """;
}
