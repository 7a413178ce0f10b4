using System.Text.Json.Nodes;
using CrmCards.Tool.Imports;
using CrmCards.Tool.Imports.Reading;
using CrmCards.Tool.Imports.Writing;
using CsCheck;

namespace CrmCards.Tool.Tests;

/// <summary>Saved files in which anything may stand anywhere.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private static readonly string[] Names = [.. SavedCase.Names];

    private static readonly string[] Values =
    [
        "null", "\"\"", "\" \"", "\"/\"", "\"x-y z\"", "\"class\"",
        "\"https://x.example.com/a/{b}//c%zz?d=1&=&e#f\"", "\"1\"", "0", "-1", "1e999", "true", "[]", "[1,null,{}]", "{}", "{\"value\":[]}",
    ];

    private static readonly Gen<Damage> SomeDamage =
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, Values.Length - 1], (place, value) => new Damage(place, Values[value]));

    private static readonly Gen<(string Name, Damage[] Damage)> DamagedCases =
        Gen.Select(Gen.Int[0, Names.Length - 1], SomeDamage.Array[1, 6], (name, damage) => (Names[name], damage));

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_refused_or_imported() => DamagedCases.Sample(damaged => _ = Import(damaged.Name, damaged.Damage), iter: 2_000, threads: 1);

    [Fact]
    public async Task What_is_imported_of_them_compiles_without_a_warning() => await DamagedCases.SampleAsync(
        async damaged =>
        {
            if (Import(damaged.Name, damaged.Damage) is { } project) Assert.Empty(await ImportedApp.ProblemsAsync(project));
        },
        iter: 25,
        threads: 1);

    private IReadOnlyDictionary<string, string>? Import(string name, Damage[] damage)
    {
        string[] files = [.. new SavedCase(name).Files.Select((file, i) =>
        {
            var json = JsonNode.Parse(File.ReadAllText(file))!;
            foreach (var (place, value) in damage.Where(damage => damage.Place % 2 == i % 2)) Replace(json, place, value);
            _folder[$"{i}.json"] = json.ToJsonString();
            return Path.Combine(_folder.Path, $"{i}.json");
        })];
        try
        {
            var notes = new ImportNotes();
            var card = SavedCard.Read(SavedFiles.Read(files), title: null, name: null, notes);
            return ProjectFiles.Of(card, notes.All);
        }
        catch (ToolException)
        {
            return null;
        }
    }

    private static void Replace(JsonNode root, int place, string value)
    {
        JsonNode[] places = [.. Below(root)];
        if (places.Length > 0) places[place % places.Length].ReplaceWith(JsonNode.Parse(value));
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject { } item => item.Select(field => field.Value).OfType<JsonNode>().SelectMany(value => Below(value).Prepend(value)),
        JsonArray { } list => list.OfType<JsonNode>().SelectMany(value => Below(value).Prepend(value)),
        _ => [],
    };

    private sealed record Damage(int Place, string Value);
}
