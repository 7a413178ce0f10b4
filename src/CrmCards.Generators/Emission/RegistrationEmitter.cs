using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Emission;

/// <summary>
/// Prints <c>AddCrmCards</c> and <c>MapCrmCards</c> for all cards of the assembly. They are embedded, so that an assembly that sees the internals of
/// another has only its own.
/// </summary>
internal static class RegistrationEmitter
{
    private const string Summary = "/// <summary>Registers the cards of this assembly, with options ";
    private const string Returns = "/// <returns>The app's services.</returns>";

    public static SourceText Emit(IReadOnlyList<RegistrationModel> cards)
    {
        var source = new SourceWriter(cards.SelectMany(card => card.SilencedIds).Distinct().OrderBy(id => id, StringComparer.Ordinal));
        using (source.Open($"namespace {DotNet.ServiceCollection.Namespace}"))
        {
            source.Line("/// <summary>Registers the CRM cards of this assembly.</summary>");
            source.Line(Generated.Embedded);
            using (source.Open($"internal static class {Generated.Registration}"))
            {
                var section = $"{Runtime.CrmCardsOptions}.{Members.CrmCardsOptions.SectionName}";
                EmitAdd(source, cards, "", "", $"{Summary}bound from the configuration's section <see cref=\"{section}\"/>.</summary>");
                source.Line();
                EmitAdd(source, cards, $", {DotNet.Configuration} configuration", ", configuration", $"{Summary}bound from configuration.</summary>",
                    $"/// <param name=\"configuration\">The section with the keys of <see cref=\"{Runtime.CrmCardsOptions}\"/>.</param>");
                source.Line();
                EmitAdd(source, cards, $", {DotNet.Action}<{Runtime.CrmCardsOptions}> configure", ", configure", $"{Summary}set in code.</summary>",
                    "/// <param name=\"configure\">Sets the options.</param>");
            }
        }

        source.Line();
        using (source.Open($"namespace {DotNet.EndpointConventionBuilder.Namespace}"))
        {
            source.Line("/// <summary>Maps the CRM cards of this assembly.</summary>");
            source.Line(Generated.Embedded);
            using (source.Open($"internal static class {Generated.Mapping}"))
                EmitMap(source, cards);
        }

        return source.ToSourceText();
    }

    private static void EmitAdd(
        SourceWriter source, IReadOnlyList<RegistrationModel> cards, string parameter, string argument, string summary, string? parameterDoc = null)
    {
        source.Line(summary);
        source.Line("/// <param name=\"services\">The app's services.</param>");
        if (parameterDoc is not null) source.Line(parameterDoc);
        source.Line(Returns);
        using (source.Open($"internal static {DotNet.ServiceCollection} {Generated.Add}(this {DotNet.ServiceCollection} services{parameter})"))
        {
            source.Line($"{Runtime.CrmCardsServices}.Add(services{argument});");
            foreach (var card in cards.Where(card => card.IsGenerated))
                source.Line($"{Runtime.CrmCardsServices}.AddCard<{card.FullName}>(services);");
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
        using (source.Open($"internal static {DotNet.EndpointConventionBuilder} {Generated.Map}(this {DotNet.EndpointRouteBuilder} endpoints)"))
        {
            source.Line($"{DotNet.RouteGroupBuilder} cards = {DotNet.RouteBuilderExtensions}.MapGroup(endpoints, \"\");");
            foreach (var card in cards)
            {
                if (card.IsGenerated)
                    source.Line($"{Runtime.CardEndpoints}.MapCard<{card.FullName}>(cards);");
                else if (card.Route is not null)
                    source.Line($"{Runtime.CardEndpoints}.MapBroken(cards, {Texts(card.Name, card.Route, string.Join(", ", card.Errors))});");
            }

            source.Line("return cards;");
        }
    }

    private static string Texts(params string[] texts) => string.Join(", ", texts.Select(CSharpLiteral.Of));
}
