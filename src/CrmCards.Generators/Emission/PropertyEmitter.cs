using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>Prints the part of a serializer that writes properties.</summary>
internal static class PropertyEmitter
{
    /// <summary>Prints what writes a declared property on the object itself.</summary>
    public static void EmitProperty(SourceWriter source, PropertyModel property) => EmitProperty(source, property, $",{Json.Name(property.WireName)}");

    /// <param name="source">Where to print it.</param>
    /// <param name="property">The property.</param>
    /// <param name="name">Everything up to its value.</param>
    private static void EmitProperty(SourceWriter source, PropertyModel property, string name) => source.Line(property switch
    {
        StatusPropertyModel { Status: var status } =>
            $"writer.WriteStatus<{status.TypeName}>({status.MethodName}(result.{property.Value}), result.{property.Value});",
        CurrencyPropertyModel currency =>
            $"writer.WriteCurrency({CSharpLiteral.Utf8($"{name}{{{Amount(currency)}")}, result.{property.Value}, {CSharpLiteral.Utf8("\"}")});",
        { Kind: PropertyKind.Link } => $"writer.WriteLinkProperty({CSharpLiteral.Utf8(name)}, result.{property.Value});",
        { Kind: PropertyKind.Text or PropertyKind.Date } =>
            $"writer.Write{property.Kind}({CSharpLiteral.Utf8($"{name}\"")}, result.{property.Value});",
        _ => $"writer.Write{property.Kind}({CSharpLiteral.Utf8(name)}, result.{property.Value});",
    });

    /// <summary>Prints the method that writes the array of properties: the declared ones, then what the member with further ones holds.</summary>
    public static void EmitEntries(SourceWriter source, ResultModel result)
    {
        source.Line();
        using (source.Open($"private static void WriteProperties(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            source.Line($"int start = writer.BeginOptionalArray({CSharpLiteral.Utf8($",{Json.Name(Fields.Properties)}[")});");
            for (var i = 0; i < result.Entries.Count; i++) EmitEntry(source, result.Entries[i], $"entry{i}");

            if (result.FurtherProperties is { } further) source.Line($"writer.WriteProperties(result.{further});");
            source.Line("writer.EndOptionalArray(start);");
        }
    }

    private static void EmitEntry(SourceWriter source, PropertyModel entry, string start)
    {
        if (entry is CurrencyPropertyModel currency)
        {
            source.Line($"writer.WriteCurrency({CSharpLiteral.Utf8(EntryOpening(currency) + Amount(currency))}, result.{entry.Value}, {CSharpLiteral.Utf8("\"},")});");
            return;
        }

        source.Line($"int {start} = writer.BeginOptionalEntry();");
        EmitProperty(source, entry, EntryOpening(entry) + Json.Name(Fields.Value));
        source.Line($"writer.EndOptionalEntry({start});");
    }

    private static string EntryOpening(PropertyModel entry) => $"{{{Json.Field(Fields.Label, entry.Label)},{Json.Field(Fields.DataType, WireNames.Of(entry.DataType))},";

    /// <summary>Prints the methods that give the names of status options.</summary>
    public static void EmitStatusOptions(SourceWriter source, ResultModel result)
    {
        foreach (var (property, isEntry) in result.Properties.Select(property => (property, false)).Concat(result.Entries.Select(entry => (entry, true))))
        {
            if (property is not StatusPropertyModel { Status: var status }) continue;
            var type = $"{status.TypeName}{(status.IsNullable ? "?" : "")}";
            source.Line();
            source.Line($"private static {DotNet.ReadOnlySpan}<byte> {status.MethodName}({type} value) => value switch");
            source.Line("{");
            source.Indented([.. status.Options.Select(option => Option(property, option, isEntry)), "_ => default,"]);
            source.Line("};");
        }
    }

    private static string Option(PropertyModel property, StatusOptionModel option, bool isEntry)
    {
        var json = isEntry
            ? EntryOpening(property) + $"{Json.Field(Fields.Name, property.WireName)},{Json.Field(Fields.OptionType, WireNames.Of(option.Type))},{Json.Field(Fields.Value, option.Name)}"
            : $",{Json.Field(property.WireName, option.Name)}";
        return $"{((StatusPropertyModel)property).Status.TypeName}.{option.Member} => {CSharpLiteral.Utf8(json)},";
    }

    /// <summary>The fields of an amount, up to its digits.</summary>
    private static string Amount(CurrencyPropertyModel property) =>
        $"{Json.Field(Fields.CurrencyCode, property.CurrencyCode)},{Json.Name(Fields.Value)}\"";
}
