using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>Prints the part of a serializer that writes properties.</summary>
internal static class PropertyEmitter
{
    /// <summary>Prints what writes a declared property on the object itself.</summary>
    public static void EmitProperty(SourceWriter source, PropertyModel property)
    {
        var name = $",{Json.Name(property.WireName)}";
        source.Line(property switch
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
    }

    /// <summary>Prints the method that writes the array of properties: the declared ones, then what the member with further ones holds.</summary>
    public static void EmitEntries(SourceWriter source, ResultModel result)
    {
        source.Line();
        using (source.Open($"private static void WriteProperties(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            source.Line($"int start = writer.BeginOptionalArray({CSharpLiteral.Utf8($",{Json.Name(Fields.Properties)}[")});");
            foreach (var entry in result.Entries)
            {
                var opening = $"{{{Json.Field(Fields.Label, entry.Label)}"
                    + $",{Json.Field(Fields.DataType, WireNames.Of(entry.DataType))},{Amount(entry)}";
                source.Line($"writer.WriteCurrency({CSharpLiteral.Utf8(opening)}, result.{entry.Value}, {CSharpLiteral.Utf8("\"},")});");
            }

            if (result.FurtherProperties is { } further) source.Line($"writer.WriteProperties(result.{further});");
            source.Line("writer.EndOptionalArray(start);");
        }
    }

    /// <summary>Prints the methods that give the names of status options.</summary>
    public static void EmitStatusOptions(SourceWriter source, ResultModel result)
    {
        foreach (var property in result.Properties.OfType<StatusPropertyModel>())
        {
            var status = property.Status;
            var type = $"{status.TypeName}{(status.IsNullable ? "?" : "")}";
            source.Line();
            source.Line($"private static {DotNet.ReadOnlySpan}<byte> {status.MethodName}({type} value) => value switch");
            source.Line("{");
            source.Indented([.. status.Options.Select(option => Option(property, option)), "_ => default,"]);
            source.Line("};");
        }
    }

    private static string Option(StatusPropertyModel property, StatusOptionModel option) =>
        $"{property.Status.TypeName}.{option.Member} => {CSharpLiteral.Utf8($",{Json.Field(property.WireName, option.Name)}")},";

    /// <summary>The fields of an amount, up to its digits.</summary>
    private static string Amount(CurrencyPropertyModel property) =>
        $"{Json.Field(Fields.CurrencyCode, property.CurrencyCode)},{Json.Name(Fields.Value)}\"";
}
