using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Tests.Floors;

/// <summary>The rooms of a project, which are its folders, and what each uses of the others, as the compiler binds the names in its sources.</summary>
internal sealed class Rooms
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private Rooms(IReadOnlyList<RoomUse> uses, IReadOnlyCollection<string> names) => (Uses, Names) = (uses, names);

    public IReadOnlyList<RoomUse> Uses { get; }

    /// <summary>The names of the rooms; that of the project's own folder is empty.</summary>
    public IReadOnlyCollection<string> Names { get; }

    /// <summary>Of a project in the repository.</summary>
    public static Rooms Of(string project)
    {
        var folder = Path.Combine(Repository.Root, "src", project);
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return Of(files.Select(file => (file, File.ReadAllText(Path.Combine(folder, file)))));
    }

    public static Rooms Of(IEnumerable<(string Path, string Text)> sources)
    {
        var options = GeneratorHarness.ParseOptions(LanguageVersion.CSharp14);
        SyntaxTree[] trees = [.. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path))];
        var compilation = CSharpCompilation.Create(
            "Rooms",
            trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings, options)),
            [
                // The project itself would stand beside its own sources.
                .. GeneratorHarness.References.Where(reference => reference.Display != typeof(CrmCardAttribute).Assembly.Location),
                .. new[] { typeof(Compilation), typeof(CSharpCompilation) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
            ],
            GeneratorHarness.Options);
        return new([.. trees.SelectMany(tree => UsesIn(tree, compilation)).Distinct()], [.. trees.Select(tree => RoomOf(tree.FilePath)).Distinct()]);
    }

    private static IEnumerable<RoomUse> UsesIn(SyntaxTree tree, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        var room = RoomOf(tree.FilePath);
        return
            from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            let info = model.GetSymbolInfo(name)
            let symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault()
            let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
            let declaration = type?.DeclaringSyntaxReferences.FirstOrDefault()
            where declaration is not null && RoomOf(declaration.SyntaxTree.FilePath) != room
            select new RoomUse(room, tree.FilePath, RoomOf(declaration.SyntaxTree.FilePath), type.Name);
    }

    private static string RoomOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
}
