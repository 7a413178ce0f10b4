using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Emission;

/// <summary>Prints the serializer of a card's responses.</summary>
internal static class SerializerEmitter
{
    public static SourceText Emit(CardModel card)
    {
        var source = new SourceWriter(card.SilencedIds);
        var actions = new ActionArray(card.Result);
        using (source.OpenCard(card.Type))
        {
            source.Line("/// <summary>Writes the card's responses as JSON.</summary>");
            using (source.Open($"private static class {Generated.Serializer}"))
            {
                EmitResponse(source, card);
                EmitResult(source, card.Result, actions);
                if (card.Result.HasEntries) PropertyEmitter.EmitEntries(source, card.Result);
                if (!actions.IsAbsent) ActionEmitter.EmitArray(source, card.Result, actions);
                ActionEmitter.EmitMethods(source, card, actions);
                PropertyEmitter.EmitStatusOptions(source, card.Result);
            }
        }

        return source.ToSourceText();
    }

    private static void EmitResponse(SourceWriter source, CardModel card)
    {
        var itemLabel = card.ItemLabel is null ? "default" : CSharpLiteral.Utf8($",{Json.Field(Fields.ItemLabel, card.ItemLabel)}");
        var most = card.HasPages ? "writer.MaxResults" : $"{Runtime.CardLimits}.{Members.CardLimits.MaxResults}";
        using (source.Open($"internal static void Write(ref {Runtime.CardWriter} writer, {Runtime.CardResponse}<{card.Result.TypeName}> response)"))
        {
            source.Lines($$"""
                writer.WriteRaw({{CSharpLiteral.Utf8($"{{{Json.Name(Fields.Results)}[")}});
                int count = {{DotNet.Math}}.Min(response.Results.Count, {{most}});
                for (int i = 0; i < count; i++) WriteResult(ref writer, response.Results[i]);
                writer.EndArray();
                writer.WriteRemainder(response, {{itemLabel}});
                """);
            EmitCardAction(source, Members.CardResponse.SettingsAction, Fields.SettingsAction, card.SettingsAction);
            EmitCardAction(source, Members.CardResponse.PrimaryAction, Fields.PrimaryAction, card.PrimaryAction, card.PrimaryFallback);
            source.Line($"int secondary = writer.BeginOptionalArray({CSharpLiteral.Utf8($",{Json.Name(Fields.SecondaryActions)}[")});");
            foreach (var action in card.SecondaryActions) source.Line($"{ActionEmitter.Condition(action)}{action.MethodName}(ref writer);");
            source.Lines($$"""
                writer.WriteActions(response.{{Members.CardResponse.SecondaryActions}});
                writer.EndOptionalArray(secondary);
                writer.WriteRaw({{CSharpLiteral.Utf8("}")}});
                """);
        }
    }

    private static void EmitCardAction(SourceWriter source, string member, string field, params ActionModel?[] declared)
    {
        var runTime = $"writer.WriteAction({CSharpLiteral.Utf8(ActionEmitter.Opening(field))}, response.{member});";
        var writes = declared.OfType<ActionModel>().Select(action => $"{ActionEmitter.Condition(action)}{action.MethodName}(ref writer);").ToArray();
        if (writes.Length == 0)
        {
            source.Line(runTime);
            return;
        }

        var condition = $"if (response.{member} is null)";
        if (declared is [{ IsAlwaysSent: true }, ..])
        {
            source.Line(condition);
            source.Indented(writes);
        }
        else
        {
            using (source.Open(condition))
            {
                foreach (var write in writes) source.Line(write);
            }
        }

        source.Line("else");
        source.Indented([runTime]);
    }

    private static void EmitResult(SourceWriter source, ResultModel result, ActionArray actions)
    {
        source.Line();
        using (source.Open($"private static void WriteResult(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            source.Line($"writer.WriteObjectId({CSharpLiteral.Utf8($"{{{Json.Name(Fields.ObjectId)}")}, result.{result.ObjectId});");
            source.Line($"writer.WriteTitle({CSharpLiteral.Utf8($",{Json.Name(Fields.Title)}\"")}, result.{result.Title});");
            source.Line(result.Link is null
                ? $"writer.WriteRaw({CSharpLiteral.Utf8($",{Json.Name(Fields.Link)}null")});"
                : $"writer.WriteLink({CSharpLiteral.Utf8($",{Json.Name(Fields.Link)}")}, result.{result.Link});");
            foreach (var property in result.Properties) PropertyEmitter.EmitProperty(source, property);
            if (result.HasEntries) source.Line("WriteProperties(ref writer, result);");
            if (!actions.IsAbsent) source.Line("WriteActions(ref writer, result);");
            source.Line($"writer.WriteRaw({CSharpLiteral.Utf8("},")});");
        }
    }
}
