using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Emission;

/// <summary>Prints the definition of a card: for the app as it runs, and for tools that read the assembly.</summary>
internal static class DefinitionEmitter
{
    public static SourceText Emit(CardModel card)
    {
        var source = new SourceWriter(card.SilencedIds);
        source.Line($"[assembly: {Runtime.DeclaredCard}({CSharpLiteral.Of(Declaration.Of(card))})]");
        source.Line();
        using (source.OpenCard(card.Type))
        {
            source.Line("/// <summary>The card's definition, as HubSpot's management API registers it.</summary>");
            source.Line($"public static {Runtime.CardDefinition} {Generated.Definition} {{ get; }} = new()");
            source.Line("{");
            source.Indented(
            [
                $"Title = {CSharpLiteral.Of(card.Title)},",
                $"Route = {CSharpLiteral.Of(card.Route)},",
                "ObjectTypes =",
                "[",
                .. card.ObjectTypes.Select(shown => $"    new({ObjectType(shown)}, {Literals(shown.Properties)}),"),
                "],",
                "Properties =",
                "[",
                .. card.Result.AllProperties.SelectMany(Property),
                "],",
                $"ActionBaseUrls = {Literals(card.ActionBaseUrls)},",
                $"ActionProperties = {Literals(card.ActionProperties)},",
            ]);
            source.Line("};");
        }

        return source.ToSourceText();
    }

    private static string ObjectType(ObjectTypeModel shown) =>
        shown.CustomType is { } custom ? CSharpLiteral.Of(custom) : $"{Runtime.CrmObjectType}.{shown.Member}";

    private static IEnumerable<string> Property(PropertyModel property)
    {
        var names = $"{CSharpLiteral.Of(property.WireName)}, {CSharpLiteral.Of(property.Label)}";
        var opening = $"    new({names}, {Runtime.CardDataType}.{property.DataType}, [";
        return property is StatusPropertyModel { Status.Options: var options } ? [opening, .. options.Select(Option), "    ]),"] : [$"{opening}]),"];
    }

    private static string Option(StatusOptionModel option) =>
        $"        new({CSharpLiteral.Of(option.Name)}, {CSharpLiteral.Of(option.Label)}, {Runtime.StatusOptionType}.{option.Type}),";

    private static string Literals(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(CSharpLiteral.Of))}]";
}
