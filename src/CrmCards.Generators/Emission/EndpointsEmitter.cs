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
        using (source.OpenCard(card.Type))
        {
            source.Line("/// <summary>Maps the card's routes and binds the parameters of its handlers.</summary>");
            using (source.Open("internal static class CrmCardEndpoints"))
            {
                EmitMap(source, card);
                EmitHandler(source, card, card.Fetch, response);
                foreach (var hook in card.Hooks) EmitHandler(source, card, hook.Handler, Runtime.ActionResult);
                if (card.IsService) EmitCard(source, card);
            }
        }

        return source.ToSourceText();
    }

    private static void EmitMap(SourceWriter source, CardModel card)
    {
        var name = CSharpLiteral.Of(card.Type.Name);
        using (source.Open($"internal static void Map({Runtime.EndpointRouteBuilder} endpoints)"))
        {
            source.Line($"{Runtime.CardEndpoints}.MapFetch<{card.Result.TypeName}>(endpoints, {name}, CrmCardDefinition, {card.Fetch.EndpointName}, CrmCardSerializer.Write{Caching(card)});");
            foreach (var hook in card.Hooks)
                source.Line($"{Runtime.CardEndpoints}.MapAction(endpoints, {name}, {CSharpLiteral.Of(hook.Label)}, {CSharpLiteral.Of(hook.HttpMethod)}, {CSharpLiteral.Of(hook.Route)}, {hook.Handler.EndpointName});");
        }
    }

    private static string Caching(CardModel card) =>
        card.Caching is { } caching ? $", new {Runtime.CardCaching}(Seconds: {caching.Seconds}, ByUser: {(caching.ByUser ? "true" : "false")})" : "";

    private static void EmitHandler(SourceWriter source, CardModel card, HandlerModel handler, string result)
    {
        source.Line();
        source.Line($"private static {Runtime.ValueTask}<{result}> {handler.EndpointName}({Runtime.HttpContext} context, {Runtime.CardRequest} request, {Runtime.CancellationToken} cancellationToken) =>");
        var target = handler.IsStatic ? card.Type.FullName : "Card(context)";
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
        ParameterSource.Request => "request",
        ParameterSource.CancellationToken => "cancellationToken",
        ParameterSource.HttpContext => "context",
        ParameterSource.HttpRequest => "context.Request",
        ParameterSource.HttpResponse => "context.Response",
        ParameterSource.User => "context.User",
        ParameterSource.Service => $"{Runtime.ServiceProviderExtensions}.GetRequiredService<{parameter.TypeName}>(context.RequestServices)",
        ParameterSource.OptionalService => $"{Runtime.ServiceProviderExtensions}.GetService<{parameter.TypeName}>(context.RequestServices)!",
        ParameterSource.RouteText => $"{Runtime.CardBinder}.RouteText(context, {CSharpLiteral.Of(parameter.WireName!)})",
        ParameterSource.RouteValue => $"{Runtime.CardBinder}.Route<{parameter.TypeName}>(context, {CSharpLiteral.Of(parameter.WireName!)})",
        ParameterSource.PropertyText => $"{Runtime.CardBinder}.PropertyText(request, {CSharpLiteral.Of(parameter.WireName!)}, missing: {parameter.Missing})",
        ParameterSource.PropertyValue => $"{Runtime.CardBinder}.Property<{parameter.TypeName}>(request, {CSharpLiteral.Of(parameter.WireName!)}, missing: {parameter.Missing})",
        _ => $"{Runtime.CardBinder}.NullableProperty<{parameter.TypeName}>(request, {CSharpLiteral.Of(parameter.WireName!)})",
    };

    private static void EmitCard(SourceWriter source, CardModel card)
    {
        source.Line();
        source.Line($"private static {card.Type.FullName} Card({Runtime.HttpContext} context) =>");
        source.Indented([$"{Runtime.ServiceProviderExtensions}.GetRequiredService<{card.Type.FullName}>(context.RequestServices);"]);
    }
}
