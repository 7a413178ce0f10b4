using System.Text.Encodings.Web;
using System.Text.Json;
using CrmCards.Tool.Declarations;

namespace CrmCards.Tool.AppCards;

/// <summary>Writes what a card has of its own in TypeScript: its entry, and its definition.</summary>
internal static class CardSources
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Entry(DeclaredCard card, CardLocation location) => $$"""
        import { hubspot } from "@hubspot/ui-extensions";
        import React from "react";
        import { CrmCard } from "./crmcards/CrmCard";
        import { definition } from "./{{card.Name}}.definition";

        hubspot.extend<"{{location.Name}}">(({ context, actions }) => <CrmCard definition={definition} context={context} actions={actions} />);

        """.ReplaceLineEndings("\n");

    internal static string Definition(DeclaredCard card, string publicUrl) => Lines(
    [
        "import type { CardDefinition } from \"./crmcards/definition\";",
        "",
        "export const definition: CardDefinition = {",
        $"  title: {Text(card.Title)},",
        $"  fetchUrl: {Text(publicUrl + card.Route)},",
        "  objectTypes: [",
        .. card.ObjectTypes.Select(type => $"    {{ {ObjectType(type)} }},"),
        "  ],",
        "  properties: [",
        .. card.Properties.SelectMany(Property),
        "  ],",
        "};",
    ]);

    private static string ObjectType(DeclaredObjectType type)
    {
        var id = type.TypeId is null ? "" : $"typeId: {Text(type.TypeId)}, ";
        return $"name: {Text(type.Name)}, {id}propertiesToSend: [{string.Join(", ", type.PropertiesToSend.Select(Text))}]";
    }

    private static IEnumerable<string> Property(DeclaredProperty property)
    {
        var fields = $"name: {Text(property.Name)}, label: {Text(property.Label)}, dataType: {Text(property.DataType)}";
        if (property.Options is not { Count: > 0 } options) return [$"    {{ {fields} }},"];
        return
        [
            "    {",
            $"      {fields},",
            "      options: [",
            .. options.Select(option => $"        {{ name: {Text(option.Name)}, label: {Text(option.Label)}, type: {Text(option.Type)} }},"),
            "      ],",
            "    },",
        ];
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>A string of JSON is one of TypeScript.</summary>
    private static string Text(string text) => JsonSerializer.Serialize(text, Readable);
}
