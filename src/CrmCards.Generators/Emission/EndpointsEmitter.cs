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
        using (source.OpenCard(card.Type, $" : {Runtime.Card}"))
        {
            EmitRegistration(source, card);
            source.Line();
            source.Line("/// <summary>Maps the card's routes and binds the parameters of its handlers.</summary>");
            using (source.Open("internal static class CrmCardEndpoints"))
            {
                EmitMap(source, card);
                ReaderEmitter.EmitFields(source, card);
                EmitHandler(source, card, card.Fetch, response);
                foreach (var hook in card.Hooks) EmitHandler(source, card, hook.Handler, Runtime.CardActionResult);
            }
        }

        return source.ToSourceText();
    }

    private static void EmitRegistration(SourceWriter source, CardModel card)
    {
        using (source.Open($"static void {Runtime.Card}.AddTo({Runtime.ServiceCollection} services)"))
        {
            if (card.HasSignedPages) source.Line($"{Runtime.CrmCardsServices}.AddSignedPages(services);");
            if (card.IsService) source.Line($"{Runtime.TryAdd}.TryAddScoped<{card.Type.FullName}>(services);");
        }

        source.Line();
        source.Line($"static void {Runtime.Card}.MapTo({Runtime.EndpointRouteBuilder} endpoints) => CrmCardEndpoints.Map(endpoints);");
    }

    private static void EmitMap(SourceWriter source, CardModel card)
    {
        var name = CSharpLiteral.Of(card.Type.Name);
        using (source.Open($"internal static void Map({Runtime.EndpointRouteBuilder} endpoints)"))
        {
            source.Line($"{Runtime.CardEndpoints}.MapFetch<{card.Result.TypeName}>(endpoints, {name}, CrmCardDefinition, {card.Fetch.EndpointName}, CrmCardSerializer.Write{Caching(card)});");
            foreach (var hook in card.Hooks)
                source.Line($"{Runtime.CardEndpoints}.MapAction(endpoints, {name}, CrmCardDefinition, {CSharpLiteral.Of(hook.Label)}, {CSharpLiteral.Of(hook.HttpMethod)}, {CSharpLiteral.Of(hook.Route)}, {hook.Handler.EndpointName});");
        }
    }

    private static string Caching(CardModel card) =>
        card.Caching is { } caching ? $", new {Runtime.CardCaching}(Seconds: {caching.Seconds}, ByUser: {(caching.ByUser ? "true" : "false")})" : "";

    private static void EmitHandler(SourceWriter source, CardModel card, HandlerModel handler, string result)
    {
        source.Line();
        source.Line($"private static {Runtime.ValueTask}<{result}> {handler.EndpointName}({Runtime.CardCall} call) =>");
        var target = handler.IsStatic ? card.Type.FullName : $"call.Service<{card.Type.FullName}>()";
        var (opening, closing) = handler.ReturnsValueTask ? ("", ";") : ("new(", ");");
        var arguments = handler.Parameters.Select(parameter => $"{parameter.Name}: {Argument(parameter)}").ToArray();
        if (arguments.Length == 0)
        {
            source.Indented([$"{opening}{target}.{handler.Method}(){closing}"]);
            return;
        }

        source.Indented([$"{opening}{target}.{handler.Method}("]);
        source.Indented(arguments.Select((argument, i) => $"    {argument}{(i < arguments.Length - 1 ? "," : $"){closing}")}"));
    }

    private static string Argument(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.Request => "call.Request",
        ParameterSource.CancellationToken => "call.CancellationToken",
        ParameterSource.HttpContext => "call.Context",
        ParameterSource.HttpRequest => "call.Context.Request",
        ParameterSource.HttpResponse => "call.Context.Response",
        ParameterSource.User => "call.Context.User",
        ParameterSource.Service => $"call.Service<{parameter.TypeName}>()",
        ParameterSource.OptionalService => $"call.OptionalService<{parameter.TypeName}>()!",
        ParameterSource.Route when parameter.Value!.Kind == ValueKind.Text => $"call.RouteText({CSharpLiteral.Of(parameter.WireName!)})",
        ParameterSource.Route => $"call.Route({CSharpLiteral.Of(parameter.WireName!)}, {ReaderEmitter.Reader(parameter.Value)})",
        ParameterSource.NullableProperty => $"call.NullableProperty({CSharpLiteral.Of(parameter.WireName!)}, {ReaderEmitter.Reader(parameter.Value!)})",
        _ when parameter.Value!.Kind == ValueKind.Text => $"call.PropertyText({CSharpLiteral.Of(parameter.WireName!)}, missing: {parameter.Missing})",
        _ => $"call.Property<{parameter.Value.TypeName}>({CSharpLiteral.Of(parameter.WireName!)}, {ReaderEmitter.Reader(parameter.Value)}, missing: {parameter.Missing})",
    };
}
