using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Makes a model of a card's declaration, and finds every error in it.</summary>
internal static class CardParser
{
    public const string CardAttribute = "CrmCardAttribute";

    /// <param name="card">The class with the attribute.</param>
    /// <param name="compilation">The compilation it stands in.</param>
    /// <param name="routes">The routes of the cards parsed before, which this one cannot have as well.</param>
    /// <param name="report">Takes the diagnostics; null where only the model is wanted.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    public static CardOutcome? Parse(INamedTypeSymbol card, Compilation compilation, RouteTable routes, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        if (card.Attribute(CardAttribute) is not { } attribute) return null;

        var context = new ParseContext(compilation, card, report, cancellationToken);
        var title = Title(context, attribute);
        var route = Route(context, attribute);
        var model = Model(context, routes, attribute, title, route);
        return new CardOutcome
        {
            FullName = card.FullName(),
            Name = card.Name,
            HintName = HintNames.Of(card),
            Route = route,
            Card = context.HasErrors ? null : model,
            Errors = context.Errors,
        };
    }

    private static CardModel? Model(ParseContext context, RouteTable routes, AttributeData attribute, string? title, string? route)
    {
        context.Use(context.Card);
        var type = CardTypeParser.Parse(context);
        var objectTypes = ShowOnParser.Parse(context);
        var handlers = new HandlerParser(context);
        if (FetchMethod(context) is not { } fetchMethod) return null;

        var fetch = handlers.Fetch(fetchMethod, objectTypes, out var resultType);
        if (resultType is null || ResultParser.Parse(context, resultType, attribute.Named<bool>("CurrencyAsObject")) is not { } result) return null;

        var actions = new ActionParser(context, result);
        var iframes = new IframeParser(context, actions);
        var resultActions = iframes.OfResult(resultType);
        var cardActions = iframes.OfCard();
        CheckRoute(context, routes, attribute, route, fetchMethod);
        var hooks = new HookParser(context, actions, handlers, routes).Parse(resultActions, cardActions);
        var caching = Caching(context, attribute, fetch, resultActions.Concat(cardActions.All));
        if (fetch is not null) ShowOnParser.CheckTaken(context, fetchMethod, fetch);
        if (type is null || title is null || route is null || fetch is null || context.HasErrors) return null;

        return new CardModel
        {
            Type = type,
            SilencedIds = context.SilencedIds,
            Title = title,
            Route = route,
            ItemLabel = attribute.Named<string>("ItemLabel") is { Length: > 0 } label ? label : null,
            ObjectTypes = objectTypes.ToEquatableArray(),
            ActionBaseUrls = iframes.ActionBaseUrls,
            Result = result.Model(resultActions),
            Fetch = fetch,
            Hooks = hooks,
            Caching = caching,
            SettingsAction = cardActions.Settings,
            PrimaryAction = cardActions.Primary,
            SecondaryActions = cardActions.Secondary.ToEquatableArray(),
        };
    }

    private static string? Title(ParseContext context, AttributeData attribute)
    {
        var title = attribute.Argument<string>(0);
        if (!string.IsNullOrWhiteSpace(title)) return title;
        context.Report(Rules.UnusableTitleOrRoute, context.LocationOf(attribute, 0), fixData: null, "title", title, context.Card.Name, "it is empty");
        return null;
    }

    private static string? Route(ParseContext context, AttributeData attribute)
    {
        var route = attribute.Argument<string>(1) ?? "";
        var template = UriTemplate.Parse(route);
        var fault = template.PathFault ?? (template.Placeholders.Any() ? "it holds parameters" : null);
        if (fault is null) return route;
        context.Report(Rules.UnusableTitleOrRoute, context.LocationOf(attribute, 1), fixData: null, "route", route, context.Card.Name, fault);
        return null;
    }

    /// <summary>Reports an action that answers the card's data fetch requests too; two cards with one route are another matter.</summary>
    private static void CheckRoute(ParseContext context, RouteTable routes, AttributeData attribute, string? route, IMethodSymbol fetchMethod)
    {
        if (route is null) return;
        if (routes.Claim("GET", UriTemplate.Parse(route), new(context.Card, fetchMethod.Name, IsFetch: true)) is { IsFetch: false } other)
            context.Report(Rules.DuplicateRoute, context.LocationOf(attribute, 1), fixData: null, fetchMethod.Name, "GET", route, other.NameFor(context.Card));
    }

    private static CachingModel? Caching(ParseContext context, AttributeData attribute, HandlerModel? fetch, IEnumerable<ActionModel> iframes)
    {
        const string name = "CacheSeconds";
        if (attribute.Named<int>(name) is var seconds && seconds == 0) return null;
        if (seconds < 0)
            context.Report(Rules.UnusableCaching, context.LocationOf(attribute, name), fixData: null, context.Card.Name, "it is negative");
        if (fetch?.Parameters.FirstOrDefault(parameter => parameter.IsHttp) is { } parameter)
            context.Report(Rules.UnusableCaching, context.LocationOf(attribute, name), fixData: null, context.Card.Name, $"the parameter '{parameter.Name}' of the fetch method gives it the whole request, and no cache key can stand for that; take a CardRequest and CRM properties");
        return new CachingModel(seconds, fetch?.Parameters.Any(parameter => parameter.Source == ParameterSource.Request) is true || iframes.Any(action => action.IsSigned));
    }

    private static IMethodSymbol? FetchMethod(ParseContext context)
    {
        var methods = CardMethods.With(context.Card, "DataFetchAttribute").Select(item => item.Method).ToArray();
        if (methods.Length == 1) return methods[0];

        context.Report(Rules.DataFetchCount, methods.Length > 1 ? methods[1] : context.Card, context.Card.Name, methods.Length == 0 ? "no" : "more than one");
        return null;
    }
}
