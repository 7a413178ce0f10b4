namespace CrmCards.Tool.Imports.Writing;

/// <summary>Writes the result type, and the enums of its STATUS properties.</summary>
internal static class ResultSource
{
    internal static string Text(ImportedCard card)
    {
        var result = card.Result;
        List<string> lines = ["using CrmCards;", "", $"namespace {card.Names.Namespace};", ""];
        lines.AddRange(card.Actions.Where(action => action.Type == CardActionType.Iframe && action.Place == ActionPlace.Result).Select(CardSource.Iframe));
        lines.Add($"public sealed record {card.Names.Result}");
        lines.Add("{");
        lines.Add("    [CardObjectId] public required long Id { get; init; }");
        lines.Add("    [CardTitle] public required string Title { get; init; }");
        if (result.HasLink) lines.Add("    [CardLink] public Uri? Link { get; init; }");
        lines.Add("");
        lines.AddRange(card.Properties.Select(Property));
        if (result.HasOwnProperties) lines.Add("    [CardProperties] public IReadOnlyList<CardProperty> Further { get; init; } = [];");

        string[] data = [.. result.HasKey ? ["Key"] : Array.Empty<string>(), .. result.Data];
        if (data.Length + result.Conditions.Count > 0) lines.Add("");
        lines.AddRange(data.Select(name => $"    public required string {name} {{ get; init; }}"));
        lines.AddRange(result.Conditions.Select(name => $"    public bool {name} {{ get; init; }}"));
        lines.Add("}");
        foreach (var property in card.Properties.Where(property => property.Options is not null)) lines.AddRange(["", .. Enum(property)]);
        return string.Join('\n', lines) + "\n";
    }

    private static string Property(ImportedProperty property)
    {
        var arguments = CSharp.Literal(property.Label);
        if (property.DataType is CardDataType.Email or CardDataType.Boolean) arguments += $", CardDataType.{property.DataType}";
        if (Generators.Parsing.Names.SnakeCase(property.Member) != property.Name) arguments += $", Name = {CSharp.Literal(property.Name)}";
        if (property.CurrencyCode is { } code) arguments += $", CurrencyCode = {CSharp.Literal(code)}";
        return $"    [CardProperty({arguments})] public {property.MemberType}? {property.Member} {{ get; init; }}";
    }

    private static IEnumerable<string> Enum(ImportedProperty property)
    {
        yield return $"public enum {property.MemberType}";
        yield return "{";
        foreach (var option in property.Options!)
        {
            var arguments = CSharp.Literal(option.Label);
            if (option.Type != StatusOptionType.Default) arguments += $", StatusOptionType.{option.Type}";
            if (Generators.Parsing.Names.UpperSnakeCase(option.Member) != option.Name) arguments += $", Name = {CSharp.Literal(option.Name)}";
            yield return $"    [StatusOption({arguments})] {option.Member},";
        }

        yield return "}";
    }
}
