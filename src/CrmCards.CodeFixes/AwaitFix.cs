using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Awaits what a handler waits for, and makes the handler async if it is not yet and nobody else calls it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitFix : CardCodeFix<ExpressionSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BlockingWait.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || !CanAwait(node, method)) return [];
        if (model.GetDeclaredSymbol(method, cancellationToken) is not { } handler) return [];
        if (Awaited.Of(model, node, handler, cancellationToken) is not { } awaited) return [];

        var isAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword);
        if (!isAsync && !await CanBecomeAsync(document.Project.Solution, method, handler, cancellationToken).ConfigureAwait(false)) return [];
        TextChange[] changes = isAsync ? [new(node.Span, awaited)] : [new(node.Span, awaited), Async(model, method)];
        return [CodeAction.Create("Await it", token => document.WithTextAsync(changes, token), nameof(AwaitFix))];
    }

    /// <summary>Whether an await is allowed there, and would throw what the code around it catches.</summary>
    private static bool CanAwait(ExpressionSyntax wait, MethodDeclarationSyntax method) => wait.Ancestors().TakeWhile(ancestor => ancestor != method).All(ancestor =>
        ancestor is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or LockStatementSyntax or UnsafeStatementSyntax or QueryExpressionSyntax
            or CatchFilterClauseSyntax)
        && !(ancestor is TryStatementSyntax attempt && attempt.Catches.Any(clause => clause.Declaration?.Type.ToString().Contains("Aggregate") is true)));

    /// <summary>Whether the method can return a task: nothing but its card knows what it returns today.</summary>
    private static async Task<bool> CanBecomeAsync(
        Solution solution, MethodDeclarationSyntax method, IMethodSymbol handler, CancellationToken cancellationToken)
    {
        if (handler.ReturnType.Name is "Task" or "ValueTask" || handler.IsOverride || handler.IsVirtual || handler.IsAbstract || handler.ReturnsVoid) return false;
        if (method.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Any())) return false;
        var type = handler.ContainingType;
        if (type.AllInterfaces.SelectMany(contract => contract.GetMembers())
            .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), handler))) return false;
        var references = await SymbolFinder.FindReferencesAsync(handler, solution, cancellationToken).ConfigureAwait(false);
        return !references.SelectMany(reference => reference.Locations).Any(location => !location.IsImplicit);
    }

    private static TextChange Async(SemanticModel model, MethodDeclarationSyntax method) =>
        new(method.ReturnType.Span, $"async {model.NameAt(method.SpanStart, DocumentEdits.TaskNamespace, nameof(Task))}<{method.ReturnType}>");
}
