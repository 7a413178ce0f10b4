namespace CrmCards.Benchmarks.AppCards;

/// <summary>What the tool takes to compare an app with its app card project, beside the start of an empty program.</summary>
internal sealed class AppCardTable : ITable
{
    private const int Runs = 15;
    private const double Bar = 2_000;

    public string Name => "app-card";

    public async Task MeasureAsync(Report report, bool isDry)
    {
        var folder = Directory.CreateTempSubdirectory("crmcards-benchmarks-");
        try
        {
            var programs = new Programs(folder.FullName);
            await programs.MakeProjectAsync();
            var (check, empty) = (new List<double>(), new List<double>());

            // The first of each is slower, until the system has read the files.
            for (var i = 0; i <= (isDry ? 0 : Runs); i++)
            {
                check.Add(await programs.CheckAsync());
                empty.Add(await programs.StartEmptyAsync());
            }

            if (isDry) return;
            var (time, start) = (Statistics.Median(check.Skip(1)), Statistics.Median(empty.Skip(1)));
            report.Say($"`crmcards app-card --check` on a built assembly of {Programs.Cards} cards with 12 properties and 4 actions each, "
                + $"and on a project that is in step; medians of {Runs} runs in turns, each a process of its own.");
            report.Grid(["program", "ms", "× empty"], [["app-card --check", Text.Of(time), Text.Times(time / start)], ["an empty program", Text.Of(start), Text.Times(1)]]);
            report.Bar($"app-card --check, {Programs.Cards} cards", $"≤ {Text.Of(Bar)} ms", $"{Text.Of(time)} ms", time <= Bar);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
