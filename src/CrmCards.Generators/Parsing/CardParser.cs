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
    /// <param name="files">The files in which diagnostics are wanted in addition to the model; null if none are.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    public static ParsedCard? Parse(INamedTypeSymbol card, Compilation compilation, UserFiles? files, CancellationToken cancellationToken)
    {
        if (card.Attribute(CrmCard.Attribute) is not { } attribute) return null;

        var context = new ParseContext(compilation, card, files, cancellationToken);
        var routes = new RouteTable();
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
        return new()
        {
            Outcome = outcome,
            Findings = context.Findings,
            Place = context.LocationOf(card),
            Title = Claim(CrmCard.Title),
            Route = Claim(CrmCard.Route),
            Handlers = routes.Handlers,
            Id = card.Id(),
            Bases = [.. card.BaseTypesFirst().Select(type => type.Id())],
            Results = [.. Results(card).Select(type => type.Id())],
            Facts = context.Facts,
        };

        ParsedCard.Claim? Claim(int argument) =>
            attribute.Argument<string>(argument) is { } text && !string.IsNullOrWhiteSpace(text) ? new(text, context.LocationOf(attribute, argument)) : null;
    }

    /// <summary>The types that the data fetch method returns, with their base types.</summary>
    private static IEnumerable<INamedTypeSymbol> Results(INamedTypeSymbol card) =>
        from item in CardMethods.With(card, DataFetch.Attribute)
        let response = HandlerParser.Unwrap(item.Method.ReturnType) as INamedTypeSymbol
        where response is { TypeArguments.Length: 1 }
        let result = response.TypeArguments[0] as INamedTypeSymbol
        where result is { TypeKind: not TypeKind.Error }
        from type in result.BaseTypesFirst()
        select type;

    private static CardModel? Model(ParseContext context, RouteTable routes, AttributeData attribute, string? title, string? route)
    {
        context.Use(context.Card);
        var type = CardTypeParser.Parse(context);
        var objectTypes = ShowOnParser.Parse(context);
        var handlers = HandlerParser.Of(context, objectTypes);
        if (FetchMethod(context) is not { } fetchMethod) return null;

        if (handlers.Fetch(fetchMethod) is not var (resultType, fetch)) return null;
        if (ResultParser.Parse(context, resultType, attribute.Named<bool>(CrmCard.CurrencyAsObject)) is not { } result) return null;

        var actions = new ActionParser(context, result);
        var iframes = new IframeParser(context, actions).Parse(resultType);
        if (route is not null) routes.Claim(Fetch(context, attribute, route, fetchMethod));
        var hooks = new HookParser(context, actions, handlers, routes).Parse();
        var groups = ActionGroups.Of(context, [.. iframes.Actions, .. hooks]);
        var choices = handlers.Choices.ToEquatableArray();
        var fetching = fetch is null ? [] : choices.Select(choice => choice.Handler).Prepend(fetch).ToArray();
        var caching = Caching(context, attribute, fetching, iframes.Actions.Select(iframe => iframe.Action));
        if (fetch is not null) ShowOnParser.CheckTaken(context, fetchMethod, fetching);
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
            Choices = choices,
            Caching = caching,
            SettingsAction = groups.Settings,
            PrimaryAction = groups.Primary,
            PrimaryFallback = groups.PrimaryFallback,
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

    private static RouteTable.Handler Fetch(ParseContext context, AttributeData attribute, string route, IMethodSymbol method) =>
        new(method.Name, WireNames.Of(Members.CardActionMethod.Get), RouteShape.Of(route), route, context.LocationOf(attribute, CrmCard.Route), IsFetch: true);

    private static CachingModel? Caching(ParseContext context, AttributeData attribute, HandlerModel[] fetching, IEnumerable<ActionModel?> iframes)
    {
        if (attribute.Named<int>(CrmCard.CacheSeconds) is var seconds && seconds == 0) return null;
        var request = fetching.SelectMany(handler => handler.Parameters).OfType<RequestParameterModel>().ToArray();
        if (seconds < 0) Report("it is negative");
        if (request.FirstOrDefault(parameter => parameter.IsHttp) is { } parameter)
        {
            var method = fetching[0].Parameters.Contains(parameter) ? "the fetch method" : "a method that gives choices";
            Report($"the parameter '{parameter.Name}' of {method} gives it the whole request, which no cache key can cover; "
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
