using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.CodeFixes;

/// <summary>Offers what may be in the text of an action's attribute: placeholders in its route or page, and the members that its condition may name.</summary>
[ExportCompletionProvider(nameof(ActionCompletion), LanguageNames.CSharp)]
[Shared]
public sealed class ActionCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger is { Kind: CompletionTriggerKind.Insertion, Character: '{' or '"' };

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || context.Position == 0) return;
        var text = root.FindToken(context.Position - 1);
        if (!text.IsKind(SyntaxKind.StringLiteralToken) || text.SpanStart >= context.Position || text.Parent?.Parent is not AttributeArgumentSyntax argument) return;
        if (argument.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        if (Actions(model, attribute, context.CancellationToken) is not { } actions) return;

        if (argument.NameEquals?.Name.Identifier.ValueText == AnyAction.When)
        {
            foreach (var condition in actions.Conditions) Add(condition.Name, condition);
        }
        else if (IsUri(model, attribute, argument) && IsInPlaceholder(text, context.Position))
        {
            foreach (var (name, member) in actions.Placeholders.GroupBy(placeholder => placeholder.Name, StringComparer.Ordinal).Select(same => same.First()))
                Add(name, member);
        }

        void Add(string name, ResultMember member) => context.AddItem(CompletionItem.Create(
            name,
            inlineDescription: $"{member.Type.Name} {member.Symbol.ContainingType.Name}.{member.Name}",
            tags: [member.Symbol is IFieldSymbol ? WellKnownTags.Field : WellKnownTags.Property]));
    }

    /// <summary>The actions of the result that the attribute's type or method is about; null if it is none of ours.</summary>
    private static ActionParser? Actions(SemanticModel model, AttributeSyntax attribute, CancellationToken cancellationToken)
    {
        if (attribute.Parent?.Parent is not { } declaration || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } declared) return null;
        var isIframe = Is(model, attribute, IframeAction.Attribute);
        var (card, result) = declared switch
        {
            INamedTypeSymbol type when isIframe => (type, type),
            IMethodSymbol { ContainingType: var type } when Hook.Kinds.Any(kind => Is(model, attribute, kind)) => (type, Result(type)),
            _ => default,
        };
        if (result is null) return null;
        var context = new ParseContext(model.Compilation, card, files: null, cancellationToken);
        return ResultParser.Parse(context, result, currencyAsObject: false) is { } parsed ? new ActionParser(context, parsed) : null;
    }

    private static INamedTypeSymbol? Result(INamedTypeSymbol card) =>
        CardMethods.With(card, DataFetch.Attribute).Select(fetch => HandlerParser.Unwrap(fetch.Method.ReturnType)).FirstOrDefault()
            is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol result] } ? result : null;

    private static bool IsUri(SemanticModel model, AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        var index = Is(model, attribute, IframeAction.Attribute) ? Iframe.Page : Hook.Route;
        return argument.NameColon is { } named
            ? Type(model, attribute)!.InstanceConstructors.Any(constructor => constructor.Parameters.ElementAtOrDefault(index)?.Name == named.Name.Identifier.ValueText)
            : argument.NameEquals is null && attribute.ArgumentList!.Arguments.IndexOf(argument) == index;
    }

    private static bool IsInPlaceholder(SyntaxToken text, int position)
    {
        var before = text.Text.Substring(0, position - text.SpanStart);
        return before.LastIndexOf('{') > before.LastIndexOf('}');
    }

    private static bool Is(SemanticModel model, AttributeSyntax attribute, TypeName name) => Type(model, attribute).Is(name);

    private static INamedTypeSymbol? Type(SemanticModel model, AttributeSyntax attribute) => model.GetTypeInfo(attribute).Type as INamedTypeSymbol;
}
