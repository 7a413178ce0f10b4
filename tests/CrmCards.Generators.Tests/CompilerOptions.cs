using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Tests;

/// <summary>Options as the compiler hands them on: properties of MSBuild, and what <c>.editorconfig</c> says of one file.</summary>
internal sealed class CompilerOptions(IReadOnlyDictionary<string, string> ofAll, string path = "", IReadOnlyDictionary<string, string>? ofFile = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(ofAll);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(tree.FilePath == path && ofFile is not null ? ofFile : ofAll);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    public static CompilerOptions Properties(params (string Name, string Value)[] properties) =>
        new(properties.ToDictionary(property => $"build_property.{property.Name}", property => property.Value));

    public static CompilerOptions OfFile(string path, string name, string? value) =>
        new(new Dictionary<string, string>(), path, value is null ? null : new Dictionary<string, string> { [name] = value });

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
