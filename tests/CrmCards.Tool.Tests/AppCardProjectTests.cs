using System.Text.Json.Nodes;
using CrmCards.Tool.AppCards;
using CrmCards.Tool.Declarations;
using static CrmCards.Tool.Tests.CardSamples;

namespace CrmCards.Tool.Tests;

public sealed class AppCardProjectTests : IDisposable
{
    private const string App = "src/app/app-hsmeta.json";
    private const string Entry = "src/app/cards/TicketCard.tsx";
    private const string Definition = "src/app/cards/TicketCard.definition.ts";
    private const string Meta = "src/app/cards/TicketCard-hsmeta.json";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_project_is_made_with_all_its_files()
    {
        Make(_folder, Card);

        string[] files =
        [
            ".crmcards.json", "README.md", "hsproject.json", App, "src/app/local.json", Meta, Definition, Entry, "src/app/cards/crmcards/CrmCard.tsx",
            "src/app/cards/package.json", "src/app/cards/tsconfig.json",
        ];
        Assert.All(files, file => Assert.True(_folder.Has(file), file));
        Assert.Equal("""{"name":"Acme","srcDir":"src","platformVersion":"2026.09"}""", Json("hsproject.json").ToJsonString());
        Assert.Equal(
            """{"uid":"TicketCard","type":"card","config":{"name":"Tickets","location":"crm.record.sidebar","entrypoint":"/app/cards/TicketCard.tsx","objectTypes":["companies"]}}""",
            Json(Meta).ToJsonString());
        Assert.Equal("""{"https://cards.example.com":"http://localhost:5000"}""", Json("src/app/local.json")["proxy"]!.ToJsonString());
        Assert.Equal("""["https://cards.example.com"]""", Permitted("fetch"));
        Assert.Equal("""["https://cards.example.com","https://status.example.com"]""", Permitted("iframe"));
        Assert.Equal("""["oauth","crm.objects.companies.read","crm.objects.companies.write"]""", Json(App)["config"]!["auth"]!["requiredScopes"]!.ToJsonString());
        Assert.Equal(
            """
            import type { CardDefinition } from "./crmcards/definition";

            export const definition: CardDefinition = {
              title: "Tickets",
              fetchUrl: "https://cards.example.com/cards/tickets",
              objectTypes: [
                { name: "companies", typeId: "0-2", propertiesToSend: ["domain"] },
              ],
              properties: [
                { name: "created", label: "Created", dataType: "DATE" },
                {
                  name: "priority", label: "Priority", dataType: "STATUS",
                  options: [
                    { name: "HIGH", label: "High", type: "DANGER" },
                  ],
                },
              ],
            };

            """.ReplaceLineEndings("\n"),
            _folder[Definition]);
    }

    [Fact]
    public void A_second_run_changes_no_byte()
    {
        Make(_folder, Card);
        var before = _folder.Files;

        var second = Compare(_folder, Card);
        second.Apply(force: false);

        Assert.Empty(second.Changes);
        Assert.Equal(before, _folder.Files);
    }

    [Fact]
    public void The_address_on_the_users_machine_moves_with_the_public_URL_until_another_is_given()
    {
        AppCardProject.Compare(_folder.Path, Options with { LocalUrl = "http://localhost:5123" }, [Card]).Apply(force: false);

        var moved = Options with { PublicUrls = PublicUrls.Parse(["https://new.example.com"]).Urls!, LocalUrl = null };
        AppCardProject.Compare(_folder.Path, moved, [Card]).Apply(force: false);
        Assert.Equal("""{"https://new.example.com":"http://localhost:5123"}""", Json("src/app/local.json")["proxy"]!.ToJsonString());

        AppCardProject.Compare(_folder.Path, moved with { LocalUrl = "http://localhost:5001" }, [Card]).Apply(force: false);
        Assert.Equal("""{"https://new.example.com":"http://localhost:5001"}""", Json("src/app/local.json")["proxy"]!.ToJsonString());
    }

    [Theory]
    [InlineData("files")]
    [InlineData("metas")]
    [InlineData("entries")]
    [InlineData("profiles")]
    [InlineData("localUrls")]
    public void A_record_of_another_version_without_a_list_is_read(string list)
    {
        Make(_folder, Card);
        var manifest = Json(".crmcards.json").AsObject();
        Assert.True(manifest.Remove(list));
        _folder[".crmcards.json"] = manifest.ToJsonString();

        Assert.Empty(Compare(_folder, Card).Changes);
    }

    [Fact]
    public void Line_endings_do_not_count_and_stay()
    {
        Make(_folder, Card);
        foreach (var file in _folder.Files.Keys) _folder[file] = _folder[file].ReplaceLineEndings("\r\n");
        Assert.Empty(Compare(_folder, Card).Changes);

        Make(_folder, Card with { Title = "Issues" });

        Assert.Contains("\r\n  title: \"Issues\",\r\n", _folder[Definition], StringComparison.Ordinal);
    }

    public static TheoryData<string, string> CodeChanges => new()
    {
        { "a property's label", Definition },
        { "a route", Definition },
        { "an object type", Meta },
        { "the title", Meta },
        { "a scope", App },
        { "a base URL", App },
    };

    [Theory]
    [MemberData(nameof(CodeChanges))]
    public void What_changes_in_the_code_is_a_difference_that_names_the_file(string change, string file)
    {
        Make(_folder, Card);

        var changes = Compare(_folder, Changed(change)).Changes;

        Assert.Contains(changes, found => found.Path == file && found.Kind == ChangeKind.Update);
        Make(_folder, Changed(change));
        Assert.Empty(Compare(_folder, Changed(change)).Changes);
    }

    private static DeclaredCard Changed(string change) => change switch
    {
        "a property's label" => Card with { Properties = [.. Card.Properties.Select(property => property with { Label = property.Label + "!" })] },
        "a route" => Card with { Route = "/other" },
        "an object type" => Card with { ObjectTypes = [.. Card.ObjectTypes, new(CrmObjectType.Contact, CustomType: null, [])] },
        "the title" => Card with { Title = "Other" },
        "a scope" => Card with { ObjectTypes = [new(ObjectType: null, "p_vehicle", [])] },
        "a base URL" => Card with { BaseUrls = ["https://other.example.com/"] },
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, message: null),
    };

    [Fact]
    public void Entries_that_we_wrote_go_when_they_are_no_longer_needed_and_the_users_own_stay()
    {
        Make(_folder, Card);
        var app = Json(App);
        app["config"]!["permittedUrls"]!["iframe"]!.AsArray().Add("https://mine.example.com");
        app["config"]!["auth"]!["requiredScopes"]!.AsArray().Add("mine");
        app["config"]!["support"] = new JsonObject { ["supportEmail"] = "help@example.com" };
        _folder[App] = app.ToJsonString();

        Make(_folder, Card with { BaseUrls = [], ObjectTypes = [new(CrmObjectType.Contact, CustomType: null, [])] });

        Assert.Equal("""["https://cards.example.com","https://mine.example.com"]""", Permitted("iframe"));
        Assert.Equal("""["oauth","mine","crm.objects.contacts.read","crm.objects.contacts.write"]""", Json(App)["config"]!["auth"]!["requiredScopes"]!.ToJsonString());
        Assert.Equal("help@example.com", (string?)Json(App)["config"]!["support"]!["supportEmail"]);
    }

    [Fact]
    public void Another_public_URL_takes_the_place_of_the_old_one()
    {
        Make(_folder, Card);

        AppCardProject.Compare(_folder.Path, Options with { PublicUrls = PublicUrls.Parse(["https://new.example.com"]).Urls! }, [Card]).Apply(force: false);

        Assert.Equal("""["https://new.example.com"]""", Permitted("fetch"));
        Assert.Equal("""{"https://new.example.com":"http://localhost:5000"}""", Json("src/app/local.json")["proxy"]!.ToJsonString());
        Assert.DoesNotContain("cards.example.com", _folder[Definition], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_user_adds_to_a_card_s_meta_file_stays()
    {
        Make(_folder, Card);
        var meta = Json(Meta);
        meta["uid"] = "my-card";
        meta["config"]!["description"] = "Mine";
        _folder[Meta] = meta.ToJsonString();

        Make(_folder, Card with { Title = "Issues" });

        Assert.Equal(("my-card", "Mine", "Issues"), ((string?)Json(Meta)["uid"], (string?)Json(Meta)["config"]!["description"], (string?)Json(Meta)["config"]!["name"]));
    }

    [Fact]
    public void A_file_of_ours_that_was_edited_is_named_and_left_alone_unless_it_is_forced()
    {
        Make(_folder, Card);
        _folder[Entry] = "// mine\n";

        Make(_folder, Card);
        var again = Compare(_folder, Card);

        Assert.Equal([(Entry, ChangeKind.Edited)], again.Changes.Select(change => (change.Path, change.Kind)));
        Assert.Equal("// mine\n", _folder[Entry]);
        again.Apply(force: true);
        Assert.StartsWith("import { hubspot }", _folder[Entry], StringComparison.Ordinal);
        Assert.Empty(Compare(_folder, Card).Changes);
    }

    [Fact]
    public void A_file_that_stood_there_before_is_not_overwritten()
    {
        _folder["README.md"] = "Mine";

        Make(_folder, Card);

        Assert.Equal("Mine", _folder["README.md"]);
        Assert.Equal(["README.md"], Compare(_folder, Card).Changes.Select(change => change.Path));
    }

    [Fact]
    public void The_files_of_a_card_that_is_gone_go_too()
    {
        Make(_folder, Card, Card with { Class = "Acme.OrderCard" });
        Assert.True(_folder.Has("src/app/cards/OrderCard.tsx"));

        Make(_folder, Card);

        Assert.DoesNotContain(_folder.Files.Keys, file => file.Contains("OrderCard", StringComparison.Ordinal));
        Assert.Empty(Compare(_folder, Card).Changes);
    }

    [Fact]
    public void A_card_has_a_meta_file_for_each_location_and_one_of_tickets_for_the_help_desk_too()
    {
        AppCardProject.Compare(
            _folder.Path,
            Options with { Locations = [CardLocation.Sidebar, CardLocation.Tab] },
            [Card with { ObjectTypes = [new(CrmObjectType.Contact, CustomType: null, []), new(CrmObjectType.Ticket, CustomType: null, [])] }]).Apply(force: false);

        Assert.Equal(("crm.record.sidebar", 2), LocationAndTypes("TicketCard"));
        Assert.Equal(("crm.record.tab", 2), LocationAndTypes("TicketCard-tab"));
        Assert.Equal(("helpdesk.sidebar", 1), LocationAndTypes("TicketCard-helpdesk"));

        (string?, int) LocationAndTypes(string uid)
        {
            var meta = Json($"src/app/cards/{uid}-hsmeta.json");
            Assert.Equal(uid, (string?)meta["uid"]);
            return ((string?)meta["config"]!["location"], meta["config"]!["objectTypes"]!.AsArray().Count);
        }
    }

    [Theory]
    [InlineData("hsproject.json")]
    [InlineData(App)]
    [InlineData(".crmcards.json")]
    public void A_file_that_is_not_JSON_is_named_and_nothing_is_written(string file)
    {
        Make(_folder, Card);
        _folder[file] = "{";
        var before = _folder.Files;

        var e = Assert.Throws<ToolException>(() => Make(_folder, Card with { Title = "Other" }));

        Assert.Contains(Path.GetFileName(file), e.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        Make(_folder, Card with { Title = "\"}; alert(1); //\n`${a}`\u2028" });

        Assert.Contains("""  title: "\"}; alert(1); //\n`${a}`\u2028",""", _folder[Definition], StringComparison.Ordinal);
    }

    private JsonNode Json(string path) => JsonNode.Parse(_folder[path])!;

    private string Permitted(string list) => Json(App)["config"]!["permittedUrls"]![list]!.ToJsonString();
}
