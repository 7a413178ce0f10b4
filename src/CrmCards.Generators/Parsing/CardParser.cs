using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Makes a model of a card's declaration, and finds every error in it.</summary>
internal static class CardParser
{
    /// <param name="card">The class with the attribute.</param>
    /// <param name="compilation">The compilation it is in.</param>
    /// <param name="routes">The routes of the cards parsed before, which this one cannot have as well.</param>
    /// <param name="files">The files in which diagnostics are wanted in addition to the model; null if none are.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    public static ParsedCard? Parse(
        INamedTypeSymbol card, Compilation compilation, RouteTable routes, UserFiles? files, CancellationToken cancellationToken)
    {
        if (card.Attribute(CrmCard.Attribute) is not { } attribute) return null;

        var context = new ParseContext(compilation, card, files, cancellationToken);
        var title = Title(context, attribute);
        var route = Route(context, attribute);
        var model = Model(context, routes, attribute, title, route);
        var outcome = new CardOutcome
        {
            FullName = card.FullName(),
            Name = card.Name,
            HintName = HintNames.Of(card),
            Route = route,
            Card = context.HasErrors ? null : model,
            Errors = context.Errors,
        };
        return new(outcome, context.Findings);
    }

    private static CardModel? Model(ParseContext context, RouteTable routes, AttributeData attribute, string? title, string? route)
    {
        context.Use(context.Card);
        var type = CardTypeParser.Parse(context);
        var objectTypes = ShowOnParser.Parse(context);
        var handlers = new HandlerParser(context);
        if (FetchMethod(context) is not { } fetchMethod) return null;

        if (handlers.Fetch(fetchMethod, objectTypes) is not var (resultType, fetch)) return null;
        if (ResultParser.Parse(context, resultType, attribute.Named<bool>(CrmCard.CurrencyAsObject)) is not { } result) return null;

        var actions = new ActionParser(context, result);
        var iframes = new IframeParser(context, actions).Parse(resultType);
        CheckRoute(context, routes, attribute, route, fetchMethod);
        var hooks = new HookParser(context, actions, handlers, routes).Parse();
        var groups = ActionGroups.Of(context, [.. iframes.Actions, .. hooks]);
        var caching = Caching(context, attribute, fetch, iframes.Actions.Select(iframe => iframe.Action));
        if (fetch is not null) ShowOnParser.CheckTaken(context, fetchMethod, fetch);
        if (type is null || title is null || route is null || fetch is null || context.HasErrors) return null;

        return new CardModel
        {
            Type = type,
            SilencedIds = context.SilencedIds,
            Title = title,
            Route = route,
            ItemLabel = attribute.Named<string>(CrmCard.ItemLabel) is { Length: > 0 } label ? label : null,
            ObjectTypes = objectTypes.ToEquatableArray(),
            ActionBaseUrls = iframes.ActionBaseUrls,
            Result = result.Model(groups.Result),
            Fetch = fetch,
            Hooks = groups.Hooks,
            Caching = caching,
            SettingsAction = groups.Settings,
            PrimaryAction = groups.Primary,
            SecondaryActions = groups.Secondary,
        };
    }

    private static string? Title(ParseContext context, AttributeData attribute)
    {
        var title = attribute.Argument<string>(CrmCard.Title);
        if (!string.IsNullOrWhiteSpace(title)) return title;
        context.Report(Rules.UnusableTitleOrRoute, context.LocationOf(attribute, CrmCard.Title), "title", title, context.Card.Name, "it is empty");
        return null;
    }

    private static string? Route(ParseContext context, AttributeData attribute)
    {
        var route = attribute.Argument<string>(CrmCard.Route) ?? "";
        var template = UriTemplate.Parse(route);
        var fault = template.PathFault ?? (template.Placeholders.Any() ? "it holds parameters" : null);
        if (fault is null) return route;
        context.Report(Rules.UnusableTitleOrRoute, context.LocationOf(attribute, CrmCard.Route), "route", route, context.Card.Name, fault);
        return null;
    }

    /// <summary>Reports an action that answers the card's data fetch requests too; two cards with one route are another matter.</summary>
    private static void CheckRoute(ParseContext context, RouteTable routes, AttributeData attribute, string? route, IMethodSymbol fetchMethod)
    {
        if (route is null) return;
        var method = WireNames.Of(Members.CardActionMethod.Get);
        var handler = new RouteTable.Handler(context.Card, fetchMethod.Name, route, context.LocationOf(attribute, CrmCard.Route), IsFetch: true);
        if (routes.Claim(method, RouteShape.Of(route), handler) is { IsFetch: false } other) handler.ReportWith(context, method, other);
    }

    private static CachingModel? Caching(ParseContext context, AttributeData attribute, HandlerModel? fetch, IEnumerable<ActionModel?> iframes)
    {
        if (attribute.Named<int>(CrmCard.CacheSeconds) is var seconds && seconds == 0) return null;
        var request = fetch?.Parameters.OfType<RequestParameterModel>().ToArray() ?? [];
        if (seconds < 0) Report("it is negative");
        if (request.FirstOrDefault(parameter => parameter.IsHttp) is { } parameter)
        {
            Report($"the parameter '{parameter.Name}' of the fetch method gives it the whole request, which no cache key can cover; "
                + $"take a {Runtime.CardRequest.Shown} and CRM properties");
        }

        var isOfUser = request.Any(parameter => parameter.Part == RequestPart.CardRequest)
            || iframes.Any(action => action is IframeActionModel { IsSigned: true });
        return new CachingModel(seconds, isOfUser);

        void Report(string fault) =>
            context.Report(Rules.UnusableCaching, context.LocationOf(attribute, CrmCard.CacheSeconds), context.Card.Name, fault);
    }

    private static IMethodSymbol? FetchMethod(ParseContext context)
    {
        var methods = CardMethods.With(context.Card, DataFetch.Attribute).Select(item => item.Method).ToArray();
        if (methods.Length == 1) return methods[0];
        if (methods.Length == 0 && Unfinished.Contains(context.Card, context.CancellationToken))
        {
            context.Fail();
            return null;
        }

        context.Report(Rules.DataFetchCount, methods.Length > 1 ? methods[1] : context.Card, context.Card.Name, methods.Length == 0 ? "no" : "more than one");
        return null;
    }
}

/// <summary>The outcome of parsing a card's declaration, and the errors in it.</summary>
internal sealed record ParsedCard(CardOutcome Outcome, IReadOnlyList<Diagnostic> Findings);
