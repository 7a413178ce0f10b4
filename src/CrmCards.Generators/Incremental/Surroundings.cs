using System.Runtime.CompilerServices;
using System.Text;
using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Incremental;

/// <summary>
/// Tells whether what a declaration means may have changed from one compilation to the next, without asking what it means. It has not where
/// all names still mean the same, and nothing has changed outside the bodies of its file, of the files with the types that are mentioned
/// there, and so on. What is generated for cards changes with them, and none of them depends on it. Two types of one name count as one, and a name in any place as a mention.
/// </summary>
internal sealed class Surroundings
{
    /// <summary>Where more belong together, all do.</summary>
    private const int MaxFiles = 64;

    private static readonly ConditionalWeakTable<Compilation, Surroundings> Known = new();
    private static readonly ConditionalWeakTable<object, object> Ids = new();
    private static long LastId;

    private readonly SourceSurface[] _files;
    private readonly Dictionary<SyntaxTree, int> _indexes = [];
    private readonly Dictionary<string, List<int>> _filesOfType = new(StringComparer.Ordinal);
    private readonly int[]?[] _mentioned;
    private readonly int[] _mentionedGlobally;
    private readonly string _names;
    private string? _all;

    private Surroundings(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new StringBuilder(compilation.AssemblyName);
        Append(compilation.Options);
        foreach (var reference in compilation.References) Append(reference);
        var trees = compilation.SyntaxTrees.Where(tree => !Generated.Contains(tree)).ToArray();
        _files = [.. trees.Select(tree => SourceSurface.Of(tree, cancellationToken))];
        foreach (var tree in trees)
        {
            var index = _indexes.Count;
            _indexes.Add(tree, index);
            Append(tree.Options);
            names.Append(_files[index].Names);
            foreach (var type in _files[index].Types)
            {
                if (!_filesOfType.TryGetValue(type, out var files)) _filesOfType.Add(type, files = []);
                files.Add(index);
            }
        }

        _names = Hash.Of(names.ToString());
        _mentioned = new int[_files.Length][];
        _mentionedGlobally = [.. _files.SelectMany(file => FilesOf(file.GlobalMentions)).Distinct()];

        void Append(object part) => names.Append(Id(part)).Append(';');
    }

    public static Surroundings Of(Compilation compilation, CancellationToken cancellationToken) =>
        Known.GetValue(compilation, compilation => new(compilation, cancellationToken));

    /// <summary>Equal where nothing has changed that the declarations in the file depend on.</summary>
    public string DigestFor(SyntaxTree tree)
    {
        lock (_files)
        {
            var files = new SortedSet<int>(_mentionedGlobally);
            var open = new Stack<int>([.. _mentionedGlobally, _indexes[tree]]);
            while (open.Count > 0 && files.Count <= MaxFiles)
            {
                foreach (var file in Mentioned(open.Pop()))
                {
                    if (files.Add(file)) open.Push(file);
                }
            }

            return files.Count > MaxFiles ? _all ??= Digest(Enumerable.Range(0, _files.Length)) : Digest(files);
        }
    }

    private string Digest(IEnumerable<int> files) => Hash.Of(_names + string.Concat(files.Select(file => _files[file].Digest)));

    private int[] Mentioned(int file) => _mentioned[file] ??= [.. FilesOf(_files[file].Mentions).Append(file).Distinct()];

    private IEnumerable<int> FilesOf(IEnumerable<string> mentions) =>
        mentions.SelectMany(name => _filesOfType.TryGetValue(name, out var files) ? files : []);

    /// <summary>References and options say of themselves whether they are others only by being others.</summary>
    private static long Id(object part) => (long)Ids.GetValue(part, static _ => Interlocked.Increment(ref LastId));
}
