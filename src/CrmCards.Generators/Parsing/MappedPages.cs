using System.Runtime.CompilerServices;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Parsing;

/// <summary>
/// The pages that an app maps in its own sources. Calls are known by their names alone, so that an edit costs the search of one file; where
/// one of them may map what is not seen here, no page is said to be missing.
/// </summary>
internal sealed class MappedPages(Compilation compilation)
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileCalls> Known = new();

    private Answered? _answered;

    /// <summary>Whether the app maps its endpoints here, and none that answers GET at a page's path.</summary>
    public bool Lack(string path, CancellationToken cancellationToken)
    {
        var answered = _answered ??= Find(cancellationToken);
        return answered.IsAll && !answered.Patterns.Any(pattern => Answers(pattern, path));
    }

    private Answered Find(CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees.Select(tree => Known.GetValue(tree, tree => FileCalls.Of(tree, cancellationToken))).ToArray();
        var declared = new HashSet<string>(files.SelectMany(file => file.Declared), StringComparer.Ordinal);
        return new(
            files.Any(file => file.MapsCards) && files.SelectMany(file => file.Unknown).All(declared.Contains),
            [.. files.SelectMany(file => file.Patterns)]);
    }

    /// <summary>Constraints are ignored, and a placeholder may stand for any value.</summary>
    private static bool Answers(string pattern, string path)
    {
        var expected = Segments(pattern);
        var given = Segments(path);
        var catchAll = pattern.IndexOf("{*", StringComparison.Ordinal);
        if (catchAll >= 0) expected = expected.Take(pattern.Substring(0, catchAll).Trim('/').Split('/').Length).ToArray();
        var isOpen = catchAll >= 0 || pattern.Contains("?}") || pattern.Contains("=");
        return (isOpen || expected.Length == given.Length) && expected.Zip(given, IsSame).All(isSame => isSame);
    }

    private static bool IsSame(string expected, string given) => expected.Contains("{") || given.Contains("{") || expected == given;

    private static string[] Segments(string route) => RouteShape.Of(route).Text.Split('/');

    /// <summary>The calls of one file that map something.</summary>
    private sealed class FileCalls
    {
        /// <summary>A file without any of these has no such calls.</summary>
        private static readonly string[] Signs = ["Map", ".Use", ".Run("];

        /// <summary>Calls that answer no request for a page.</summary>
        private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
        {
            "MapPost", "MapPut", "MapPatch", "MapDelete", "MapHealthChecks", "MapOpenApi", Generated.Map, Members.CrmCardEndpointRouteBuilderExtensions.MapCrmCard,
            "MapCrmCardPreview", "UseRouting", "UseEndpoints", "UseHttpsRedirection", "UseHsts", "UseAuthentication", "UseAuthorization", "UseForwardedHeaders",
            "UseExceptionHandler", "UseDeveloperExceptionPage", "UseCors", "UseRateLimiter", "UseOutputCache", "UseResponseCompression", "UseResponseCaching",
            "UseRequestLocalization", "UseAntiforgery", "UseHttpLogging", "UseSession", "UseCookiePolicy", "UseKestrel", "UseUrls", "UseSerilog",
            "UseSerilogRequestLogging", "UseSqlite", "UseSqlServer", "UseNpgsql", "UseInMemoryDatabase", "UseTestServer",
        };

        private FileCalls()
        {
        }

        public bool MapsCards { get; private set; }

        /// <summary>The routes at which a GET is answered.</summary>
        public List<string> Patterns { get; } = [];

        /// <summary>The names of calls that may map anything, unless they are to the app's own methods.</summary>
        public List<string> Unknown { get; } = [];

        /// <summary>The names of the methods whose calls are seen here.</summary>
        public List<string> Declared { get; } = [];

        public static FileCalls Of(SyntaxTree tree, CancellationToken cancellationToken)
        {
            var calls = new FileCalls();
            if (tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) || !Signs.Any(sign => Mentions.Contains(tree.GetText(cancellationToken), sign))) return calls;
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes()) calls.Add(node);
            return calls;
        }

        private void Add(SyntaxNode node)
        {
            if (node is MethodDeclarationSyntax method) Declared.Add(method.Identifier.ValueText);
            if (node is LocalFunctionStatementSyntax function) Declared.Add(function.Identifier.ValueText);
            if (node is InvocationExpressionSyntax call && Name(call) is { } name) Add(name, call);
        }

        private void Add(string name, InvocationExpressionSyntax call)
        {
            var first = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
            var text = (first as LiteralExpressionSyntax)?.Token.Value as string;
            if (name is Generated.Map or Members.CrmCardEndpointRouteBuilderExtensions.MapCrmCard) MapsCards = true;
            if (name is "MapGet" or "Map" or "MapMethods" && text is not null)
                Patterns.Add(text);
            else if (name == "Run" ? first is not null && text is null && !IsOfTask(call) : IsMapping(name) && !Harmless.Contains(name))
                Unknown.Add(name);
        }

        private static bool IsMapping(string name) => name.StartsWith("Map", StringComparison.Ordinal) || name.StartsWith("Use", StringComparison.Ordinal);

        private static bool IsOfTask(InvocationExpressionSyntax call) =>
            call.Expression is MemberAccessExpressionSyntax access && access.Expression.ToString() is "Task" or "System.Threading.Tasks.Task";

        private static string? Name(InvocationExpressionSyntax call) => call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => null,
        };
    }

    /// <param name="IsAll">Whether the app maps its endpoints here, and no page comes from elsewhere.</param>
    /// <param name="Patterns">The routes at which a GET is answered.</param>
    private sealed record Answered(bool IsAll, string[] Patterns);
}
