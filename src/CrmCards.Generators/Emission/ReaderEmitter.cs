using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>Prints what reads the texts of parameters.</summary>
internal static class ReaderEmitter
{
    /// <summary>Prints the fields with the card's own readers: those of lists stand behind those of their items, which are then there.</summary>
    public static void EmitFields(SourceWriter source, CardModel card)
    {
        var values = card.Hooks.Select(hook => hook.Handler).Prepend(card.Fetch)
            .SelectMany(handler => handler.Parameters)
            .SelectMany(parameter => new[] { parameter.Value?.Item, parameter.Value })
            .OfType<ValueModel>()
            .Where(value => value.ReaderName is not null)
            .Distinct();
        foreach (var value in values)
        {
            source.Line();
            source.Line($"private static readonly {Runtime.ValueReader}<{value.TypeName}> {value.ReaderName} =");
            source.Indented(value.Item is { } item
                ? [$"{Method(value.Kind)}({Reader(item)});"]
                : [$"{Method(value.Kind)}<{value.TypeName}>(", .. value.Choices.Select((choice, i) => Choice(value, choice, isLast: i == value.Choices.Count - 1))]);
        }
    }

    /// <summary>The expression of the reader.</summary>
    public static string Reader(ValueModel value) => value switch
    {
        { ReaderName: { } name } => name,
        { Kind: ValueKind.Parsable } => $"{Method(value.Kind)}<{value.TypeName}>()",
        _ => Method(value.Kind),
    };

    private static string Method(ValueKind kind) => $"{Runtime.ValueReaders}.{kind}";

    private static string Choice(ValueModel value, ChoiceModel choice, bool isLast) =>
        $"    ({CSharpLiteral.Of(choice.Name)}, {value.TypeName}.{choice.Member}){(isLast ? ");" : ",")}";
}
