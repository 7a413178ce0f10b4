namespace CrmCards.Benchmarks.NativeAot;

/// <summary>What it takes to start the Tickets sample, published natively and for the JIT.</summary>
internal sealed class NativeAotTable : ITable
{
    private const int Starts = 11;
    private const double Megabyte = 1024 * 1024;

    public string Name => "native-aot";

    public async Task MeasureAsync(Report report, bool isDry)
    {
        if (isDry)
        {
            report.Say("Not published in a dry run: the tests publish and start the sample.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("crmcards-benchmarks-");
        try
        {
            var native = await PublishedTickets.PublishAsync(folder.CreateSubdirectory("native").FullName, isNative: true);
            var jit = await PublishedTickets.PublishAsync(folder.CreateSubdirectory("jit").FullName, isNative: false);
            var (nativeStarts, jitStarts) = (new List<Start>(), new List<Start>());

            // The first of each is slower, until the system has read the files; and its own client has been compiled.
            for (var i = 0; i <= Starts; i++)
            {
                nativeStarts.Add(await native.StartAsync(folder.FullName));
                jitStarts.Add(await jit.StartAsync(folder.FullName));
            }

            report.Say($"The Tickets sample on its SQLite file; medians of {Starts} starts in turns, until a signed fetch is answered. Size is that of all published files without symbols; the JIT's need the shared framework beside them.");
            report.Grid(
                ["published", "first answer", "resident memory", "size"],
                [Row("NativeAOT", native, nativeStarts), Row("for the JIT", jit, jitStarts), Ratio(native, nativeStarts, jit, jitStarts)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Time(List<Start> starts) => Statistics.Median(starts.Skip(1).Select(start => start.Milliseconds));

    private static double Memory(List<Start> starts) => Statistics.Median(starts.Skip(1).Select(start => (double)start.WorkingSet));

    private static string[] Row(string name, PublishedTickets app, List<Start> starts) =>
        [name, $"{Text.Of(Time(starts))} ms", $"{Text.Of(Memory(starts) / Megabyte)} MB", $"{Text.Of(app.Bytes / Megabyte, "0.0")} MB"];

    private static string[] Ratio(PublishedTickets native, List<Start> nativeStarts, PublishedTickets jit, List<Start> jitStarts) =>
        ["NativeAOT / JIT", Text.Times(Time(nativeStarts) / Time(jitStarts)), Text.Times(Memory(nativeStarts) / Memory(jitStarts)), Text.Times((double)native.Bytes / jit.Bytes)];
}
