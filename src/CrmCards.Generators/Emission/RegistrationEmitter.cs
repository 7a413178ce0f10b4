using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Emission;

/// <summary>Prints <c>AddCrmCards</c> and <c>MapCrmCards</c> for all cards of the assembly.</summary>
internal static class RegistrationEmitter
{
    public static SourceText Emit(IReadOnlyList<RegistrationModel> cards)
    {
        var source = new SourceWriter(cards.SelectMany(card => card.SilencedIds).Distinct().OrderBy(id => id, StringComparer.Ordinal));
        using (source.Open("namespace CrmCards"))
        {
            source.Line("/// <summary>Registers and maps the CRM cards of this assembly.</summary>");
            using (source.Open("internal static class CrmCardsRegistration"))
            {
                EmitAdd(source, cards, $"{Runtime.Configuration} configuration", "configuration",
                    "/// <summary>Registers the cards of this assembly, with options bound from configuration.</summary>",
                    "/// <param name=\"configuration\">The section with the keys of <see cref=\"global::CrmCards.CrmCardsOptions\"/>.</param>");
                source.Line();
                EmitAdd(source, cards, $"{Runtime.Action}<{Runtime.CrmCardsOptions}> configure", "configure",
                    "/// <summary>Registers the cards of this assembly, with options set in code.</summary>",
                    "/// <param name=\"configure\">Sets the options.</param>");
                source.Line();
                EmitMap(source, cards);
            }
        }

        return source.ToSourceText();
    }

    private static void EmitAdd(SourceWriter source, IReadOnlyList<RegistrationModel> cards, string parameter, string argument, string summary, string parameterDoc)
    {
        source.Line(summary);
        source.Line("/// <param name=\"services\">The app's services.</param>");
        source.Line(parameterDoc);
        using (source.Open($"internal static {Runtime.ServiceCollection} AddCrmCards(this {Runtime.ServiceCollection} services, {parameter})"))
        {
            source.Line($"{Runtime.CrmCardsServices}.Add(services, {argument});");
            if (cards.Any(card => card.HasSignedPages)) source.Line($"{Runtime.CrmCardsServices}.AddSignedPages(services);");
            foreach (var card in cards.Where(card => card.IsService))
                source.Line($"{Runtime.TryAdd}.TryAddScoped<{card.FullName}>(services);");
            source.Line("return services;");
        }
    }

    private static void EmitMap(SourceWriter source, IReadOnlyList<RegistrationModel> cards)
    {
        source.Lines("""
            /// <summary>Maps the data fetch and every action hook of each card of this assembly.</summary>
            /// <param name="endpoints">Where to map them.</param>
            /// <returns>All the endpoints, to add conventions to.</returns>
            """);
        using (source.Open($"internal static {Runtime.RouteGroupBuilder} MapCrmCards(this {Runtime.EndpointRouteBuilder} endpoints)"))
        {
            source.Line($"{Runtime.RouteGroupBuilder} cards = {Runtime.RouteBuilderExtensions}.MapGroup(endpoints, \"\");");
            foreach (var card in cards)
            {
                if (card.IsGenerated)
                    source.Line($"{card.FullName}.CrmCardEndpoints.Map(cards);");
                else if (card.Route is not null && card.Errors.Count > 0)
                    source.Line($"{Runtime.CardEndpoints}.MapBroken(cards, {CSharpLiteral.Of(card.Name)}, {CSharpLiteral.Of(card.Route)}, {CSharpLiteral.Of(string.Join(", ", card.Errors))});");
            }

            source.Line("return cards;");
        }
    }
}
