using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using CrmCards.Client;
using CrmCards.Generators.Analyzers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Generators.Tests;

/// <summary>Compiles sources as an ASP.NET Core app would, with the generator or with the analyzer.</summary>
internal static class GeneratorHarness
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Net100.References.All,
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)!, "Microsoft.*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CrmCardAttribute).Assembly.Location),
    ];

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        // The sources under test carry no documentation; that of the generated code is checked.
        specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]);

    /// <summary>All that the package brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(CardAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static CSharpParseOptions ParseOptions(LanguageVersion languageVersion) =>
        new(languageVersion, DocumentationMode.Diagnose);

    public static CSharpCompilation Compile(
        IEnumerable<string> sources, LanguageVersion languageVersion = LanguageVersion.CSharp12, bool implicitUsings = true)
    {
        var parseOptions = ParseOptions(languageVersion);
        var texts = implicitUsings ? sources.Prepend(ImplicitUsings) : sources;
        return CSharpCompilation.Create(
            "App",
            texts.Select((text, i) => CSharpSyntaxTree.ParseText(text, parseOptions, path: $"Source{i}.cs")),
            References,
            Options);
    }

    /// <summary>A program or a library of one file, as the documentation shows it, with the implicit usings and ours.</summary>
    public static CSharpCompilation CompileApp(string source) => WithOutputKind(Compile(["global using CrmCards;", source]));

    /// <summary>Makes a program of what has top-level statements.</summary>
    public static CSharpCompilation WithOutputKind(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement))
            ? compilation.WithOptions(Options.WithOutputKind(OutputKind.ConsoleApplication))
            : compilation;

    /// <summary>The files of a sample, which may use what the packages for tests and previews bring.</summary>
    public static CSharpCompilation CompileSample(IEnumerable<string> sources) => Compile(sources, LanguageVersion.CSharp14)
        .WithOptions(Options.WithOutputKind(OutputKind.ConsoleApplication))
        .AddReferences(new[] { typeof(SqliteConnection), typeof(CrmRecord), typeof(CardPreviewExtensions), typeof(HybridCacheServiceExtensions) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)));

    public static CSharpGeneratorDriver CreateDriver(LanguageVersion languageVersion = LanguageVersion.CSharp12) => CSharpGeneratorDriver.Create(
        [new CardGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions(languageVersion),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRun Run(CSharpCompilation compilation)
    {
        var driver = CreateDriver(compilation.LanguageVersion)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        return new(output, diagnostics, driver.GetRunResult().Results.Single());
    }

    public static GeneratorRun Run(params string[] sources) => Run(Compile(sources));

    /// <summary>What the analyzers report, and what befell them, in the order of the ids.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params string[] sources) => AnalyzeAsync(Compile(sources));

    /// <summary>A compilation with what the generator makes, beside another one that makes these sources.</summary>
    public static Compilation Build(CSharpCompilation compilation, params string[] made)
    {
        CSharpGeneratorDriver
            .Create(
                [new CardGenerator().AsSourceGenerator(), new OtherGenerator().AsSourceGenerator()],
                made.Select((text, i) => new OtherSource($"Other{i}.cs", text)),
                ParseOptions(compilation.LanguageVersion))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return output;
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var diagnostics = await compilation
            .WithAnalyzers(Analyzers)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private sealed class OtherSource(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
