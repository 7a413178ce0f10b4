namespace CrmCards.Tool.AppCards;

/// <summary>Says what is left to do by hand.</summary>
internal static class ProjectReadme
{
    internal static string Text(AppCardOptions options)
    {
        var urls = options.PublicUrls.Profiles;
        var upload = urls is [(null, _)]
            ? "Upload the project: `hs project upload`."
            : "For each profile, write the account's number as `accountId` into its file "
                + $"({string.Join(", ", options.PublicUrls.Named.Select(profile => $"`{Metas.ProfileOf(profile.Name)}`"))}), and upload the project with it: "
                + $"{string.Join(", ", options.PublicUrls.Named.Select(profile => $"`hs project upload --profile {profile.Name}`"))}.";
        return Text(upload, string.Join(" and ", urls.Select(profile => profile.Url)));
    }

    private static string Text(string upload, string addresses) => $"""
        # App cards

        This folder is a HubSpot developer project. `crmcards app-card` made it from the C# classes with `[CrmCard]` and keeps it up to date with them.

        ## What is left to do

        1. Install HubSpot's command line: `npm install -g @hubspot/cli`.
        2. Log in to the account that owns the app: `hs account auth`.
        3. {upload} HubSpot checks the files and builds the cards.
        4. Install the app in the account whose records should show the cards: in HubSpot, *Development*, the app, *Distribution*.
        5. Give your app the client secret: HubSpot shows it under *Development*, the app, *Auth*. Set it as `CrmCards__ClientSecret` where the app runs ({addresses}).
        6. Place the cards: open a record, *Customize*, and add each card to the sidebar or to a tab.

        If you have a legacy card on records already, HubSpot's endpoint `views/migrate` puts the new card where the old one stands. HubSpot ends that swap on 2026-12-01.

        ## On your machine

        `hs project dev` serves the cards from your machine. `src/app/local.json` sends their requests to the app on it, in place of {addresses}.

        ## Whose files these are

        The tool overwrites `src/app/cards/crmcards`, and each card's `.tsx` and `.definition.ts`. In the JSON files it changes only what it has written; the rest is yours.
        `.crmcards.json` is its record of that: commit it. To go on without the tool, delete `.crmcards.json` and everything here is yours.

        """.ReplaceLineEndings("\n");
}
