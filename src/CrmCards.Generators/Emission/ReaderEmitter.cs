using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>Prints what reads the texts of parameters.</summary>
internal static class ReaderEmitter
{
    /// <summary>Prints the fields with the card's own readers: those of lists come after those of their items, which must be there first.</summary>
    public static void EmitFields(SourceWriter source, CardModel card)
    {
        var values = card.Handlers
            .SelectMany(handler => handler.Parameters)
            .OfType<ValueParameterModel>()
            .SelectMany(parameter => parameter.Value is ListValueModel list ? [list.Item, list] : new[] { parameter.Value })
            .OfType<OwnValueModel>()
            .Distinct();
        foreach (var value in values)
        {
            source.Line();
            source.Line($"private static readonly {Runtime.ValueReader}<{value.TypeName}> {value.ReaderName} =");
            source.Indented(value switch
            {
                ListValueModel list => [$"{Method(list.Kind)}({Reader(list.Item)});"],
                EnumValueModel choice => [$"{Method(choice.Kind)}<{choice.TypeName}>(", .. Choices(choice)],
                _ => throw new InvalidOperationException($"No reader is known of {value.GetType().Name}."),
            });
        }
    }

    /// <summary>The expression of the reader.</summary>
    public static string Reader(ValueModel value) => value switch
    {
        OwnValueModel own => own.ReaderName,
        { Kind: ValueKind.Parsable } => $"{Method(value.Kind)}<{value.TypeName}>()",
        _ => Method(value.Kind),
    };

    private static string Method(ValueKind kind) => $"{Runtime.ValueReaders}.{kind}";

    private static IEnumerable<string> Choices(EnumValueModel value) => value.Choices.Select((choice, i) =>
        $"    ({CSharpLiteral.Of(choice.Name)}, {value.TypeName}.{choice.Member}){(i == value.Choices.Count - 1 ? ");" : ",")}");
}
