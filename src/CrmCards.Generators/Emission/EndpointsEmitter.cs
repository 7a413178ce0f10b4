using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Emission;

/// <summary>Prints the endpoints of a card: their routes, and how each handler's parameters are bound.</summary>
internal static class EndpointsEmitter
{
    public static SourceText Emit(CardModel card)
    {
        var source = new SourceWriter(card.SilencedIds);
        using (source.OpenCard(card.Type, $" : {Runtime.ICrmCard}"))
        {
            EmitRegistration(source, card);
            source.Line();
            source.Line("/// <summary>Maps the card's routes and binds the parameters of its handlers.</summary>");
            using (source.Open($"internal static class {Generated.Endpoints}"))
            {
                EmitMap(source, card);
                ReaderEmitter.EmitFields(source, card);
                EmitFetch(source, card);
                foreach (var choices in card.Choices) EmitChoices(source, card, choices);
                foreach (var hook in card.Hooks) EmitAction(source, card, hook.Handler);
            }
        }

        return source.ToSourceText();
    }

    private static void EmitRegistration(SourceWriter source, CardModel card)
    {
        using (source.Open($"static void {Runtime.ICrmCard}.AddTo({DotNet.ServiceCollection} services)"))
        {
            if (card.HasSignedPages) source.Line($"{Runtime.CrmCardsServices}.AddSignedPages(services);");
            if (card.IsService) source.Line($"{DotNet.TryAdd}.TryAddScoped<{card.Type.FullName}>(services);");
        }

        source.Line();
        var map = $"{Generated.Endpoints}.{Generated.MapCard}(endpoints)";
        source.Line($"static void {Runtime.ICrmCard}.MapTo({DotNet.EndpointRouteBuilder} endpoints) => {map};");
    }

    private static void EmitMap(SourceWriter source, CardModel card)
    {
        var common = $"endpoints, {CSharpLiteral.Of(card.Type.Name)}, {Generated.Definition}";
        using (source.Open($"internal static void {Generated.MapCard}({DotNet.EndpointRouteBuilder} endpoints)"))
        {
            var fetch = $"{card.Fetch.EndpointName}, {Generated.Serializer}.Write{Caching(card)}{(card.HasPages ? ", hasPages: true" : "")}";
            source.Line($"{Runtime.CardEndpoints}.MapFetch<{card.Result.TypeName}>({common}, {fetch});");
            foreach (var hook in card.Hooks)
            {
                var route = $"{CSharpLiteral.Of(hook.Label)}, {CSharpLiteral.Of(hook.HttpMethod)}, {CSharpLiteral.Of(hook.Route)}";
                source.Line($"{Runtime.CardEndpoints}.MapAction({common}, {route}, {hook.Handler.EndpointName});");
            }

            foreach (var handler in card.Handlers) EmitServices(source, card, handler);
        }
    }

    private static void EmitServices(SourceWriter source, CardModel card, HandlerModel handler)
    {
        foreach (var service in handler.Parameters.OfType<ServiceParameterModel>().Where(service => !service.IsOptional))
        {
            var key = service.Key is null ? "" : $", {service.Key}";
            source.Line($"{Runtime.CardEndpoints}.RequireService(endpoints, {CSharpLiteral.Of($"{card.Type.Name}.{handler.Method}")}, typeof({service.TypeName}){key});");
        }
    }

    private static string Caching(CardModel card) =>
        card.Caching is { } caching ? $", new {Runtime.CardCaching}(Seconds: {caching.Seconds}, ByUser: {(caching.ByUser ? "true" : "false")})" : "";

    private static void EmitFetch(SourceWriter source, CardModel card)
    {
        var result = $"{Runtime.CardResponse}<{card.Result.TypeName}>";
        source.Line();
        if (card.Choices.Count == 0)
        {
            EmitReturn(source, card, card.Fetch, result);
            return;
        }

        using (source.Open(Signature(card.Fetch, result, "async ")))
        {
            var choices = card.Choices.Select(choices => $"await {choices.Handler.EndpointName}(call)");
            source.Line($"if (call.AsksForInputs) call.Offer({string.Join(", ", choices)});");
            var (opening, closing) = card.Fetch.ReturnsValueTask ? ("return await ", ";") : ($"return await new {DotNet.ValueTask}<{result}>(", ");");
            foreach (var line in Call(card, card.Fetch, opening, closing)) source.Line(line);
        }
    }

    private static void EmitChoices(SourceWriter source, CardModel card, ChoicesModel choices)
    {
        var result = $"{Runtime.CardChoices}<{choices.TypeName}>";
        var method = CSharpLiteral.Of($"{card.Type.Name}.{choices.Handler.Method}");
        source.Line();
        source.Line($"{Signature(choices.Handler, result, choices.IsTask ? "async " : "")} =>");
        var (opening, closing) = choices.IsTask ? ("new(await ", $", {method});") : ($"new(new {result}(", $", {method}));");
        source.Indented(Call(card, choices.Handler, opening, closing));
    }

    private static void EmitAction(SourceWriter source, CardModel card, HandlerModel handler)
    {
        var result = Runtime.CardActionResult.Global;
        InputEmitter.EmitFields(source, handler);
        source.Line();
        if (handler.InputNames is null)
        {
            EmitReturn(source, card, handler, result);
            return;
        }

        // What reads the values cannot wait, so the choices come first.
        var choices = handler.Choices.ToArray();
        if (choices.Length > 0)
        {
            source.Line($"{Signature(handler, result, "async ")} =>");
            source.Indented([$"await {handler.EndpointName}(call, {string.Join(", ", choices.Select(choice => $"await {choice.Handler.EndpointName}(call)"))});"]);
            source.Line();
        }

        var given = choices.Select(choice => $", {Runtime.CardChoices}<{choice.TypeName}> {InputEmitter.Local(choice)}");
        using (source.Open(Signature(handler, result, parameters: string.Concat(given))))
        {
            InputEmitter.EmitReading(source, handler);
            var (opening, closing) = Answered(handler);
            foreach (var line in Call(card, handler, $"return {opening}", closing)) source.Line(line);
        }
    }

    private static void EmitReturn(SourceWriter source, CardModel card, HandlerModel handler, string result)
    {
        var (opening, closing) = Answered(handler);
        source.Line($"{Signature(handler, result)} =>");
        source.Indented(Call(card, handler, opening, closing));
    }

    private static string Signature(HandlerModel handler, string result, string modifier = "", string parameters = "") =>
        $"private static {modifier}{DotNet.ValueTask}<{result}> {handler.EndpointName}({Runtime.CardCall} call{parameters})";

    /// <summary>What makes a <c>ValueTask</c> of the method's answer.</summary>
    private static (string Opening, string Closing) Answered(HandlerModel handler) => handler.ReturnsValueTask ? ("", ";") : ("new(", ");");

    private static IEnumerable<string> Call(CardModel card, HandlerModel handler, string opening, string closing)
    {
        var target = Target(card, handler);
        var inputs = handler.Inputs.ToList();
        var arguments = handler.Parameters
            .Select(parameter => $"{parameter.Name}: {(parameter is InputParameterModel input ? $"input{inputs.IndexOf(input)}" : Argument(parameter))}")
            .ToArray();
        return arguments.Length == 0
            ? [$"{opening}{target}.{handler.Method}(){closing}"]
            : arguments
                .Select((argument, i) => $"    {argument}{(i < arguments.Length - 1 ? "," : $"){closing}")}")
                .Prepend($"{opening}{target}.{handler.Method}(");
    }

    private static string Target(CardModel card, HandlerModel handler)
    {
        if (handler.IsStatic) return handler.Receiver ?? card.Type.FullName;
        var service = $"call.Service<{card.Type.FullName}>()";
        return handler.Receiver is null ? service : $"(({handler.Receiver}){service})";
    }

    private static string Argument(ParameterModel parameter) => parameter switch
    {
        RequestParameterModel request => OfRequest(request.Part),
        ServiceParameterModel { IsOptional: true } service => $"call.OptionalService<{service.TypeName}>({service.Key})!",
        ServiceParameterModel service => $"call.Service<{service.TypeName}>({service.Key})",
        RouteParameterModel { Value.Kind: ValueKind.Text } route => $"call.RouteText({CSharpLiteral.Of(route.WireName)})",
        RouteParameterModel route => $"call.Route({CSharpLiteral.Of(route.WireName)}, {ReaderEmitter.Reader(route.Value)})",
        NullablePropertyParameterModel property => $"call.NullableProperty({CSharpLiteral.Of(property.WireName)}, {ReaderEmitter.Reader(property.Value)})",
        PropertyParameterModel { Value.Kind: ValueKind.Text } property =>
            $"call.PropertyText({CSharpLiteral.Of(property.WireName)}, missing: {property.Missing})",
        PropertyParameterModel { Value: var value } property =>
            $"call.Property<{value.TypeName}>({CSharpLiteral.Of(property.WireName)}, {ReaderEmitter.Reader(value)}, missing: {property.Missing})",
        _ => throw new InvalidOperationException($"No argument is known of {parameter.GetType().Name}."),
    };

    private static string OfRequest(RequestPart part) => part switch
    {
        RequestPart.CardRequest => "call.Request",
        RequestPart.CardPage => "call.Page",
        RequestPart.CancellationToken => "call.CancellationToken",
        RequestPart.HttpContext => "call.Context",
        RequestPart.HttpRequest => "call.Context.Request",
        RequestPart.HttpResponse => "call.Context.Response",
        _ => "call.Context.User",
    };
}
