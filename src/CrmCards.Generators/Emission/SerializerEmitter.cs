using System.Globalization;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Emission;

/// <summary>Prints the serializer of a card's responses.</summary>
internal static class SerializerEmitter
{
    public static SourceText Emit(CardModel card)
    {
        var source = new SourceWriter(card.SilencedIds);
        using (source.OpenCard(card.Type))
        {
            source.Line("/// <summary>Writes the card's responses as JSON.</summary>");
            using (source.Open("private static class CrmCardSerializer"))
            {
                EmitResponse(source, card);
                EmitResult(source, card.Result);
                if (HasEntries(card.Result)) EmitArray(source, card.Result, "Properties", card.Result.FurtherProperties, EmitEntries);
                if (HasActions(card.Result)) EmitArray(source, card.Result, "Actions", card.Result.FurtherActions, EmitActionItems);
                EmitActions(source, card);
                EmitStatusOptions(source, card.Result);
            }
        }

        return source.ToSourceText();
    }

    private static void EmitResponse(SourceWriter source, CardModel card)
    {
        using (source.Open($"internal static void Write(ref {Runtime.CardWriter} writer, {Runtime.CardResponse}<{card.Result.TypeName}> response)"))
        {
            source.Lines($$"""
                writer.WriteRaw({{CSharpLiteral.Utf8("{\"results\":[")}});
                int count = {{Runtime.Math}}.Min(response.Results.Count, {{Runtime.CardLimits}}.MaxResults);
                for (int i = 0; i < count; i++) WriteResult(ref writer, response.Results[i]);
                writer.EndArray();
                writer.WriteRemainder(response, {{(card.ItemLabel is null ? "default" : CSharpLiteral.Utf8($",\"itemLabel\":{Json.String(card.ItemLabel)}"))}});
                """);
            EmitCardAction(source, "settingsAction", "SettingsAction", card.SettingsAction);
            EmitCardAction(source, "primaryAction", "PrimaryAction", card.PrimaryAction);
            source.Line($"int secondary = writer.BeginOptionalArray({CSharpLiteral.Utf8(",\"secondaryActions\":[")});");
            foreach (var action in card.SecondaryActions) EmitItem(source, action, arguments: "");
            source.Lines($$"""
                writer.WriteActions(response.SecondaryActions);
                writer.EndOptionalArray(secondary);
                writer.WriteRaw({{CSharpLiteral.Utf8("}")}});
                """);
        }
    }

    private static void EmitCardAction(SourceWriter source, string name, string member, ActionModel? declared)
    {
        var opening = CSharpLiteral.Utf8($",\"{name}\":");
        if (declared is not null)
        {
            using (source.Open($"if (response.{member} is null)"))
            {
                source.Line($"writer.WriteRaw({opening});");
                source.Line($"{declared.MethodName}(ref writer);");
            }
        }

        source.Line($"writer.WriteAction({opening}, response.{member});");
    }

    private static void EmitResult(SourceWriter source, ResultModel result)
    {
        source.Line();
        using (source.Open($"private static void WriteResult(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            source.Line($"writer.WriteNumber({CSharpLiteral.Utf8("{\"objectId\":")}, result.{result.ObjectId});");
            source.Line($"writer.WriteRaw({CSharpLiteral.Utf8(",\"title\":")});");
            source.Line($"writer.WriteString(result.{result.Title});");
            source.Line(result.Link is null
                ? $"writer.WriteRaw({CSharpLiteral.Utf8(",\"link\":null")});"
                : $"writer.WriteLink({CSharpLiteral.Utf8(",\"link\":")}, result.{result.Link});");
            foreach (var property in result.Properties) EmitProperty(source, property);
            if (HasEntries(result)) source.Line("WriteProperties(ref writer, result);");
            if (HasActions(result)) source.Line("WriteActions(ref writer, result);");
            source.Line($"writer.WriteRaw({CSharpLiteral.Utf8("},")});");
        }
    }

    private static void EmitProperty(SourceWriter source, PropertyModel property)
    {
        var name = CSharpLiteral.Utf8($",{Json.String(property.WireName)}:");
        source.Line(property switch
        {
            { Status: { } status } => $"writer.WriteStatus<{status.TypeName}>({name}, {status.MethodName}(result.{property.Value}), result.{property.Value});",
            { CurrencyCode: { } code } => $"writer.WriteCurrency({CSharpLiteral.Utf8($",{Json.String(property.WireName)}:{{\"currencyCode\":{Json.String(code)},\"value\":")}, result.{property.Value}, {CSharpLiteral.Utf8("}")});",
            { Kind: PropertyKind.Link } => $"writer.WriteLinkProperty({name}, result.{property.Value});",
            _ => $"writer.Write{property.Kind}({name}, result.{property.Value});",
        });
    }

    /// <summary>Prints the method that writes an array of a result: what is declared, then what the member with further items holds.</summary>
    private static void EmitArray(SourceWriter source, ResultModel result, string name, string? further, Action<SourceWriter, ResultModel> emitDeclared)
    {
        source.Line();
        using (source.Open($"private static void Write{name}(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            source.Line($"int start = writer.BeginOptionalArray({CSharpLiteral.Utf8($",\"{name.ToLowerInvariant()}\":[")});");
            emitDeclared(source, result);
            if (further is not null) source.Line($"writer.Write{name}(result.{further});");
            source.Line("writer.EndOptionalArray(start);");
        }
    }

    private static void EmitEntries(SourceWriter source, ResultModel result)
    {
        foreach (var entry in result.Entries)
        {
            var opening = $"{{\"label\":{Json.String(entry.Label)},\"dataType\":\"CURRENCY\",\"currencyCode\":{Json.String(entry.CurrencyCode!)},\"value\":";
            source.Line($"writer.WriteCurrency({CSharpLiteral.Utf8(opening)}, result.{entry.Value}, {CSharpLiteral.Utf8("},")});");
        }
    }

    private static void EmitActionItems(SourceWriter source, ResultModel result)
    {
        foreach (var action in result.Actions)
        {
            if (action.When is null)
            {
                EmitItem(source, action, ", result");
                continue;
            }

            using (source.Open($"if (result.{action.When})")) EmitItem(source, action, ", result");
        }
    }

    private static void EmitItem(SourceWriter source, ActionModel action, string arguments)
    {
        source.Line($"{action.MethodName}(ref writer{arguments});");
        source.Line($"writer.WriteRaw({CSharpLiteral.Utf8(",")});");
    }

    private static void EmitActions(SourceWriter source, CardModel card)
    {
        foreach (var action in card.Result.Actions) EmitAction(source, action, $", {card.Result.TypeName} result", $"(long)result.{card.Result.ObjectId}");
        foreach (var action in card.CardActions) EmitAction(source, action, "", "null");
    }

    private static void EmitAction(SourceWriter source, ActionModel action, string parameters, string objectId)
    {
        source.Line();
        using (source.Open($"private static void {action.MethodName}(ref {Runtime.CardWriter} writer{parameters})"))
        {
            source.Line($"writer.WriteRaw({CSharpLiteral.Utf8(Opening(action))});");
            if (action.IsPath) source.Line("writer.WritePublicUrl();");
            if (action.IsSigned) source.Line("int page = writer.BeginSignedPage();");
            foreach (var part in action.Uri)
            {
                source.Line(part.IsPlaceholder
                    ? $"writer.WriteUriValue(result.{part.Text});"
                    : $"writer.WriteRaw({CSharpLiteral.Utf8(Json.Escape(part.Text))});");
            }

            if (action.IsSigned) source.Line($"writer.EndSignedPage(page, {CSharpLiteral.Of(action.Label)}, {objectId});");
            source.Line($"writer.WriteRaw({CSharpLiteral.Utf8("\"}")});");
        }
    }

    /// <summary>Everything before the URI, which stands last.</summary>
    private static string Opening(ActionModel action)
    {
        var type = action.Kind switch
        {
            ActionKind.Iframe => string.Format(CultureInfo.InvariantCulture, "\"IFRAME\",\"width\":{0},\"height\":{1}", action.Width, action.Height),
            ActionKind.ActionHook => $"\"ACTION_HOOK\",\"httpMethod\":{Json.String(action.HttpMethod!)}",
            _ => $"\"CONFIRMATION_ACTION_HOOK\",\"httpMethod\":{Json.String(action.HttpMethod!)},\"confirmationMessage\":{Json.String(action.ConfirmationMessage!)}"
                + $",\"confirmButtonText\":{Json.String(action.ConfirmButtonText!)},\"cancelButtonText\":{Json.String(action.CancelButtonText!)}",
        };
        return $"{{\"type\":{type},\"label\":{Json.String(action.Label)},\"associatedObjectProperties\":[{string.Join(",", action.AssociatedObjectProperties.Select(Json.String))}],\"uri\":\"";
    }

    private static void EmitStatusOptions(SourceWriter source, ResultModel result)
    {
        foreach (var status in result.Properties.Select(property => property.Status).OfType<StatusModel>())
        {
            source.Line();
            source.Line($"private static {Runtime.ReadOnlyBytes} {status.MethodName}({status.TypeName}? value) => value switch");
            source.Line("{");
            source.Indented([
                .. status.Options.Select(option => $"{status.TypeName}.{option.Member} => {CSharpLiteral.Utf8(Json.String(option.Name))},"),
                "_ => default,",
            ]);
            source.Line("};");
        }
    }

    private static bool HasEntries(ResultModel result) => result.Entries.Count > 0 || result.FurtherProperties is not null;

    private static bool HasActions(ResultModel result) => result.Actions.Count > 0 || result.FurtherActions is not null;
}
