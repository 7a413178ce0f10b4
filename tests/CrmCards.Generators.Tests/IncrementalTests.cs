using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

public class IncrementalTests
{
    private const string Registration = "CrmCards.g.cs";

    private static readonly string[] Sources =
    [
        CardSource.Card("FirstCard", "/cards/first"),
        CardSource.Card("SecondCard", "/cards/second", fetch: "[DataFetch] public CardResponse<Invoice> Fetch() => new([]);"),
        CardSource.Card("ThirdCard", "/cards/third", hooks: """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run() => "Run";"""),
        CardSource.Result(),
        CardSource.Result(declaration: "public sealed record Invoice"),
        "public class Unrelated;",
    ];

    [Fact]
    public void The_first_run_makes_everything_anew()
    {
        var steps = Steps(GeneratorHarness.CreateDriver().RunGenerators(Compile(Sources), TestContext.Current.CancellationToken));

        Assert.All(steps, step => Assert.Equal(IncrementalStepRunReason.New, step.Reason));
    }

    [Theory]
    [InlineData("public class Unrelated { public int Edited; }")]
    [InlineData("// nothing but a comment")]
    [InlineData("public partial class Unrelated { [System.Obsolete] public partial class Inner { } }")]
    [InlineData("half written {")]
    public void Editing_an_unrelated_file_changes_nothing(string edited) => AssertNothingChanged(Rerun(Sources, Replace(5, edited)));

    [Fact]
    public void Adding_an_unrelated_file_changes_nothing() => AssertNothingChanged(Rerun(Sources, [.. Sources, "public enum Added { One }"]));

    [Fact]
    public void Editing_the_body_of_a_handler_changes_nothing() =>
        AssertNothingChanged(Rerun(
            Sources,
            Replace(0, Sources[0].Replace("=> new([]);", "=> new([new Ticket()]) { TotalCount = 7 };", StringComparison.Ordinal))));

    [Fact]
    public void Moving_a_card_within_its_file_changes_nothing() => AssertNothingChanged(Rerun(Sources, Replace(0, $"\n// A comment above.\n\n{Sources[0]}")));

    [Fact]
    public void Editing_one_of_three_cards_remakes_its_files_only()
    {
        var steps = Rerun(Sources, Replace(0, Sources[0].Replace("\"/cards/first\")", "\"/cards/first\", ItemLabel = \"More\")", StringComparison.Ordinal)));

        AssertChanged(steps, ["Acme.FirstCard"]);
    }

    [Fact]
    public void Editing_a_route_remakes_the_card_and_the_registration()
    {
        var steps = Rerun(Sources, Replace(2, CardSource.Card(
            "ThirdCard",
            "/cards/moved",
            hooks: """[ActionHook("Run", CardActionMethod.Post, "/run")] public CardActionResult Run() => "Run";""")));

        AssertChanged(steps, ["Acme.ThirdCard", Registration]);
    }

    [Fact]
    public void Editing_a_result_type_in_another_file_remakes_its_card_only()
    {
        var steps = Rerun(Sources, Replace(4, Sources[4].Replace("\"Created\"", "\"Issued\"", StringComparison.Ordinal).Replace(
            "DateOnly Created",
            "DateTime Issued",
            StringComparison.Ordinal)));

        AssertChanged(steps, ["Acme.SecondCard"]);
    }

    [Fact]
    public void Editing_a_shared_result_type_remakes_all_its_cards()
    {
        var steps = Rerun(Sources, Replace(3, Sources[3].Replace("DateOnly Created", "DateTime Created", StringComparison.Ordinal)));

        AssertChanged(steps, ["Acme.FirstCard", "Acme.ThirdCard"]);
    }

    [Theory]
    [InlineData("Open, Closed", "Open, Shut")]
    [InlineData("Open, Closed", "Open, Closed, Lost")]
    [InlineData("Open, Closed", "Open, [CrmCards.StatusOption(\"Closed\", Name = \"SHUT\")] Closed")]
    public void Editing_the_members_of_an_enum_remakes_the_card_that_takes_it(string before, string after)
    {
        string[] sources = [.. Sources, CardSource.Card("FourthCard", "/cards/fourth", hooks: """[ActionHook("Move", CardActionMethod.Post, "/move")] public CardActionResult Move(State[] states) => $"{states}";"""), Enum(before)];

        AssertChanged(Rerun(sources, [.. sources[..^1], Enum(after)]), ["Acme.FourthCard"]);

        static string Enum(string members) => $"namespace Acme; public enum State {{ {members} }}";
    }

    [Fact]
    public void Adding_a_card_makes_its_files_and_remakes_the_registration()
    {
        var steps = Rerun(Sources, [.. Sources, CardSource.Card("FourthCard", "/cards/fourth")]);

        Assert.All(Of(steps, "Acme.FourthCard"), step => Assert.Equal(IncrementalStepRunReason.New, step.Reason));
        AssertChanged(steps, ["Acme.FourthCard", Registration]);
    }

    [Fact]
    public void Removing_a_card_removes_its_files_and_remakes_the_registration()
    {
        var steps = Rerun(Sources, Replace(2, "public class Unrelated2;"));

        Assert.All(Of(steps, "Acme.ThirdCard"), step => Assert.Equal(IncrementalStepRunReason.Removed, step.Reason));
        AssertChanged(steps, ["Acme.ThirdCard", Registration]);
    }

    [Fact]
    public void Breaking_a_card_removes_its_files_and_mending_it_brings_them_back()
    {
        var broken = Replace(1, Sources[1].Replace("[ShowOn(CrmObjectType.Company)]", "", StringComparison.Ordinal));
        var driver = GeneratorHarness.CreateDriver().RunGenerators(Compile(Sources), TestContext.Current.CancellationToken);
        var whole = Texts(driver);

        driver = driver.RunGenerators(Compile(broken), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Acme.SecondCard.Serializer.g.cs", Texts(driver).Keys);
        Assert.Contains("\"CARD0401\"", Texts(driver)[Registration], StringComparison.Ordinal);

        driver = driver.RunGenerators(Compile(Sources), TestContext.Current.CancellationToken);
        Assert.Equal(whole, Texts(driver));
    }

    [Fact]
    public void An_incremental_run_makes_what_a_fresh_run_makes()
    {
        string[] edited = [.. Sources[1..], CardSource.Card("FIRSTCard", "/cards/shouted"), CardSource.Card("FirstCard", "/cards/first")];
        var incremental = GeneratorHarness.CreateDriver()
            .RunGenerators(Compile(Sources), TestContext.Current.CancellationToken)
            .RunGenerators(Compile(edited), TestContext.Current.CancellationToken);

        var fresh = GeneratorHarness.CreateDriver().RunGenerators(Compile(edited), TestContext.Current.CancellationToken);

        Assert.Equal(Texts(fresh), Texts(incremental));
    }

    private static string[] Replace(int index, string source) => [.. Sources[..index], source, .. Sources[(index + 1)..]];

    private static CSharpCompilation Compile(string[] sources) => GeneratorHarness.Compile(sources);

    /// <summary>Runs the driver, replaces those trees whose text differs, and runs it again.</summary>
    private static List<Step> Rerun(string[] before, string[] after)
    {
        var compilation = Compile(before);
        var driver = GeneratorHarness.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = Compile(after);
        var kept = compilation.SyntaxTrees.ToDictionary(tree => tree.ToString());
        edited = edited.RemoveAllSyntaxTrees().AddSyntaxTrees(edited.SyntaxTrees.Select(tree => kept.GetValueOrDefault(tree.ToString(), tree)));
        return Steps(driver.RunGenerators(edited, TestContext.Current.CancellationToken));
    }

    private static void AssertNothingChanged(List<Step> steps) => AssertChanged(steps, []);

    /// <summary>All steps of those outputs have changed, and none of any other.</summary>
    private static void AssertChanged(List<Step> steps, string[] outputs)
    {
        Assert.NotEmpty(steps);
        Assert.All(steps.Where(step => !outputs.Contains(step.Of)), step => Assert.True(IsUnchanged(step), $"{step} should not have changed"));
        Assert.All(outputs, output => Assert.NotEmpty(Of(steps, output)));
        Assert.All(steps.Where(step => outputs.Contains(step.Of)), step => Assert.False(IsUnchanged(step), $"{step} should have changed"));
    }

    private static IEnumerable<Step> Of(List<Step> steps, string output) => steps.Where(step => step.Of == output);

    private static bool IsUnchanged(Step step) => step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static List<Step> Steps(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        string[] names = [CardGenerator.OutcomesStep, CardGenerator.ClashesStep, CardGenerator.CardsStep, CardGenerator.RegistrationsStep];
        var tracked = names.SelectMany(name => result.TrackedSteps[name].SelectMany(step => step.Outputs.Select(output => new Step(
            name,
            Describe(output.Value),
            output.Reason))));
        var outputs = result.TrackedOutputSteps.SelectMany(step => step.Value)
            .SelectMany(step => step.Outputs.Select(output => new Step(
                "output",
                Describe(step.Inputs.Single().Source.Outputs[step.Inputs.Single().OutputIndex].Value),
                output.Reason)));
        return [.. tracked, .. outputs];
    }

    /// <summary>Whose step it is: a card's, by the name of its files, or the registration's.</summary>
    private static string Describe(object value) => value switch
    {
        CardOutcome outcome => outcome.HintName,
        (CardModel, string fileName) => fileName,
        EquatableArray<RegistrationModel> or (EquatableArray<RegistrationModel>, (bool, bool)) => Registration,
        EquatableArray<string> => "clashes",
        _ => throw new InvalidOperationException($"A step of an unknown value: {value.GetType()}"),
    };

    private static Dictionary<string, string> Texts(GeneratorDriver driver) => driver.GetRunResult().Results.Single().GeneratedSources
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private sealed record Step(string Name, string Of, IncrementalStepRunReason Reason);
}
