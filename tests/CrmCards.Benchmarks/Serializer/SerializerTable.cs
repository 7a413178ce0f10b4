using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmCards.CompilerServices;

namespace CrmCards.Benchmarks.Serializer;

/// <summary>From the integrator's objects to bytes.</summary>
internal sealed class SerializerTable : ITable
{
    private const double ExampleBar = 0.10;
    private const double MixedBar = 0.16;
    private const double EscapeBar = 0.50;
    private const double NotAsciiBar = 0.30;
    private const double HtmlSafeBar = 1.20;
    private const double FirstCallBar = 10;

    private static readonly Content[] Contents =
    [
        new("1 result", Inputs.Example(1)),
        new("2 results", Inputs.Example(2)),
        new("5 results", Inputs.Example(5)),
        new("mixed", Inputs.Mixed()),
        new("must escape", Inputs.Text("a \"quoted\" <b> & 'c' \\ \n")),
        new("not ASCII", Inputs.Text("Größe für später, Ошибка в отчёте, 顧客からの報告 ")),
    ];

    public string Name => "serializer";

    public Task MeasureAsync(Report report, bool isDry)
    {
        using var contestants = new Contestants();
        (string Name, Contestants.Write Write)[] writers =
        [
            ("**CrmCards**", Contestants.CrmCards),
            ("System.Text.Json, source generation", contestants.SourceGeneration),
            ("System.Text.Json, reflection", contestants.ByReflection),
            ("Utf8JsonWriter by hand", contestants.ByHand),
            ("Newtonsoft.Json", contestants.NewtonsoftJson),
        ];

        foreach (var content in Contents) contestants.AssertEqual(content.Responses);
        var times = Contents.Select(content => Measure(writers, content, isDry)).ToArray();

        report.Say("Nanoseconds a response, and times System.Text.Json's source generation (fast path, reused writer). Bytes allocated a response: mixed.");
        report.Grid(
            ["", .. Contents.Select(content => $"{content.Name} ({content.Length:F0} B)"), "allocated"],
            [.. writers.Select((writer, row) => Row(writer.Name, row, $"{Allocated(writer.Write):F0} B")), Row("floor: pieces copied", writers.Length, "0 B")]);

        var ratios = times.Select(time => time[0] / time[1]).ToArray();
        report.Bar("the document's example, 2 results", "≤ 0.10 ×", $"{ratios[1]:F3} ×", ratios[1] <= ExampleBar);
        report.Bar("the document's example, 5 results", "≤ 0.10 ×", $"{ratios[2]:F3} ×", ratios[2] <= ExampleBar);
        report.Bar("mixed", "≤ 0.16 ×", $"{ratios[3]:F3} ×", ratios[3] <= MixedBar);
        report.Bar("long text full of characters to escape", "≤ 0.50 ×", $"{ratios[4]:F3} ×", ratios[4] <= EscapeBar);
        report.Bar("long text that is not ASCII", "≤ 0.30 ×", $"{ratios[5]:F3} ×", ratios[5] <= NotAsciiBar);
        var htmlSafe = HtmlSafe(isDry);
        report.Bar("HTML-safe escaping of ordinary text against Utf8JsonWriter's relaxed one", "≤ 1.20 ×", $"{htmlSafe:F2} ×", htmlSafe <= HtmlSafeBar);
        var allocated = Allocated(Contestants.CrmCards);
        report.Bar("bytes allocated a response", "0", $"{allocated:F0}", allocated == 0);
        var firstCall = FirstCall.Measure(isDry);
        report.Bar("first call in a fresh process, JIT", "≤ 10 ms", $"{firstCall:F1} ms", firstCall <= FirstCallBar);
        return Task.CompletedTask;

        string[] Row(string name, int row, string allocated) =>
            [name, .. times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time[row]:N0} ({time[row] / time[1]:F2} ×)")), allocated];
    }

    /// <summary>The writers' times, and then the floor's.</summary>
    private static double[] Measure((string Name, Contestants.Write Write)[] writers, Content content, bool isDry)
    {
        var floor = new Floor(content.Responses, Contestants.Json);
        var copiers = content.Responses.Select(floor.Writer).ToArray();
        var actions = writers
            .Select(writer => (Action)(() =>
            {
                foreach (var response in content.Responses) writer.Write(response);
            }))
            .Append(() =>
            {
                foreach (var copy in copiers) copy();
            });
        return [.. Race.Run([.. actions], isDry).Select(time => time / content.Responses.Length)];
    }

    private static double Allocated(Contestants.Write write)
    {
        var responses = Contents.Single(content => content.Name == "mixed").Responses;
        foreach (var response in responses) write(response);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var response in responses) write(response);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / responses.Length;
    }

    private static double HtmlSafe(bool isDry)
    {
        var texts = Inputs.Mixed().SelectMany(response => response.Results).SelectMany(ticket => new[] { ticket.Title, ticket.Description ?? "" }).ToArray();
        using var output = new MemoryStream();
        using var relaxed = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        var times = Race.Run([Ours, Relaxed], isDry);
        return times[0] / times[1];

        void Ours()
        {
            var writer = new CardWriter(default);
            foreach (var text in texts) writer.WriteString(text);
            writer.Dispose();
        }

        void Relaxed()
        {
            output.SetLength(0);
            relaxed.Reset();
            foreach (var text in texts) relaxed.WriteStringValue(text);
            relaxed.Flush();
        }
    }

    private sealed record Content(string Name, CardResponse<Ticket>[] Responses)
    {
        public double Length { get; } = Responses.Average(response => Contestants.Json(response).Length);
    }
}
