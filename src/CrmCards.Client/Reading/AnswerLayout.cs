using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmCards.Client.Reading;

/// <summary>Lays an answer out in lines, one for each value.</summary>
internal sealed class AnswerLayout
{
    private readonly List<AnswerLine> _lines = [];

    /// <summary>The lines of JSON; if there is none that can be read, those of the text.</summary>
    internal static IReadOnlyList<AnswerLine> Of(ReceivedAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var layout = new AnswerLayout();
            layout.Add(new(document.RootElement, "$"), indent: 0, name: "", end: "");
            return layout._lines;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [.. answer.Text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new AnswerLine(0, line, index == 0 ? "$" : null))];
        }
    }

    private void Add(Place place, int indent, string name, string end)
    {
        switch (place.Json.ValueKind)
        {
            case JsonValueKind.Object when place.Json.EnumerateObject().Any():
                AddAll('{', '}', [.. place.Fields().Select(field => ($"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(field.Name)}\": ", field.Place))]);
                break;
            case JsonValueKind.Array when place.Json.GetArrayLength() > 0:
                AddAll('[', ']', [.. place.Items().Select(item => ("", item))]);
                break;
            default:
                _lines.Add(new(indent, name + place.Json.GetRawText() + end, place.Path));
                break;
        }

        void AddAll(char open, char close, (string Name, Place Place)[] children)
        {
            _lines.Add(new(indent, name + open, place.Path));
            for (var i = 0; i < children.Length; i++) Add(children[i].Place, indent + 1, children[i].Name, i + 1 < children.Length ? "," : "");
            _lines.Add(new(indent, close + end, null));
        }
    }
}
