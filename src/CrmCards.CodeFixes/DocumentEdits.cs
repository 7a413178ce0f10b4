using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Edits that several fixes make.</summary>
internal static class DocumentEdits
{
    /// <summary>Where our attributes are.</summary>
    public const string Namespace = Runtime.Namespace;

    /// <summary>Where tasks are.</summary>
    public const string TaskNamespace = "System.Threading.Tasks";

    /// <summary>
    /// The document with the attribute in front of the member, on its line, or of the parameter that declares it in a record.
    /// </summary>
    public static async Task<Document> WithAttributeAsync(
        this Document document, ISymbol member, TypeName attribute, CancellationToken cancellationToken, string? argument = null)
    {
        // The member may be in another part of the type; and the document may have changed before it in other places only.
        var declaration = await member.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var target = document.Project.GetDocument(declaration.SyntaxTree) ?? document;
        var model = await target.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var isParameter = declaration is ParameterSyntax;
        var position = (isParameter ? declaration : declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>()!).SpanStart;
        var text = await target.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return target.WithText(text.WithChanges(new TextChange(
            new TextSpan(position, 0),
            $"[{(isParameter ? "property: " : "")}{model!.NameAt(position, attribute)}{(argument is null ? "" : $"({argument})")}] ")));
    }

    /// <summary>The document without the attribute; comments before it stay, and its target moves up to where the attribute was.</summary>
    public static async Task<Document> WithoutAttributeAsync(this Document document, AttributeSyntax attribute, CancellationToken cancellationToken)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            return document.WithSyntaxRoot(root!.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!);
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var next = list.GetLastToken().GetNextToken();
        return document.WithText(text.WithChanges(new TextChange(TextSpan.FromBounds(list.SpanStart, next.SpanStart), "")));
    }

    /// <summary>The document with another node in the place of one.</summary>
    public static async Task<Document> ReplaceAsync(this Document document, SyntaxNode node, SyntaxNode replacement, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return document.WithSyntaxRoot(root!.ReplaceNode(node, replacement));
    }

    /// <summary>The attribute with a named argument, in place of one of that name if there is one.</summary>
    public static AttributeSyntax WithArgument(this AttributeSyntax attribute, string name, string value)
    {
        var arguments = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var expression = SyntaxFactory.ParseExpression(value);
        if (attribute.NamedArgument(name) is { } old)
            return attribute.ReplaceNode(old.Expression, expression.WithTriviaFrom(old.Expression));

        // Parsed, so that the spaces are set and no formatter breaks the line.
        var parsed = SyntaxFactory.ParseAttributeArgumentList($"({(arguments.Arguments.Count > 0 ? "_, " : "")}{name} = {value})")!.Arguments;
        var added = parsed.Last();
        var separators = arguments.Arguments.GetSeparators().Concat(parsed.GetSeparators());
        return attribute.WithArgumentList(arguments.WithArguments(SyntaxFactory.SeparatedList([.. arguments.Arguments, added], separators)));
    }

    /// <summary>The attribute without the named argument.</summary>
    public static AttributeSyntax WithoutArgument(this AttributeSyntax attribute, string name) =>
        attribute.NamedArgument(name) is { } argument ? attribute.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)! : attribute;

    public static AttributeArgumentSyntax? NamedArgument(this AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The document with another text in that place.</summary>
    public static Task<Document> WithTextAsync(this Document document, TextSpan span, string replacement, CancellationToken cancellationToken) =>
        document.WithTextAsync([new(span, replacement)], cancellationToken);

    /// <summary>The document with those changes, in any order.</summary>
    public static async Task<Document> WithTextAsync(this Document document, IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }

    /// <summary>The document with another expression in that one's place, its names as short as they can be there.</summary>
    public static Task<Document> WithExpressionAsync(
        this Document document, ExpressionSyntax expression, string replacement, CancellationToken cancellationToken)
    {
        var parsed = SyntaxFactory.ParseExpression(replacement).WithTriviaFrom(expression);
        var names = parsed.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>();
        return document.ReplaceAsync(
            expression,
            parsed.ReplaceNodes(names, (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation)),
            cancellationToken);
    }

    /// <summary>Actions of which the user has to choose: none is taken for the best where nobody is asked.</summary>
    public static IReadOnlyList<CodeAction> Choice(string title, IEnumerable<CodeAction> actions) =>
        [CodeAction.Create(title, [.. actions], isInlinable: true)];

    /// <summary>The shortest name that means the type there.</summary>
    public static string NameAt(this SemanticModel model, int position, string @namespace, string name)
    {
        var found = model.LookupNamespacesAndTypes(position, name: name);
        return found.Length > 0 && found.OfType<INamedTypeSymbol>().Count(type => type.IsNamed(@namespace, name)) == found.Length
            ? name
            : $"{@namespace}.{name}";
    }

    /// <summary>The same of one of ours; of an attribute without its ending.</summary>
    public static string NameAt(this SemanticModel model, int position, TypeName type)
    {
        var name = model.NameAt(position, type.Namespace, type.Name);
        return name.Substring(0, name.Length - type.Name.Length) + type.Shown;
    }

    /// <summary>The attributes that make the method an action's handler.</summary>
    public static IEnumerable<AttributeSyntax> ActionHooks(MethodDeclarationSyntax? method) =>
        (method?.AttributeLists ?? []).SelectMany(list => list.Attributes)
            .Where(attribute => attribute.Name.ToString().Contains(CardAttributes.ActionHook.Attribute.Shown));

    /// <summary>The changes that make POST of the method's actions, whose requests have no body as they are.</summary>
    public static IEnumerable<TextChange> ToPost(MethodDeclarationSyntax? method) =>
        ActionHooks(method)
            .SelectMany(hook => hook.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
            .Select(access => access.Name)
            .Where(name => name.Identifier.ValueText is Members.CardActionMethod.Get or Members.CardActionMethod.Delete)
            .Select(name => new TextChange(name.Span, Members.CardActionMethod.Post));

    /// <summary>The document with a new first member in the type.</summary>
    public static async Task<Document> WithMemberAsync(this Document document, TypeDeclarationSyntax type, string member, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.InsertMembers(type, 0, [SyntaxFactory.ParseMemberDeclaration(member)!.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation)]);
        return editor.GetChangedDocument();
    }

    /// <summary>The creation with one more property set in its initializer.</summary>
    public static BaseObjectCreationExpressionSyntax WithAssignment(this BaseObjectCreationExpressionSyntax creation, string property, string value)
    {
        // Parsed, so that the spaces are set and no formatter breaks the line.
        var whole = ((BaseObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new() {{ {property} = {value} }}")).Initializer!;
        if (creation.Initializer is not { Expressions: [.., var last] } initializer)
            return creation.WithInitializer(whole.WithLeadingTrivia(SyntaxFactory.Space));

        // Like the properties before it: each on a line of its own, or all on one.
        var assignment = whole.Expressions[0].WithLeadingTrivia(last.GetLeadingTrivia()).WithTrailingTrivia(last.GetTrailingTrivia());
        var before = initializer.Expressions.SeparatorCount == initializer.Expressions.Count
            ? initializer.Expressions
            : initializer.Expressions.Replace(last, last.WithoutTrailingTrivia());
        return creation.WithInitializer(initializer.WithExpressions(before.Add(assignment)));
    }
}
