using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the iframe actions of the card and of its results.</summary>
internal sealed class IframeParser(ParseContext context, ActionParser actions)
{
    private const int UriIndex = 1;

    private readonly ActionSites _sites = new(context);

    /// <summary>The base URLs beside the app's own, once all actions have been parsed.</summary>
    public EquatableArray<string> ActionBaseUrls => _sites.BaseUrls;

    /// <summary>Those of base types first.</summary>
    public List<ActionModel> OfResult(INamedTypeSymbol resultType) =>
        [.. resultType.BaseTypesFirst().SelectMany(type => Parse(type, "IframeActionAttribute", ActionPlace.Result))];

    public CardActions OfCard() => new()
    {
        Settings = Parse(context.Card, "SettingsActionAttribute", ActionPlace.Settings).FirstOrDefault(),
        Primary = Parse(context.Card, "PrimaryActionAttribute", ActionPlace.Primary).FirstOrDefault(),
        Secondary = [.. Parse(context.Card, "SecondaryActionAttribute", ActionPlace.Secondary)],
    };

    private IEnumerable<ActionModel> Parse(INamedTypeSymbol type, string attribute, ActionPlace place) =>
        type.Attributes(attribute).Select(attribute => Parse(new ActionDeclaration(attribute, place, UriIndex)));

    private ActionModel Parse(ActionDeclaration action)
    {
        actions.CheckLabel(action, "iframe action");
        CheckUri(action);
        var (width, height) = Size(action);
        return new ActionModel
        {
            MethodName = actions.MethodName(action.Label),
            Label = action.Label,
            Kind = ActionKind.Iframe,
            Uri = actions.Bind(action),
            IsPath = action.Uri.IsPath,
            AssociatedObjectProperties = actions.AssociatedObjectProperties(action, taken: []),
            When = actions.When(action),
            IsSigned = IsSigned(action),
            Width = width,
            Height = height,
        };
    }

    private void CheckUri(ActionDeclaration action)
    {
        var location = context.LocationOf(action.Attribute, UriIndex);
        var fault = action.Uri.UriFault ?? (IsSigned(action) ? action.Uri.SignedPageFault : null);
        if (fault is not null)
        {
            context.Report(Rules.UnusableUri, location, fixData: null, action.Uri.Text, action.Label, fault);
            return;
        }

        _sites.Use(action);
        if (action.Uri.IsInsecure)
            context.Report(Rules.InsecureUri, location, fixData: null, action.Uri.Text, action.Label);
    }

    private (int Width, int Height) Size(ActionDeclaration action)
    {
        var sizes = new[] { (Name: "Width", Value: action.Attribute.Named<int>("Width")), (Name: "Height", Value: action.Attribute.Named<int>("Height")) };
        var missing = sizes.Where(size => size.Value <= 0).Select(size => size.Name).ToArray();
        if (missing.Length > 0)
            context.Report(Rules.MissingSize, context.LocationOf(action.Attribute, missing[0]), FixData.Of(FixData.Name, string.Join(",", missing)), action.Label, string.Join(" and ", missing));
        return (sizes[0].Value, sizes[1].Value);
    }

    private static bool IsSigned(ActionDeclaration action) => action.Attribute.Named<bool>("Signed");
}

/// <summary>The actions that stand on the card, collected while it is being parsed.</summary>
internal sealed class CardActions
{
    public ActionModel? Settings { get; init; }

    public ActionModel? Primary { get; set; }

    public required List<ActionModel> Secondary { get; init; }

    public IEnumerable<ActionModel> All => new[] { Settings, Primary }.OfType<ActionModel>().Concat(Secondary);
}
