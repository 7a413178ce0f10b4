using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>Prints the part of a serializer that writes actions.</summary>
internal static class ActionEmitter
{
    /// <summary>Prints the method that writes a result's array of actions.</summary>
    public static void EmitArray(SourceWriter source, ResultModel result, ActionArray array)
    {
        source.Line();
        using (source.Open($"private static void WriteActions(ref {Runtime.CardWriter} writer, {result.TypeName} result)"))
        {
            var opening = CSharpLiteral.Utf8(ActionArray.Opening);
            if (array.IsOptional) source.Line($"int start = writer.BeginOptionalArray({opening});");
            else if (!array.HasFirst) source.Line($"writer.WriteRaw({opening});");
            foreach (var action in result.Actions)
                source.Line($"{Condition(action)}{action.MethodName}(ref writer, result);");
            if (result.FurtherActions is { } further) source.Line($"writer.WriteActions(result.{further});");
            if (array.IsOptional) source.Line("writer.EndOptionalArray(start);");
            else if (!array.HasLast) source.Line("writer.EndArray();");
        }
    }

    /// <summary>Prints the methods that write the declared actions.</summary>
    public static void EmitMethods(SourceWriter source, CardModel card, ActionArray array)
    {
        foreach (var (action, json) in array.Items) EmitMethod(source, action, json, card.Result);
        foreach (var action in card.SecondaryActions) EmitMethod(source, action, ActionJson.Of(action, before: "", behind: ","));
        if (card.SettingsAction is { } settings) EmitMethod(source, settings, ActionJson.Of(settings, Opening(Fields.SettingsAction), behind: ""));
        foreach (var primary in new[] { card.PrimaryAction, card.PrimaryFallback }.OfType<ActionModel>())
            EmitMethod(source, primary, ActionJson.Of(primary, Opening(Fields.PrimaryAction), behind: ""));
    }

    /// <summary>What must be true for an action to be sent; nothing if it always is.</summary>
    public static string Condition(ActionModel action)
    {
        string?[] conditions = [action.NeedsForm ? "writer.SendsInputs" : action.IsFallback ? "!writer.SendsInputs" : null, action.When is null ? null : $"result.{action.When}"];
        return action.IsAlwaysSent ? "" : $"if ({string.Join(" && ", conditions.OfType<string>())}) ";
    }

    /// <summary>The JSON before an action of the card.</summary>
    public static string Opening(string field) => $",{Json.Name(field)}";

    private static void EmitMethod(SourceWriter source, ActionModel action, ActionJson json, ResultModel? result = null)
    {
        source.Line();
        using (source.Open($"private static void {action.MethodName}(ref {Runtime.CardWriter} writer{(result is null ? "" : $", {result.TypeName} result")})"))
        {
            var (opening, address) = (CSharpLiteral.Utf8(json.Opening), CSharpLiteral.Utf8(json.Address));
            source.Lines(action switch
            {
                IframeActionModel { IsSigned: true } => $"int page = writer.BeginSignedPage({opening});\nwriter.WriteRaw({address});",
                IframeActionModel { IsPath: false } => $"writer.WriteRaw({CSharpLiteral.Utf8(json.Opening + json.Address)});",
                _ => $"writer.WritePath({opening}, {address});",
            });
            foreach (var (value, following) in json.Values)
            {
                source.Line(value == result?.ObjectId
                    ? $"writer.WriteUriObjectId({CSharpLiteral.Utf8(following)});"
                    : $"writer.WriteUriValue(result.{value}, {CSharpLiteral.Utf8(following)});");
            }

            foreach (var (input, following) in json.Inputs)
            {
                InputEmitter.EmitWriting(source, action.MethodName, input);
                source.Line($"writer.WriteRaw({CSharpLiteral.Utf8(following)});");
            }

            if (action is IframeActionModel { IsSigned: true })
            {
                var objectId = result is null ? "null" : $"(long)result.{result.ObjectId}";
                source.Line($"writer.EndSignedPage(page, {CSharpLiteral.Of(action.Label)}, {objectId}, {CSharpLiteral.Utf8(json.Closing)});");
            }
        }

        foreach (var (input, _) in json.Inputs) InputEmitter.EmitOptions(source, action.MethodName, input);
    }
}
