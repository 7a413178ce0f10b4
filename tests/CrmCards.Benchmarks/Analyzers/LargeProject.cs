using System.Globalization;
using System.Text;
using CrmCards.Benchmarks.Generator;
using CrmCards.Generators;
using CrmCards.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Benchmarks.Analyzers;

/// <summary>A project that references CrmCards: files that have nothing to do with it, and cards if they are asked for.</summary>
internal static class LargeProject
{
    private const int LinesOfFile = 250;

    /// <summary>Those of the project: each file of it has the same.</summary>
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>As many as an app may have.</summary>
    public const int Cards = CardLimits.MaxCards;

    /// <summary>All of the package's analyzers.</summary>
    public static DiagnosticAnalyzer[] Analyzers { get; } =
    [
        .. typeof(CardAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>A file for each card, which has twelve properties and four actions.</summary>
    public static IEnumerable<string> CardFiles(int cards) => Enumerable.Range(0, cards).Select(i => new CardInputs().File(i, Generator.Inputs.Word));

    /// <summary>The sources with what the generator makes of them, parsed and not bound.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> files)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Create(files), out var compilation, out _);
        return (CSharpCompilation)compilation;
    }

    public static CSharpCompilation Create(IEnumerable<string> files) => CSharpCompilation.Create(
        "Large",
        files.Select((file, i) => Parse(file, $"File{i}.cs")),
        [.. Installed.Framework, MetadataReference.CreateFromFile(typeof(CrmCardAttribute).Assembly.Location)],
        new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string file, string path) =>
        CSharpSyntaxTree.ParseText(file, Options, path, Encoding.UTF8);

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new CardGenerator().AsSourceGenerator()], parseOptions: Options);

    public static IEnumerable<string> Files(int lines) => Enumerable.Range(0, lines / LinesOfFile).Select(File);

    private static string File(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Large.Part{{number}};

            public sealed record Order{{number}}(int Id, string Customer, decimal Amount, DateOnly Placed);

            public sealed class Orders{{number}}
            {
                private readonly Dictionary<int, Order{{number}}> _orders = new();

                public int Count { get; private set; }

            """);
        var head = Lines(text);
        var method = Lines(text.Append(Method(number, 0))) - head;
        for (var i = 1; Lines(text) + method < LinesOfFile; i++) text.Append(Method(number, i));
        return text.Append("}\n").ToString();
    }

    private static int Lines(StringBuilder text) => text.ToString().Count(c => c == '\n');

    private static string Method(int number, int i) => $$"""

            public async Task<IReadOnlyList<string>> Describe{{i}}Async(IEnumerable<int> ids, string prefix, CancellationToken cancellationToken)
            {
                var lines = new List<string>();
                foreach (var id in ids.Where(id => id > {{i}}).Distinct().OrderBy(id => id))
                {
                    if (!_orders.TryGetValue(id, out var order))
                    {
                        order = new Order{{number}}(id, $"{prefix}-{id}", id * 1.5m, DateOnly.FromDayNumber(id));
                        _orders.Add(id, order);
                        Count = _orders.Count;
                    }

                    var text = order.Customer.Trim().ToUpperInvariant();
                    if (text.Length > 10 && text.Contains(prefix, StringComparison.Ordinal))
                        text = string.Concat(text.AsSpan(0, 10), "...");
                    lines.Add(string.Join(' ', text, order.Amount.ToString("0.00"), order.Placed.ToString("O")));
                    await Task.Delay(Math.Min(Count, 3), cancellationToken).ConfigureAwait(false);
                }

                var last = lines.Select((line, index) => (line, index)).LastOrDefault();
                Console.WriteLine(last.line);
                return lines;
            }

        """;
}
