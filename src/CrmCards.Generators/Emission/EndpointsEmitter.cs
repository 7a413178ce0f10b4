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
        var response = $"{Runtime.CardResponse}<{card.Result.TypeName}>";
        using (source.OpenCard(card.Type, $" : {Runtime.ICrmCard}"))
        {
            EmitRegistration(source, card);
            source.Line();
            source.Line("/// <summary>Maps the card's routes and binds the parameters of its handlers.</summary>");
            using (source.Open($"internal static class {Generated.Endpoints}"))
            {
                EmitMap(source, card);
                ReaderEmitter.EmitFields(source, card);
                EmitHandler(source, card, card.Fetch, response);
                foreach (var hook in card.Hooks) EmitHandler(source, card, hook.Handler, Runtime.CardActionResult.Global);
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
            var fetch = $"{card.Fetch.EndpointName}, {Generated.Serializer}.Write{Caching(card)}";
            source.Line($"{Runtime.CardEndpoints}.MapFetch<{card.Result.TypeName}>({common}, {fetch});");
            foreach (var hook in card.Hooks)
            {
                var route = $"{CSharpLiteral.Of(hook.Label)}, {CSharpLiteral.Of(hook.HttpMethod)}, {CSharpLiteral.Of(hook.Route)}";
                source.Line($"{Runtime.CardEndpoints}.MapAction({common}, {route}, {hook.Handler.EndpointName});");
            }

            foreach (var handler in card.Hooks.Select(hook => hook.Handler).Prepend(card.Fetch)) EmitServices(source, card, handler);
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

    private static void EmitHandler(SourceWriter source, CardModel card, HandlerModel handler, string result)
    {
        InputEmitter.EmitFields(source, handler);
        source.Line();
        var signature = $"private static {DotNet.ValueTask}<{result}> {handler.EndpointName}({Runtime.CardCall} call)";
        if (handler.InputNames is null)
        {
            source.Line($"{signature} =>");
            source.Indented(Call(card, handler, prefix: ""));
            return;
        }

        using (source.Open(signature))
        {
            InputEmitter.EmitReading(source, handler);
            foreach (var line in Call(card, handler, prefix: "return ")) source.Line(line);
        }
    }

    private static IEnumerable<string> Call(CardModel card, HandlerModel handler, string prefix)
    {
        var target = Target(card, handler);
        var (opening, closing) = handler.ReturnsValueTask ? ("", ";") : ("new(", ");");
        var inputs = handler.Inputs.ToList();
        var arguments = handler.Parameters
            .Select(parameter => $"{parameter.Name}: {(parameter is InputParameterModel input ? $"input{inputs.IndexOf(input)}" : Argument(parameter))}")
            .ToArray();
        return arguments.Length == 0
            ? [$"{prefix}{opening}{target}.{handler.Method}(){closing}"]
            : arguments
                .Select((argument, i) => $"    {argument}{(i < arguments.Length - 1 ? "," : $"){closing}")}")
                .Prepend($"{prefix}{opening}{target}.{handler.Method}(");
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
        RequestPart.CancellationToken => "call.CancellationToken",
        RequestPart.HttpContext => "call.Context",
        RequestPart.HttpRequest => "call.Context.Request",
        RequestPart.HttpResponse => "call.Context.Response",
        _ => "call.Context.User",
    };
}
