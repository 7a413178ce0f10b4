using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests;

/// <summary>Shapes of code that generators have broken on elsewhere: what is generated for them compiles without a warning, and means what was written.</summary>
public class CodeShapeTests
{
    private const string Endpoints = "Acme.TicketCard.Endpoints.g.cs";

    [Theory]
    [InlineData("public CardResponse<Ticket> Fetch(string? domain, int page = 1) => new([]);")]
    [InlineData("public static CardResponse<Ticket> Fetch(string? domain, int page = 1) => new([]);")]
    [InlineData("public object Fetch(object? domain) => 1;")]
    [InlineData("public int Fetch(string? domain, params int[] pages) => 1;")]
    public void An_overload_in_the_card_does_not_take_the_place_of_the_base_s_handler(string overload)
    {
        var run = GeneratorHarness.Run(
            Card(name: "TicketCard : Fetching", fetch: overload),
            Result(types: """public abstract class Fetching { [DataFetch] public CardResponse<Ticket> Fetch(string? domain) => new([]); }""")).AssertClean(cards: 1);

        Assert.Contains("((global::Acme.Fetching)call.Service<global::Acme.TicketCard>()).Fetch(", run.Text(Endpoints), StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_that_of_a_static_one() => Assert.Contains(
        "global::Acme.Fetching.Fetch(",
        GeneratorHarness.Run(
            Card(name: "TicketCard : Fetching", fetch: "public static int Fetch(string? domain, int page = 1) => 1;"),
            Result(types: """public abstract class Fetching { [DataFetch] public static CardResponse<Ticket> Fetch(string? domain) => new([]); }""")).AssertClean(cards: 1).Text(Endpoints),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("protected", "", "CardResponse<Ticket> Fetch(string? domain, int page = 1)", "TicketCard.Fetch(string?, int)")]
    [InlineData("public", "[System.Runtime.CompilerServices.OverloadResolutionPriority(1)] public CardResponse<Ticket> Fetch(string? domain, long page = 1) => new([]);", "CardResponse<Ticket> Other()", "Fetching.Fetch(string?, long)")]
    public async Task One_that_takes_it_whatever_is_called_is_reported(string accessibility, string inBase, string inCard, string shown)
    {
        var diagnostics = await GeneratorHarness.AnalyzeAsync(
            Card(name: "TicketCard : Fetching", fetch: $"public {inCard} => new([]);"),
            Result(types: $$"""public abstract class Fetching { [DataFetch] {{accessibility}} CardResponse<Ticket> Fetch(string? domain) => new([]); {{inBase}} }"""));

        Assert.Equal($"'Fetch' cannot answer the data fetch: a call with its parameters means '{shown}'; give it a name of its own", Assert.Single(diagnostics).GetMessage(null));
    }

    [Theory]
    [InlineData("[assembly: System.CLSCompliant(true)]")]
    [InlineData("[assembly: System.Runtime.Versioning.RequiresPreviewFeatures]")]
    [InlineData("[assembly: System.Runtime.Versioning.SupportedOSPlatform(\"linux\")]")]
    [InlineData("[module: System.Runtime.CompilerServices.SkipLocalsInit]")]
    public void Attributes_of_the_assembly_cause_no_warning(string attribute)
    {
        var compilation = GeneratorHarness.Compile([attribute, Card(), Result()]);

        AssertNoneInGenerated(GeneratorHarness.Run(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true))));
    }

    [Theory]
    [InlineData("[CardProperty(\"Owner\")] [System.Diagnostics.CodeAnalysis.DisallowNull] public string? Owner { get; set; }")]
    [InlineData("[CardProperty(\"Owner\")] [System.Diagnostics.CodeAnalysis.AllowNull] public string Owner { get; set; } = \"\";")]
    [InlineData("[CardProperty(\"Owner\")] [System.Diagnostics.CodeAnalysis.MaybeNull] public string Owner => null;")]
    [InlineData("[CardProperty(\"Owner\")] public string Owner { get => field ?? \"\"; set; }")]
    [InlineData("[CardProperties] public System.Collections.Immutable.ImmutableArray<CardProperty> Further { get; init; }")]
    [InlineData("[CardActions] public System.Collections.Immutable.ImmutableArray<CardAction> Further { get; init; }")]
    [InlineData("public List<int*[]>? Pointers { get; init; }")]
    [InlineData("[CardProperty(\"Large\")] public ulong Large { get; init; }")]
    [InlineData("[CardProperty(\"@class\", Name = \"class\")] public string? @class { get; init; }")]
    [InlineData("[CardProperty(\"Scope\")] public string? scoped { get; init; } [CardProperty(\"Field\")] public string? field1 { get; init; }")]
    public void A_member_of_any_shape_is_read(string member)
    {
        var compilation = GeneratorHarness.Compile([Card(), Result(members: $"#nullable disable warnings\n{member}\n#nullable restore warnings", declaration: "public sealed unsafe class Ticket")], LanguageVersion.CSharp14);

        GeneratorHarness.Run(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true))).AssertClean(cards: 1);
    }

    [Theory]
    [InlineData("ulong")]
    [InlineData("long")]
    [InlineData("uint?")]
    [InlineData("byte")]
    public void An_object_id_of_any_size_is_written_in_checked_code(string type)
    {
        var compilation = GeneratorHarness.Compile([Card(), Result(id: $"[CardObjectId] public required {type} Id {{ get; init; }}")]);

        GeneratorHarness.Run(compilation.WithOptions(compilation.Options.WithOverflowChecks(true))).AssertClean(cards: 1);
    }

    [Fact]
    public void A_result_may_implement_members_explicitly() =>
        GeneratorHarness.Run(
            Card(),
            Result(declaration: "public sealed class Ticket : IHasTitle", members: "string IHasTitle.Title => Title;", types: "public interface IHasTitle { string Title { get; } }")).AssertClean(cards: 1);

    [Fact]
    public async Task A_result_type_that_is_seen_by_an_extern_alias_only_is_reported()
    {
        var library = GeneratorHarness.Compile([Result()]).WithAssemblyName("Library");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var reference = MetadataReference.CreateFromImage(image.ToArray(), new MetadataReferenceProperties(aliases: ["library"]));
        var card = "extern alias library;\n" + Card(fetch: "[DataFetch] public CardResponse<library::Acme.Ticket> Fetch(CardRequest request) => new([]);");

        var compilation = GeneratorHarness.Compile([card]).AddReferences(reference);

        GeneratorHarness.Run(compilation).AssertClean();
        Assert.Equal(
            "The card 'TicketCard' cannot be generated: 'Ticket' is visible only through the alias 'library'; add the alias 'global' to the reference to its assembly",
            Assert.Single(await GeneratorHarness.AnalyzeAsync(compilation)).GetMessage(null));
    }

    [Fact]
    public void One_file_may_be_linked_into_two_projects_that_see_each_other()
    {
        var first = GeneratorHarness.Compile([Card(), Result(), "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Second\")]"]).WithAssemblyName("First");
        using var image = new MemoryStream();
        Assert.True(GeneratorHarness.Run(first).AssertClean(cards: 1).Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);

        var second = GeneratorHarness.Compile([Card(), Result()]).WithAssemblyName("Second").AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        AssertNoneInGenerated(GeneratorHarness.Run(second));
    }

    /// <summary>What the compiler says of the user's own code, the user can suppress.</summary>
    private static void AssertNoneInGenerated(GeneratorRun run)
    {
        Assert.Contains("MapCard<", run.AssertNoFailure().Registration, StringComparison.Ordinal);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) is true));
    }
}
