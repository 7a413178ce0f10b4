using System.Text.RegularExpressions;

namespace CrmCards.Package.Tests;

/// <summary>No page shows a command that nobody has tried.</summary>
public partial class CommandTests
{
    /// <summary>The pages that tests follow, command by command: two with <see cref="Walkthrough"/>, and deploy.md in CrmCards.Deployment.Tests.</summary>
    private static readonly string[] Followed = ["docs/getting-started.md", "docs/legacy-cards.md", "docs/deploy.md"];

    /// <summary>Commands that stand on no such page, each with what tries it.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["dotnet run --project samples/Tickets"] = "TicketsApp and OtherAppsTests of CrmCards.Samples.Tests",
        ["dotnet run --project samples/HelloCard"] = "OtherAppsTests of CrmCards.Samples.Tests",
        ["curl 'http://localhost:5081/cards/hello?userId=1&userEmail=rep@example.com&associatedObjectId=42&associatedObjectType=CONTACT&portalId=3&firstname=Ada'"] =
            "OtherAppsTests of CrmCards.Samples.Tests send this request",
        ["dotnet tool install CrmCards.Tool --prerelease --create-manifest-if-needed"] = "ToolTests",
        ["dotnet new crmcards -n Acme.Tickets"] = "TemplateTests",
        ["dotnet crmcards check http://localhost:3000/cards/tickets --record company:78912 --property domain=acme.example"] = "CheckPageTests of CrmCards.Tool.Tests",
        ["dotnet crmcards check https://cards.example.com/cards/tickets --record company:78912 --format sarif > check.sarif"] = "ReportTests of CrmCards.Tool.Tests",
        ["dotnet crmcards preview --url http://localhost:3000/cards/tickets --definition card.json"] = "ToolPreviewTests of CrmCards.Preview.Tests",
        ["dotnet user-secrets set CrmCards:ClientSecret your-apps-client-secret"] = "getting-started.md sets another secret",
        ["dotnet user-secrets set CrmCards:PublicUrl https://cards.example.com"] = "getting-started.md sets another value",
        ["CLIENT_SECRET=your-apps-client-secret hs project dev"] = "CrmCards.DevelopmentProxy.Tests start HubSpot's proxy without HubSpot's CLI, which asks for an account",
    };

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Repository.Root, "README.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "README.md", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/content/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_is_tried(string page)
    {
        var tried = Followed.SelectMany(Commands).Concat(Elsewhere.Keys).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Commands(page), command => !tried.Contains(command));
    }

    [Fact]
    public void Nothing_is_said_to_be_tried_that_no_page_shows() =>
        Assert.Empty(Elsewhere.Keys.Except(Pages.SelectMany(page => Commands(page.Data))));

    private static IEnumerable<string> Commands(string page) =>
        Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).SelectMany(match => match.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("""^```(?:sh|bash)\n([\s\S]*?)^```""", RegexOptions.Multiline)]
    private static partial Regex Block();
}
