using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>The base URLs of a card's actions, apart from the app's own: those that the card names, otherwise those of its declared actions.</summary>
internal sealed class ActionSites
{
    private const string Argument = CardAttributes.CrmCard.ActionBaseUrls;

    private readonly ParseContext _context;
    private readonly bool _areNamed;
    private readonly SortedSet<string> _baseUrls = new(StringComparer.Ordinal);

    public ActionSites(ParseContext context)
    {
        _context = context;
        if (context.Card.Attribute(CardAttributes.CrmCard.Attribute) is not { } card) return;

        _areNamed = card.NamedArguments.Any(argument => argument.Key == Argument);
        foreach (var text in card.NamedStrings(Argument)) Add(card, UriTemplate.Parse(text));
    }

    public EquatableArray<string> BaseUrls => _baseUrls.ToEquatableArray();

    /// <summary>Notes the base URL of a usable URI, or reports that the card does not name it.</summary>
    public void Use(ActionDeclaration action)
    {
        if (action.Uri.BaseUrl is not { } baseUrl) return;
        if (!_areNamed)
            _baseUrls.Add(baseUrl);
        else if (!_baseUrls.Any(site => action.Uri.Parts[0].Text.StartsWith(site, StringComparison.Ordinal)))
        {
            _context.Report(
                Rules.ForeignUri,
                _context.LocationOf(action.Attribute, action.UriIndex),
                FixData.Of(FixData.Name, baseUrl).Add(FixData.Card, _context.Card.GetDocumentationCommentId()),
                action.Uri.Text,
                action.Label,
                _context.Card.Name,
                baseUrl);
        }
    }

    private void Add(AttributeData card, UriTemplate site)
    {
        var fault = site.IsPath ? $"it is {Address.NotHttp}" : site.UriFault ?? (site.Placeholders.Any() ? "it holds placeholders" : null);
        if (fault is null)
            _baseUrls.Add(site.Parts[0].Text);
        else
            _context.Report(Rules.UnusableTitleOrRoute, _context.LocationOf(card, Argument), "action base URL", site.Text, _context.Card.Name, fault);
    }
}
