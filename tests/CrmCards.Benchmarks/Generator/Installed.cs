using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Benchmarks.Generator;

/// <summary>The framework and the peers' packages, as the SDK and NuGet have put them on this machine.</summary>
internal static class Installed
{
    private static readonly string Packs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs"));
    private static readonly string RuntimePack = Latest("Microsoft.NETCore.App.Ref");
    private static readonly string AspNetCorePack = Latest("Microsoft.AspNetCore.App.Ref");

    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. new[] { RuntimePack, AspNetCorePack }
            .SelectMany(pack => Directory.GetFiles(Path.Combine(pack, "ref", "net10.0"), "*.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static IReadOnlyList<ISourceGenerator> OfJson { get; } = Generators(RuntimePack, "analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll");

    public static IReadOnlyList<ISourceGenerator> OfMinimalApi { get; } = Generators(AspNetCorePack, "analyzers/dotnet/cs/Microsoft.AspNetCore.Http.RequestDelegateGenerator.dll");

    public static IReadOnlyList<ISourceGenerator> OfMapperly { get; } = Generators(Package("Riok.Mapperly"), "analyzers/roslyn5.0/dotnet/cs/Riok.Mapperly.dll");

    public static IReadOnlyList<ISourceGenerator> OfMvvm { get; } = Generators(Package("CommunityToolkit.Mvvm"), "analyzers/dotnet/roslyn5.0/cs/CommunityToolkit.Mvvm.SourceGenerators.dll");

    public static IReadOnlyList<ISourceGenerator> OfRefit { get; } = Generators(Package("Refit"), "analyzers/dotnet/roslyn4.8/cs/InterfaceStubGeneratorV2.dll");

    public static MetadataReference Mapperly { get; } = Reference("Riok.Mapperly", "lib/netstandard2.0/Riok.Mapperly.Abstractions.dll");

    public static MetadataReference Mvvm { get; } = Reference("CommunityToolkit.Mvvm", "lib/net8.0/CommunityToolkit.Mvvm.dll");

    public static MetadataReference Refit { get; } = Reference("Refit", "lib/net10.0/Refit.dll");

    private static string Latest(string pack) =>
        Directory.GetDirectories(Path.Combine(Packs, pack), "10.0.*").OrderBy(path => Version.Parse(Path.GetFileName(path))).Last();

    private static string Package(string name) =>
        typeof(Installed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == name).Value!;

    private static PortableExecutableReference Reference(string package, string path) => MetadataReference.CreateFromFile(Path.Combine(Package(package), path));

    private static ImmutableArray<ISourceGenerator> Generators(string folder, string path) =>
        new AnalyzerFileReference(Path.Combine(folder, path), new Loader()).GetGenerators(LanguageNames.CSharp);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
