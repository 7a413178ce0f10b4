namespace CrmCards.Tool.Imports.Writing;

/// <summary>Says what is left to do, and what could not be taken over.</summary>
internal static class Readme
{
    internal static string Text(ImportedCard card, IReadOnlyList<ImportNote> notes)
    {
        var names = card.Names;
        var iframes = card.Actions.Where(action => action.Type == CardActionType.Iframe && action.Uri[0] == '/');
        var pages = string.Join(", ", iframes.Select(action => $"`{action.Uri}`").Distinct());
        var lines = new List<string>
        {
            $"# {names.Namespace}",
            "",
            "`crmcards import` made this project from a saved CRM card. It is yours: nothing overwrites it.",
            "",
            "## What is left to do",
            "",
            $"- `{names.Store}.cs`: give each method a body. Until then it throws, and says what it should return.",
            "- Set the client secret of your HubSpot app as `CrmCards__ClientSecret`.",
            card.PublicUrl is { } url
                ? $"- HubSpot reaches the app at {url}: if the address has changed, correct it in `appsettings.json`."
                : "- Set the address at which HubSpot reaches the app as `CrmCards__PublicUrl`.",
            "- Make the app card that HubSpot shows: `dotnet crmcards app-card --public-url` with that address.",
        };
        if (pages.Length > 0) lines.Add($"- Actions open these pages of the app: {pages}. Serve them here, or write the addresses where they are.");
        lines.AddRange(["", "## What could not be imported unchanged", ""]);
        if (notes.Count == 0) lines.Add("Nothing: everything was imported unchanged.");
        lines.AddRange(notes.Select(note => $"- {Code(note.Place)}: {Escaped(note.Text)}"));
        return string.Join('\n', lines) + "\n";
    }

    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";

    /// <summary>Texts of imported files are shown as they are.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(c => "*_`<[]|\\".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
