using System.Collections.Immutable;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using CrmCards.Generators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Tool.Tests;

/// <summary>Compiles an imported project as its csproj does, with the generator and the analyzers, and runs it.</summary>
internal static partial class ImportedApp
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
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

    /// <summary>Two objects with a value for everything, which a store could have.</summary>
    private const string Samples = """
        internal static class Samples
        {
            public static WebApplication? App { get; set; }

            public static IReadOnlyList<T> Of<T>() => new[] { 1, 2 }.Select(number =>
            {
                var item = (T)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(T));
                foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite)) property.SetValue(item, Value(property, number));
                return item;
            }).ToArray();

            private static object Value(System.Reflection.PropertyInfo property, int number)
            {
                var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                return type == typeof(long) ? (long)number : type == typeof(decimal) ? number + 0.5m : type == typeof(bool) ? true
                    : type == typeof(Uri) ? new Uri($"https://example.com/{number}") : type == typeof(DateOnly) ? new DateOnly(2026, 1, number)
                    : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 1, number, 12, 0, 0, TimeSpan.Zero) : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
                    : type == typeof(string) ? $"ada{number}@example.com" : Array.Empty<CrmCards.CardProperty>();
            }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)!, "Microsoft.*.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CrmCardAttribute).Assembly.Location),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(CardGenerator).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The warnings and errors of compiler, generator and analyzers.</summary>
    internal static async Task<IReadOnlyList<Diagnostic>> ProblemsAsync(IReadOnlyDictionary<string, string> project)
    {
        var source = Compile(project.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(file => (file.Key, file.Value)));
        var output = Generate(source, out var generated);
        var analyzed = await source.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. output.GetDiagnostics().Concat(generated).Concat(analyzed).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>Runs the project's program, with a store that has data.</summary>
    internal static async Task<WebApplication> StartAsync(IReadOnlyDictionary<string, string> project, Uri publicUrl, string clientSecret)
    {
        var files = project.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => (file.Key, WithData(file.Value).Replace("app.Run();", "await app.StartAsync(); Samples.App = app;", StringComparison.Ordinal)));
        var output = Generate(Compile(files.Append(("Samples.cs", Samples))), out _);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
        string[] arguments =
            ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", $"--CrmCards:PublicUrl={publicUrl}", $"--CrmCards:ClientSecret={clientSecret}"];
        await Task.Run(() => assembly.EntryPoint!.Invoke(null, [arguments]));
        return (WebApplication)assembly.GetType("Samples")!.GetProperty("App")!.GetValue(null)!;
    }

    private static string WithData(string store) => Throw().Replace(store, match => match.Groups["answer"].Value switch
    {
        "long" => $"{match.Groups["head"].Value}Task.FromResult(7L);",
        "CardActionResult" => $"{match.Groups["head"].Value}Task.FromResult(CardActionResult.Success(\"Done\"));",
        var list => $"{match.Groups["head"].Value}Task.FromResult<{list}>(Samples.Of<{list["IReadOnlyList<".Length..^1]}>());",
    });

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        return CSharpCompilation.Create(
            $"Imported{Guid.NewGuid():N}",
            files.Prepend((Path: "Usings.cs", Text: ImplicitUsings)).Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
            References,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
    }

    private static Compilation Generate(CSharpCompilation source, out ImmutableArray<Diagnostic> diagnostics)
    {
        CSharpGeneratorDriver.Create([new CardGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14))
            .RunGeneratorsAndUpdateCompilation(source, out var output, out diagnostics);
        return output;
    }

    [GeneratedRegex("""(?<head>public Task<(?<answer>.+)> \w+\(.*\) =>\s+)throw new NotImplementedException\(".*"\);""")]
    private static partial Regex Throw();
}
