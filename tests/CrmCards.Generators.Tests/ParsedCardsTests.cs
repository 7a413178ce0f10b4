using System.Globalization;
using System.Runtime.CompilerServices;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Tests;

/// <summary>Cards are not parsed again while nothing that they depend on has changed: so every edit that could matter must count as such.</summary>
public class ParsedCardsTests
{
    /// <summary>Cards that take something of each file, in each way that there is.</summary>
    private static readonly string[] Sources =
    [
        """
        using CrmCards;
        using Acme.Data;
        using static Acme.Data.Labels;
        namespace Acme;

        [CrmCard(Titles.Card, "/cards/tickets", ItemLabel = More)]
        [ShowOn(CrmObjectType.Company, "domain")]
        public sealed partial class TicketCard : CardBase
        {
            [DataFetch]
            public CardResponse<Row> Fetch(Domain domain) => new([]);
        }

        [CrmCard("People", "/cards/people")]
        [ShowOn(CrmObjectType.Contact)]
        [SettingsAction("Settings", Titles.Page, Width = Sizes.Inner.Width, Height = 100)]
        public sealed partial class PersonCard
        {
            [DataFetch]
            public Answer Fetch() => new([]);
        }
        """,
        """
        global using Answer = CrmCards.CardResponse<Acme.Person>;
        global using Row = Acme.Data.Ticket;
        """,
        """
        namespace Acme.Data;

        public sealed record Ticket : TicketBase
        {
            [CrmCards.CardTitle] public required string Title { get; init; }
            [CrmCards.CardProperty("Status")] public Status Status { get; init; }
            [CrmCards.CardProperty(Labels.Cost, CurrencyCode = "GBP")] public decimal Cost { get; init; }
        }
        """,
        """
        namespace Acme.Data
        {
            [CrmCards.IframeAction("Edit", "/tickets/{objectId}", Width = 100, Height = 100, When = nameof(IsOpen))]
            public abstract record TicketBase
            {
                [CrmCards.CardObjectId] public required long Id { get; init; }
                public bool IsOpen { get { return Id > 0; } }
            }
        }
        """,
        """
        namespace Acme.Data;

        public enum Status
        {
            [CrmCards.StatusOption("Open")] Open,
            [CrmCards.StatusOption("Closed", CrmCards.StatusOptionType.Success)] Closed,
        }
        """,
        """
        namespace Acme.Data;

        public static class Labels
        {
            public const string More = "tickets";
            public const string Cost = "Cost of it";
        }
        """,
        """
        namespace Acme;

        internal static class Titles
        {
            public const string Card = "Tickets";
            public const string Page = "/settings";
        }

        internal static class Sizes { public static class Inner { public const int Width = 100; } }
        """,
        """
        using CrmCards;
        namespace Acme;

        public abstract class CardBase
        {
            [ActionHook("Run", CardActionMethod.Post, "/run")]
            public CardActionResult Run(Acme.Data.Status? status, int count = 7) => "Run";
        }
        """,
        """
        #nullable enable
        using System;
        namespace Acme;

        public sealed record Person([property: CrmCards.CardObjectId] int Id, [property: CrmCards.CardTitle] string Title, [property: CrmCards.CardProperty("Age")] int? Age);

        public readonly record struct Domain : IParsable<Domain>
        {
            public static Domain Parse(string s, IFormatProvider? provider) => default;
            public static bool TryParse(string? s, IFormatProvider? provider, out Domain result) { result = default; return true; }
        }
        """,
        """
        [assembly: System.Diagnostics.CodeAnalysis.Experimental("ACME001")]
        """,
    ];

    /// <summary>Cards whose findings depend on each other, and on what is in method bodies.</summary>
    private static readonly string[] Unsound =
    [
        """
        using CrmCards;
        using Prefix = CrmCards.CrmCardAttribute;
        namespace Acme.More;

        [Prefix("People", "/cards/tickets")]
        [ShowOn(CrmObjectType.Deal)]
        [SettingsAction("Settings", "/deals/settings", Width = 100, Height = 100)]
        public sealed partial class DealCard
        {
            [DataFetch]
            public CardResponse<Deal> Fetch() => new([]);

            [ActionHook("Run", CardActionMethod.Post, "/run")]
            public CardActionResult Run() { return "Run"; }

            [ActionHook("Walk", CardActionMethod.Post, "/run")]
            public CardActionResult Walk() => "Walk";
        }
        """,
        """
        namespace Acme.More;

        public sealed record Deal
        {
            [CrmCards.CardObjectId] public int Id { get; set; }
            [CrmCards.CardTitle] public string? Title { get; set; }
        }
        """,
        """
        namespace Acme.More;

        public static class Setup
        {
            public static void Map(Microsoft.AspNetCore.Builder.WebApplication app) { app.MapCrmCards(); Add("/elsewhere"); }
            public static string Add(string path) { return nameof(List) + path; }
            public static object List() { return new System.Collections.Generic.List<Deal>(); }
        }
        """,
    ];

    /// <summary>What other edits make of a body: words that the findings depend on.</summary>
    private static readonly (string Old, string New)[] Bodies =
    [
        ("Add(\"/elsewhere\")", "app.MapGet(\"/deals/settings\", () => \"\")"),
        ("System.Collections.Generic.List<Deal>", "DbSet<Deal>"),
        ("int count = 7) => \"Run\";", "int count = 7) => \"\" + \"Run\";"),
        ("return \"Run\";", "var run = 1; return \"Run\" + run;"),
    ];

    public static TheoryData<int> Files => [.. Enumerable.Range(0, Sources.Length)];

    public static TheoryData<int> FilesOfFindings => [.. Enumerable.Range(0, Sources.Length + Unsound.Length)];

    [Fact]
    public void The_cards_are_whole()
    {
        GeneratorHarness.Run(Sources).AssertNoFailure();
        Assert.Equal(8, Texts(GeneratorHarness.CreateDriver(), GeneratorHarness.Compile(Sources)).Count);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void After_each_edit_of_a_token_all_is_made_as_from_scratch(int file)
    {
        var compilation = GeneratorHarness.Compile(Sources);
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == Sources[file]);
        var driver = GeneratorHarness.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        foreach (var edited in Edits(tree))
        {
            var whole = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edited)));
            var fresh = GeneratorHarness.Compile(Sources.Select((source, i) => i == file ? edited : source));

            Assert.Equal(Texts(GeneratorHarness.CreateDriver(), fresh), Texts(driver, whole));
        }
    }

    [Theory]
    [MemberData(nameof(FilesOfFindings))]
    public void After_each_edit_the_same_is_found_as_from_scratch(int file)
    {
        string[] sources = [.. Sources, .. Unsound];
        var compilation = GeneratorHarness.Compile(sources);
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == sources[file]);
        Assert.Equal("CARD0107 CARD0313 CARD0322 CARD0409 CARD0410", string.Join(' ', Findings(compilation).Select(finding => finding[..8]).Distinct().Order()));

        foreach (var edited in Edits(tree).Concat(Bodies.Select(body => tree.ToString().Replace(body.Old, body.New, StringComparison.Ordinal)).Where(text => text != tree.ToString())))
        {
            var whole = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edited)));
            var fresh = GeneratorHarness.Compile(sources.Select((source, i) => i == file ? edited : source));

            Assert.Equal(Findings(fresh), Findings(whole));
        }
    }

    [Fact]
    public void What_is_kept_with_files_does_not_keep_their_compilation()
    {
        var trees = GeneratorHarness.Compile([.. Sources, .. Unsound]).SyntaxTrees;
        var compilation = Find();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(compilation.TryGetTarget(out _));
        GC.KeepAlive(trees);

        [MethodImpl(MethodImplOptions.NoInlining)]
        WeakReference<Compilation> Find()
        {
            var compilation = GeneratorHarness.Compile([]).AddSyntaxTrees(trees);
            Assert.NotEmpty(Findings(compilation));
            return new(compilation);
        }
    }

    private static string[] Findings(Compilation compilation)
    {
        var findings = CardFindings.Of(compilation, new AnalyzerOptions([]));
        return
        [
            .. compilation.SyntaxTrees.SelectMany((tree, i) => findings.In(tree, TestContext.Current.CancellationToken)
                .Select(finding => $"{finding.Id} {i} {finding.Location.SourceSpan} {finding.GetMessage(CultureInfo.InvariantCulture)} {string.Join(',', finding.AdditionalLocations.Select(place => place.SourceSpan))}")),
            .. findings.Nowhere(TestContext.Current.CancellationToken).Select(finding => $"{finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}"),
        ];
    }

    /// <summary>Each token left out, and made another.</summary>
    private static IEnumerable<string> Edits(SyntaxTree tree)
    {
        var text = tree.ToString();
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => !token.Span.IsEmpty))
        {
            var before = text[..token.SpanStart];
            var after = text[token.Span.End..];
            yield return before + after;
            yield return token.Kind() switch
            {
                SyntaxKind.StringLiteralToken => $"{before}\"/edited\"{after}",
                SyntaxKind.NumericLiteralToken => $"{before}8{after}",
                SyntaxKind.IdentifierToken => $"{before}Edited{after}",
                _ => $"{before}class Domain {{ }}{token}{after}",
            };
        }
    }

    private static Dictionary<string, string> Texts(GeneratorDriver driver, Compilation compilation) =>
        driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single().GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString());
}
