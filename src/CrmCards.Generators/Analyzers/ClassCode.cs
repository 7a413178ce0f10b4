using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>The code of one class, for analyzers that follow it from one member into another. It is looked up only when it is asked for.</summary>
internal sealed class ClassCode(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>How many members deep analyzers go: they run at each key stroke.</summary>
    public const int MaxDepth = 2;

    /// <summary>
    /// The body of one of the class's methods, getters or local functions; null if there is none to be seen, or if another may take its place.
    /// </summary>
    public IBlockOperation? Body(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (!IsOurs(method) || MayBeOverridden(method)) return null;
        return Operation((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)) switch
        {
            IMethodBodyOperation body => body.BlockBody ?? body.ExpressionBody,
            ILocalFunctionOperation function => function.Body,
            IBlockOperation block => block,
            _ => null,
        };
    }

    /// <summary>The value that a field or a property of the class is declared with.</summary>
    public IOperation? Initializer(ISymbol member)
    {
        if (!IsOurs(member) || MayBeOverridden(member)) return null;
        var initializer = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return (Operation(initializer) as ISymbolInitializerOperation)?.Value;
    }

    /// <summary>The places in the class that mention one of its members; null stands for one that is not understood.</summary>
    public IEnumerable<IOperation?> Mentions(ISymbol member)
    {
        foreach (var name in type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
            .OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == member.Name))
        {
            var model = compilation.GetSemanticModel(name.SyntaxTree);
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition, member)) continue;
            SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            yield return model.GetOperation(whole, cancellationToken) as IMemberReferenceOperation;
        }
    }

    private bool IsOurs(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingType, type.OriginalDefinition);

    private static bool MayBeOverridden(ISymbol member) =>
        member.IsAbstract || ((member.IsVirtual || member.IsOverride) && !member.IsSealed && !member.ContainingType.IsSealed);

    private IOperation? Operation(SyntaxNode? syntax) =>
        syntax is null ? null : compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);
}
