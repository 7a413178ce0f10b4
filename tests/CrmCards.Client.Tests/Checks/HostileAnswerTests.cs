using System.Text;
using System.Text.Json.Nodes;
using CrmCards.Client.Findings;
using CrmCards.Client.Reading;
using CsCheck;

namespace CrmCards.Client.Tests.Checks;

/// <summary>An answer may be anything: reading it ends in a card or in findings, never in an exception.</summary>
public class HostileAnswerTests
{
    private static readonly string Whole = Responses.Whole().ToJsonString();

    private static readonly string[] Pieces = ["null", "1", "-1.5e3", "\"\"", "\"\\ud800\"", "\"x\"", "[]", "{}", "[null]", "true", "1e999", "{\"type\":\"IFRAME\"}", "{\"value\":[]}", "\"javascript:x\""];

    [Fact]
    public void Any_bytes_are_survived() => Gen.Byte.Array[0, 200].Sample(body => { _ = Read(body); }, iter: 2_000);

    [Fact]
    public void A_card_with_any_piece_cut_out_or_put_in_is_survived() =>
        Gen.Select(Gen.Int[0, Whole.Length], Gen.Int[0, 40], Gen.OneOf(Pieces))
            .Sample((start, length, piece) => { _ = Read(Encoding.UTF8.GetBytes(Whole[..start] + piece + Whole[Math.Min(Whole.Length, start + length)..])); }, iter: 5_000);

    [Fact]
    public void A_card_with_any_value_in_place_of_another_is_survived()
    {
        var paths = Paths(Responses.Whole()).ToArray();
        Gen.Select(Gen.OneOf(paths), Gen.OneOf(Pieces.Where(piece => !piece.Contains("ud800", StringComparison.Ordinal)).ToArray())).Sample((path, piece) =>
        {
            var card = Responses.Whole();
            path(card, JsonNode.Parse(piece));
            Assert.NotNull(Read(Encoding.UTF8.GetBytes(card.ToJsonString())).Card);
        }, iter: 5_000);
    }

    private static (ReceivedCard? Card, IReadOnlyList<Finding> Findings) Read(byte[] body)
    {
        var findings = new FindingList();
        var answer = new ReceivedAnswer(200, [new("Content-Type", "application/json")], body, isWhole: true);
        var json = AnswerReader.Json(answer, findings);
        var card = json is null ? null : new CardReader(Responses.Definition, new("https://app.example.com"), asked: null, findings).Read(json.Value);
        Assert.True(card is not null || findings.All.Count > 0);
        return (card, findings.All);
    }

    /// <summary>A way to replace each value in a tree.</summary>
    private static IEnumerable<Action<JsonNode, JsonNode?>> Paths(JsonNode node)
    {
        var children = node switch
        {
            JsonObject fields => fields.Select(field => ((Func<JsonNode, JsonNode?>)(at => at[field.Key]), (Action<JsonNode, JsonNode?>)((at, value) => at[field.Key] = value), field.Value)),
            JsonArray items => items.Select((item, index) => ((Func<JsonNode, JsonNode?>)(at => at[index]), (Action<JsonNode, JsonNode?>)((at, value) => at[index] = value), item)),
            _ => [],
        };
        foreach (var (get, set, child) in children)
        {
            yield return set;
            if (child is null) continue;
            foreach (var deeper in Paths(child)) yield return (at, value) => deeper(get(at)!, value);
        }
    }
}
