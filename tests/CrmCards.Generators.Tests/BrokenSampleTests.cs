using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

/// <summary>What a developer gets to see whose real card breaks.</summary>
public class BrokenSampleTests
{
    private const string Attribute = "[CardObjectId]";

    [Fact]
    public async Task A_missing_objectId_in_Tickets_is_one_error_at_the_result_type()
    {
        var folder = Path.Combine(Repository.Root, "samples", "Tickets");
        var sources = Directory.GetFiles(folder, "*.cs").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Assert.Contains(Attribute, sources["Ticket.cs"], StringComparison.Ordinal);

        Assert.Empty(await ErrorsAsync(sources.Values));
        sources["Ticket.cs"] = sources["Ticket.cs"].Replace(Attribute, "", StringComparison.Ordinal);
        var error = Assert.Single(await ErrorsAsync(sources.Values));

        Assert.Equal("CARD0101", error.Id);
        Assert.Equal("Ticket", error.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(error.Location.SourceSpan));
    }

    /// <summary>Of the compiler, with the generated code, and of the analyzers.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(IEnumerable<string> sources)
    {
        var output = GeneratorHarness.Run(GeneratorHarness.CompileSample(sources)).Output;
        var reported = await GeneratorHarness.AnalyzeAsync((CSharpCompilation)output);
        return [.. output.GetDiagnostics(TestContext.Current.CancellationToken).Concat(reported).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
