using System.Text.RegularExpressions;

namespace CrmCards.Tool.Imports.Writing;

/// <summary>Writes the program: what serves the card, and the pages that its actions open, which throw until they have content.</summary>
internal static partial class ProgramSource
{
    internal static string Text(ImportedCard card)
    {
        var names = card.Names;
        List<string> lines =
        [
            .. new[] { "CrmCards", names.Namespace }.Order(StringComparer.Ordinal).Select(name => $"using {name};"),
            "",
            "var builder = WebApplication.CreateBuilder(args);",
            "builder.Services.AddCrmCards();",
            $"builder.Services.AddScoped<{names.Store}>();",
            "",
            "var app = builder.Build();",
            "app.MapCrmCards();",
            .. Pages(card).Select(Page),
            "app.Run();",
        ];
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The paths of the app's own pages, each with an action that opens it.</summary>
    private static IEnumerable<ImportedAction> Pages(ImportedCard card) =>
        card.Actions
            .Where(action => action.Type == CardActionType.Iframe && action.Uri[0] == '/')
            .DistinctBy(action => Placeholder().Replace(Pattern(action.Uri), "{}"), StringComparer.OrdinalIgnoreCase);

    private static string Page(ImportedAction action)
    {
        var todo = $"The page of the action \"{action.Label}\" has no content yet. Return its HTML, or correct the address in the action.";
        return $"app.MapGet({CSharp.Literal(Pattern(action.Uri))}, string () => throw new NotImplementedException({CSharp.Literal(todo)}));";
    }

    /// <summary>The path as a route, where no two parameters may have one name.</summary>
    private static string Pattern(string uri)
    {
        var path = uri[..(uri.IndexOfAny(['?', '#']) is var end and >= 0 ? end : uri.Length)];
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Placeholder().Replace(path, match =>
        {
            var name = match.Groups[1].Value;
            for (var i = 2; !names.Add(name); i++) name = $"{match.Groups[1].Value}{i}";
            return $"{{{name}}}";
        });
    }

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
