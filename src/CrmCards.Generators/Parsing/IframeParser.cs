using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the iframe actions of the card and of its results.</summary>
internal sealed class IframeParser(ParseContext context, ActionParser actions)
{
    private readonly ActionSites _sites = new(context);

    public ParsedIframes Parse(INamedTypeSymbol resultType)
    {
        // Those of base types first.
        PlacedAction[] parsed =
        [
            .. resultType.BaseTypesFirst().SelectMany(type => Parse(type, IframeAction.Attribute, ActionPlace.Result)),
            .. Parse(context.Card, SettingsAction.Attribute, ActionPlace.Settings).Take(1),
            .. Parse(context.Card, PrimaryAction.Attribute, ActionPlace.Primary).Take(1),
            .. Parse(context.Card, SecondaryAction.Attribute, ActionPlace.Secondary),
        ];
        return new(parsed, _sites.BaseUrls);
    }

    private IEnumerable<PlacedAction> Parse(INamedTypeSymbol type, TypeName attribute, ActionPlace place) =>
        type.Attributes(attribute).Select(attribute => Parse(new ActionDeclaration(attribute, place, Iframe.Page)));

    private PlacedAction Parse(ActionDeclaration declaration)
    {
        var isSigned = declaration.Attribute.Named<bool>(Iframe.Signed);
        CheckUri(declaration, isSigned);
        CheckSize(declaration);
        return new(declaration, new IframeActionModel
        {
            MethodName = actions.MethodName(declaration.Label),
            Label = declaration.Label,
            Uri = actions.Bind(declaration),
            IsPath = declaration.Uri.IsPath,
            AssociatedObjectProperties = actions.AssociatedObjectProperties(declaration, taken: []),
            When = actions.When(declaration),
            IsSigned = isSigned,
            Width = declaration.Attribute.Named<int>(Iframe.Width),
            Height = declaration.Attribute.Named<int>(Iframe.Height),
        });
    }

    private void CheckUri(ActionDeclaration action, bool isSigned)
    {
        var location = context.LocationOf(action.Attribute, action.UriIndex);
        var fault = action.Uri.UriFault ?? (isSigned ? action.Uri.SignedPageFault : null);
        if (fault is not null)
        {
            context.Report(Rules.UnusableUri, location, action.Uri.PathData, action.Uri.Text, action.Label, fault);
            return;
        }

        _sites.Use(action);
        if (action.Uri.IsInsecure)
            context.Report(Rules.InsecureUri, location, action.Uri.Text, action.Label);
        else if (action.Uri.IsPath && context.Ask(CodeFact.Question.IsPageMissing, action.Uri.Text))
            context.Report(Rules.UnmappedPage, location, action.Label, action.Uri.Text);
    }

    private void CheckSize(ActionDeclaration action)
    {
        var missing = new[] { Iframe.Width, Iframe.Height }.Where(size => action.Attribute.Named<int>(size) <= 0).ToArray();
        if (missing.Length == 0) return;
        context.Report(
            Rules.MissingSize,
            context.LocationOf(action.Attribute, missing[0]),
            FixData.Of(FixData.Name, string.Join(",", missing)),
            action.Label,
            string.Join(" and ", missing));
    }
}

/// <summary>The iframe actions of a card.</summary>
/// <param name="Actions">Those of its results first.</param>
/// <param name="ActionBaseUrls">Their base URLs, apart from the app's own, or those that the card names.</param>
internal sealed record ParsedIframes(IReadOnlyList<PlacedAction> Actions, EquatableArray<string> ActionBaseUrls);
