using System.Text.RegularExpressions;
using CrmCards.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Generators.Tests.Documentation;

/// <summary>Compiles the C# blocks of a page, each as <see cref="DocumentationTests"/> tells.</summary>
internal static partial class PageCode
{
    private const string Above = "the block above";
    private const string Place = "// the block";

    private static readonly string Companions = Path.Combine(Repository.Root, "tests", "CrmCards.Generators.Tests", "Documentation", "Companions");

    /// <summary>That packages were built against other versions of their references is nobody's business.</summary>
    private static readonly KeyValuePair<string, ReportDiagnostic>[] SilencedBySdk = [new("CS1701", ReportDiagnostic.Suppress), new(
        "CS1702",
        ReportDiagnostic.Suppress)];

    private static readonly MetadataReference[] Packages =
    [
        .. new[]
        {
            typeof(CardTester), typeof(CardPreviewExtensions), typeof(WebApplicationFactory<>), typeof(FactAttribute), typeof(Assert),
            typeof(HybridCacheServiceExtensions), typeof(StackExchangeRedisCacheServiceCollectionExtensions),
            typeof(Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions), typeof(Microsoft.AspNetCore.TestHost.TestServer),
            typeof(StackExchange.Redis.ConnectionMultiplexer), typeof(Microsoft.AspNetCore.DataProtection.StackExchangeRedisDataProtectionBuilderExtensions),
            typeof(OpenTelemetryServicesExtensions), typeof(OpenTelemetry.OpenTelemetryBuilder), typeof(OpenTelemetry.IOpenTelemetryBuilder),
            typeof(OpenTelemetry.Trace.TracerProviderBuilder), typeof(OpenTelemetry.Metrics.MeterProviderBuilder),
        }
        .Select(type => type.Assembly.Location)
        .Distinct()
        .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static IEnumerable<string> CompanionNames => Directory.GetFiles(Companions).Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>Compiles a block with all that its comment names; the generator has not been run yet.</summary>
    public static CSharpCompilation Compile(MarkdownPage page, MarkdownBlock block)
    {
        var blocks = new List<string>();
        var companions = new List<string>();
        Collect(page, block, blocks, companions);
        string[] usings = blocks.TrueForAll(text => WholeFile().IsMatch(text)) ? [] : ["global using CrmCards;"];
        var compilation = GeneratorHarness.WithOutputKind(GeneratorHarness
            .Compile([.. usings, "global using Xunit;", .. blocks, .. companions], LanguageVersion.CSharp14)
            .AddReferences(Packages));
        return compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItems(SilencedBySdk)));
    }

    private static void Collect(MarkdownPage page, MarkdownBlock block, List<string> blocks, List<string> companions)
    {
        var text = block.Text;
        foreach (var (isFrame, name) in Named(page, block))
        {
            if (name == Above)
                Collect(page, page.Blocks.Last(other => other.Language == "csharp" && other.Line < block.Line), blocks, companions);
            else if (isFrame)
                text = InFrame(name, block.Text);
            else
                companions.Add(Companion(name));
        }

        blocks.Add(text);
    }

    private static IEnumerable<(bool IsFrame, string Name)> Named(MarkdownPage page, MarkdownBlock block)
    {
        if (block.Comment.Length == 0) return [];
        if (!Directive().IsMatch(block.Comment)) throw new InvalidOperationException($"{page.Path}, line {block.Line}: the comment '{block.Comment}' is none that DocumentationTests tells of.");
        return Directive().Match(block.Comment).Groups["part"].Captures
            .Select(part => part.Value.Split(' ', 2))
            .Select(part => (part[0] == "in", part[1]));
    }

    private static string InFrame(string name, string text)
    {
        var frame = Companion(name);
        if (!frame.Contains(Place, StringComparison.Ordinal)) throw new InvalidOperationException($"The companion {name} has no line '{Place}'.");
        return frame.Replace(Place, text, StringComparison.Ordinal);
    }

    private static string Companion(string name) => File.ReadAllText(Path.Combine(Companions, $"{name}.cs"));

    [GeneratedRegex("^(using [A-Z]|namespace )", RegexOptions.Multiline)]
    private static partial Regex WholeFile();

    [GeneratedRegex($"^compiled(?: (?<part>(?:in|with|and) (?:{Above}|[A-Z][A-Za-z]*)))+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();
}
