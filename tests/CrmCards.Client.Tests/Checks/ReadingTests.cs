using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using CrmCards.Client.Findings;
using CrmCards.Client.Reading;

namespace CrmCards.Client.Tests.Checks;

/// <summary>
/// What findings say, and what of a card is left, is all that a reader has. Reading.txt holds it for each breach, to be read as they will read it;
/// <c>UPDATE_SNAPSHOTS=1</c> writes it again.
/// </summary>
public class ReadingTests
{
    private const string Sent = """{"message":"Sent"}""";

    private static readonly (string Name, byte[] Body, string? ContentType, int Status)[] Answers =
    [
        ("a message", Utf8(Sent), "application/json", 200),
        ("another content type", Utf8(Sent), "text/html", 200),
        ("no content type", Utf8(Sent), null, 200),
        ("another charset", Utf8(Sent), "application/json; charset=utf-16", 200),
        ("another encoding", Encoding.Latin1.GetBytes("""{"message":"Größe"}"""), "application/json", 200),
        ("no JSON", Utf8("{\n\"message\": }"), "application/json", 200),
        ("an array", Utf8("[1]"), "application/json", 200),
        ("half a surrogate pair", Utf8("""{"message":"Sent","more":["\ud800"]}"""), "application/json", 200),
        ("a name given twice", Utf8("""{"message":"Sent","more":[{"a":1,"a":1}]}"""), "application/json", 200),
        ("no message", Utf8("{}"), "application/json", 200),
        ("a message that is a number", Utf8("""{"message":1}"""), "application/json", 200),
        ("a message with the last status of success", Utf8(Sent), "application/json", 299),
        ("a message with the first status of redirection", Utf8(Sent), "application/json", 300),
        ("a message with the last status of redirection", Utf8(Sent), "application/json", 399),
        ("a message with the first status of refusal", Utf8(Sent), "application/json", 400),
        ("a message with the last status of refusal", Utf8(Sent), "application/json", 499),
        ("a message with a failure of the app", Utf8(Sent), "application/json", 500),
        ("nothing", [], null, 204),
        ("a redirection", [], "text/html", 302),
    ];

    [Fact]
    public async Task Each_breach_is_told_and_leaves_the_rest_of_the_card_as_it_is()
    {
        var told = new StringBuilder();
        var whole = Read(_ => { }, out _);
        AppendLines(told, "a card that keeps the contract", whole);
        foreach (var (name, breach) in Breaches.All)
        {
            var left = Read(breach.Commit, out var findings);
            AppendLines(told, name, [.. findings.Select(finding => $"{finding}"), .. Differences(whole, left)]);
        }

        foreach (var (name, take) in Liberties.All)
        {
            var left = Read(take, out var findings);
            Assert.Empty(findings);
            AppendLines(told, name, Differences(whole, left));
        }

        foreach (var (name, body, contentType, status) in Answers)
        {
            var findings = new FindingList();
            var message = MessageReader.Read(Answer(body, contentType, status), findings).Message;
            AppendLines(told, name, [.. findings.All.Select(finding => $"{finding}"), $"message: {message ?? "none"}"]);
        }

        var path = Path.Combine(Folder(), "Reading.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") await File.WriteAllTextAsync(path, $"{told}", TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), $"{told}");
    }

    private static string[] Read(Action<JsonObject> commit, out IReadOnlyList<Finding> found)
    {
        var json = Responses.Whole();
        commit(json);
        var findings = new FindingList();
        var root = AnswerReader.Json(Answer(Utf8(json.ToJsonString()), "application/json", 200), findings);
        var card = new CardReader(Responses.Definition, new("https://app.example.com"), asked: null, findings).Read(root!.Value);
        found = findings.All;
        return [.. Lines(card).Select(line => line.TrimEnd())];
    }

    private static string[] Differences(string[] whole, string[] left) =>
        [.. whole.Except(left).Select(line => $"- {line}"), .. left.Except(whole).Select(line => $"+ {line}")];

    private static IEnumerable<string> Lines(ReceivedCard card)
    {
        yield return $"$ {card.TotalCount} {card.AllItemsLink} '{card.ItemLabel}'";
        foreach (var result in card.Results)
        {
            yield return $"{result.Path} {result.ObjectId} '{result.Title}' {result.Link}";
            foreach (var property in result.Properties)
            {
                yield return $"{property.Path} '{property.Label}' {property.DataType} '{property.Value}' "
                    + $"{property.CurrencyCode} {property.LinkLabel} {property.Option?.Label}";
            }
        }

        foreach (var action in card.Results.SelectMany(result => result.Actions).Concat(card.Actions))
        {
            yield return $"{action.Path} {action.Type} '{action.Label}' {action.Uri} {action.HttpMethod} {action.Width} {action.Height} "
                + $"[{string.Join(", ", action.AssociatedObjectProperties)}] "
                + $"{action.ConfirmationMessage} {action.ConfirmButtonText} {action.CancelButtonText}";
        }
    }

    private static ReceivedAnswer Answer(byte[] body, string? contentType, int status) =>
        new(status, contentType is null ? [] : [new("Content-Type", contentType)], body, isWhole: true);

    private static void AppendLines(StringBuilder told, string name, IReadOnlyList<string> lines)
    {
        told.Append(name).Append('\n');
        foreach (var line in lines) told.Append("  ").Append(line).Append('\n');
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
