using System.Globalization;
using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Emission;

/// <summary>Prints the serializer of a card's responses.</summary>
internal static class SerializerEmitter
{
    private const string ActionsOpening = ",\"actions\":[";

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
                if (HasEntries(card.Result)) EmitEntries(source, card.Result);
                if (HasActions(card.Result)) EmitActionItems(source, card.Result);
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
            EmitCardAction(source, "SettingsAction", card.SettingsAction);
            EmitCardAction(source, "PrimaryAction", card.PrimaryAction);
            source.Line($"int secondary = writer.BeginOptionalArray({CSharpLiteral.Utf8(",\"secondaryActions\":[")});");
            foreach (var action in card.SecondaryActions) source.Line($"{action.MethodName}(ref writer);");
            source.Lines($$"""
                writer.WriteActions(response.SecondaryActions);
                writer.EndOptionalArray(secondary);
                writer.WriteRaw({{CSharpLiteral.Utf8("}")}});
                """);
        }
    }

    private static void EmitCardAction(SourceWriter source, string member, ActionModel? declared)
    {
        var runTime = $"writer.WriteAction({CSharpLiteral.Utf8(CardActionOpening(member))}, response.{member});";
        if (declared is null)
        {
            source.Line(runTime);
            return;
        }

        source.Line($"if (response.{member} is null)");
        source.Indented([$"{declared.MethodName}(ref writer);"]);
        source.Line("else");
        source.Indented([runTime]);
    }

    private static string CardActionOpening(string member) => $",{Json.String(Names.CamelCase(member))}:";

    private static void EmitResult(SourceWriter source, ResultModel result)
    {
        source.Line();
        using (source.Open($"private static void WriteResult(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            source.Line($"writer.WriteObjectId({CSharpLiteral.Utf8("{\"objectId\":")}, result.{result.ObjectId});");
            source.Line($"writer.WriteTitle({CSharpLiteral.Utf8(",\"title\":\"")}, result.{result.Title});");
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
        var name = $",{Json.String(property.WireName)}:";
        source.Line(property switch
        {
            { Status: { } status } => $"writer.WriteStatus<{status.TypeName}>({status.MethodName}(result.{property.Value}), result.{property.Value});",
            { CurrencyCode: { } code } => $"writer.WriteCurrency({CSharpLiteral.Utf8($"{name}{{\"currencyCode\":{Json.String(code)},\"value\":\"")}, result.{property.Value}, {CSharpLiteral.Utf8("\"}")});",
            { Kind: PropertyKind.Link } => $"writer.WriteLinkProperty({CSharpLiteral.Utf8(name)}, result.{property.Value});",
            { Kind: PropertyKind.Text or PropertyKind.Date } => $"writer.Write{property.Kind}({CSharpLiteral.Utf8($"{name}\"")}, result.{property.Value});",
            _ => $"writer.Write{property.Kind}({CSharpLiteral.Utf8(name)}, result.{property.Value});",
        });
    }

    /// <summary>Prints the method that writes the array of properties: the declared ones, then what the member with further ones holds.</summary>
    private static void EmitEntries(SourceWriter source, ResultModel result)
    {
        source.Line();
        using (source.Open($"private static void WriteProperties(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            source.Line($"int start = writer.BeginOptionalArray({CSharpLiteral.Utf8(",\"properties\":[")});");
            foreach (var entry in result.Entries)
            {
                var opening = $"{{\"label\":{Json.String(entry.Label)},\"dataType\":\"CURRENCY\",\"currencyCode\":{Json.String(entry.CurrencyCode!)},\"value\":\"";
                source.Line($"writer.WriteCurrency({CSharpLiteral.Utf8(opening)}, result.{entry.Value}, {CSharpLiteral.Utf8("\"},")});");
            }

            if (result.FurtherProperties is { } further) source.Line($"writer.WriteProperties(result.{further});");
            source.Line("writer.EndOptionalArray(start);");
        }
    }

    /// <summary>Prints the method that writes the array of actions. One that is always there begins or ends it, and so it is never empty.</summary>
    private static void EmitActionItems(SourceWriter source, ResultModel result)
    {
        source.Line();
        using (source.Open($"private static void WriteActions(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            var opening = CSharpLiteral.Utf8(ActionsOpening);
            var isNeverEmpty = BeginsActions(result) || EndsActions(result);
            if (!isNeverEmpty) source.Line($"int start = writer.BeginOptionalArray({opening});");
            else if (!BeginsActions(result)) source.Line($"writer.WriteRaw({opening});");
            foreach (var action in result.Actions)
                source.Line($"{(action.When is null ? "" : $"if (result.{action.When}) ")}{action.MethodName}(ref writer, result);");
            if (result.FurtherActions is { } further) source.Line($"writer.WriteActions(result.{further});");
            if (!isNeverEmpty) source.Line("writer.EndOptionalArray(start);");
            else if (!EndsActions(result)) source.Line("writer.EndArray();");
        }
    }

    private static bool BeginsActions(ResultModel result) => result.Actions is [{ When: null }, ..];

    private static bool EndsActions(ResultModel result) => result.Actions is [.., { When: null }] && result.FurtherActions is null;

    private static void EmitActions(SourceWriter source, CardModel card)
    {
        var result = card.Result;
        for (var i = 0; i < result.Actions.Count; i++)
        {
            var before = i == 0 && BeginsActions(result) ? ActionsOpening : "";
            var behind = i == result.Actions.Count - 1 && EndsActions(result) ? "]" : ",";
            EmitAction(source, result.Actions[i], before, behind, result);
        }

        foreach (var action in card.SecondaryActions) EmitAction(source, action, before: "", behind: ",");
        if (card.SettingsAction is { } settings) EmitAction(source, settings, CardActionOpening(nameof(card.SettingsAction)), behind: "");
        if (card.PrimaryAction is { } primary) EmitAction(source, primary, CardActionOpening(nameof(card.PrimaryAction)), behind: "");
    }

    /// <summary>Prints the method that writes an action, with what always stands before it and behind it.</summary>
    private static void EmitAction(SourceWriter source, ActionModel action, string before, string behind, ResultModel? result = null)
    {
        var opening = before + Opening(action);
        var closing = "\"}" + behind;
        var values = action.Uri.Where(part => part.IsPlaceholder).Select(part => part.Text).ToArray();
        var constants = Enumerable.Repeat("", values.Length + 1).ToArray();
        var last = 0;
        foreach (var part in action.Uri)
        {
            if (part.IsPlaceholder) last++;
            else constants[last] += Json.Escape(part.Text);
        }

        // The page of a signed action gets its token between its address and the closing.
        if (!action.IsSigned) constants[last] += closing;

        source.Line();
        using (source.Open($"private static void {action.MethodName}(ref {Runtime.CardWriter} writer{(result is null ? "" : $", {result.TypeName} result")})"))
        {
            source.Lines(action switch
            {
                { IsSigned: true } => $"int page = writer.BeginSignedPage({CSharpLiteral.Utf8(opening)});\nwriter.WriteRaw({CSharpLiteral.Utf8(constants[0])});",
                { IsPath: true } => $"writer.WritePath({CSharpLiteral.Utf8(opening)}, {CSharpLiteral.Utf8(constants[0])});",
                _ => $"writer.WriteRaw({CSharpLiteral.Utf8(opening + constants[0])});",
            });
            for (var i = 0; i < values.Length; i++)
            {
                var following = CSharpLiteral.Utf8(constants[i + 1]);
                source.Line(values[i] == result?.ObjectId ? $"writer.WriteUriObjectId({following});" : $"writer.WriteUriValue(result.{values[i]}, {following});");
            }

            if (action.IsSigned) source.Line($"writer.EndSignedPage(page, {CSharpLiteral.Of(action.Label)}, {(result is null ? "null" : $"(long)result.{result.ObjectId}")}, {CSharpLiteral.Utf8(closing)});");
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
        foreach (var property in result.Properties)
        {
            if (property.Status is not { } status) continue;
            source.Line();
            source.Line($"private static {Runtime.ReadOnlyBytes} {status.MethodName}({status.TypeName}{(status.IsNullable ? "?" : "")} value) => value switch");
            source.Line("{");
            source.Indented([
                .. status.Options.Select(option => $"{status.TypeName}.{option.Member} => {CSharpLiteral.Utf8($",{Json.String(property.WireName)}:{Json.String(option.Name)}")},"),
                "_ => default,",
            ]);
            source.Line("};");
        }
    }

    private static bool HasEntries(ResultModel result) => result.Entries.Count > 0 || result.FurtherProperties is not null;

    private static bool HasActions(ResultModel result) => result.Actions.Count > 0 || result.FurtherActions is not null;
}
