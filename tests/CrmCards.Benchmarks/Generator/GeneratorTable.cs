namespace CrmCards.Benchmarks.Generator;

/// <summary>The generator as an IDE drives it, against other generators.</summary>
internal sealed class GeneratorTable : ITable
{
    private const string Ours = "CrmCards";

    private static readonly (int Files, int Rounds)[] Sizes = [(10, 15), (100, 7), (1000, 5)];

    public string Name => "generator";

    public Task MeasureAsync(Report report, bool isDry)
    {
        var sizes = isDry ? [(10, 1)] : Sizes;
        foreach (var contestant in Contestant.All) new DriverSession(contestant, files: 10).Check();
        var results = sizes.Select(size => DriverRace.Run(size.Files, size.Rounds)).ToArray();
        var largest = results[^1];

        report.Say($"One file each for N types with 12 properties and 4 actions; medians of {string.Join(", ", sizes.Select(size => $"{size.Rounds} rounds (N = {size.Files})"))}, in which the generators take turns. × is the time over that of an empty `ForAttributeWithMetadataName` generator on the same files; it and the last columns are of N = {largest.Files}.");
        Print(report, Scenario.Cold, "cold run", results, ["× empty", "emitted kB", "ms / emitted kB", "allocated MB"], name =>
            [Text.Times(largest.OverEmpty(name, Scenario.Cold)), Text.Of(largest.Kilobytes[name], "0"), Text.Of(largest.Time(name, Scenario.Cold) / largest.Kilobytes[name], "0.000"), Text.Of(largest.Megabytes(name, Scenario.Cold), "0.0")]);
        Print(report, Scenario.UnrelatedEdit, "unrelated edit", results, ["× empty", "allocated MB", "outputs kept"], name =>
            [Text.Times(largest.OverEmpty(name, Scenario.UnrelatedEdit)), Text.Of(largest.Megabytes(name, Scenario.UnrelatedEdit), "0.0"), Kept(largest.Outputs[name][Scenario.UnrelatedEdit])]);
        Print(report, Scenario.OneEdited, "one edited", results, ["× unrelated edit", "allocated MB", "outputs remade"], name =>
            [Text.Times(largest.Ratio(name, Scenario.OneEdited, name, Scenario.UnrelatedEdit)), Text.Of(largest.Megabytes(name, Scenario.OneEdited), "0.0"), $"{largest.Outputs[name][Scenario.OneEdited].Remade} of {largest.Outputs[name][Scenario.OneEdited].All}"]);
        Judge(report, results);
        return Task.CompletedTask;
    }

    private static void Print(Report report, Scenario scenario, string title, DriverRace[] results, string[] columns, Func<string, string[]> cells) => report.Grid(
        [title, .. results.Select(result => $"ms, N = {result.Files}"), .. columns],
        Contestant.All.Select(contestant => contestant.Name).Select(name => (string[])
            [name, .. results.Select(result => Text.Of(result.Time(name, scenario), "0.0")), .. cells(name)]));

    private static void Judge(Report report, DriverRace[] results)
    {
        var last = results[^1];
        var peers = Contestant.All.Select(contestant => contestant.Name).Where(name => name != Ours).ToArray();

        var (remade, all) = last.Outputs[Ours][Scenario.UnrelatedEdit];
        if (remade > 0) throw new InvalidOperationException($"{remade} of {all} outputs are made anew by an unrelated edit.");
        report.Bar("unrelated edit: outputs", "all kept", Kept(last.Outputs[Ours][Scenario.UnrelatedEdit]), isMet: true);

        var fastest = peers.MinBy(peer => last.Time(peer, Scenario.UnrelatedEdit))!;
        var ratio = last.Ratio(Ours, Scenario.UnrelatedEdit, fastest, Scenario.UnrelatedEdit);
        report.Bar("unrelated edit: time", "≤ 0.9 × the fastest peer", $"{Text.Times(ratio)} ({fastest})", ratio <= 0.9);
        report.Bar("unrelated edit: time", "dream: ≤ 3 × empty", Text.Times(last.OverEmpty(Ours, Scenario.UnrelatedEdit)), last.OverEmpty(Ours, Scenario.UnrelatedEdit) <= 3);

        const int FilesOfOneCard = 3;
        report.Bar("one edited: outputs", "the card's own", $"{last.Outputs[Ours][Scenario.OneEdited].Remade} of {last.Outputs[Ours][Scenario.OneEdited].All}", last.Outputs[Ours][Scenario.OneEdited].Remade == FilesOfOneCard);
        ratio = last.Ratio(Ours, Scenario.OneEdited, Ours, Scenario.UnrelatedEdit);
        report.Bar("one edited: time", "≤ 1.2 × unrelated edit", Text.Times(ratio), ratio <= 1.2);

        fastest = peers.MinBy(peer => last.Time(peer, Scenario.Cold) / last.Kilobytes[peer])!;
        ratio = last.Ratio(Ours, Scenario.Cold, fastest, Scenario.Cold) * last.Kilobytes[fastest] / last.Kilobytes[Ours];
        report.Bar("cold run: ms / emitted kB", "≤ 1 × the fastest peer", $"{Text.Times(ratio)} ({fastest})", ratio <= 1);
        report.Bar("cold run: time", "dream: ≤ 10 × empty", Text.Times(last.OverEmpty(Ours, Scenario.Cold)), last.OverEmpty(Ours, Scenario.Cold) <= 10);

        if (results is not [.., var before, _]) return;
        var growth = Enum.GetValues<Scenario>().Max(scenario => last.GrowthSince(before, Ours, scenario));
        report.Bar($"growth of the time without garbage collection, N = {before.Files} to {last.Files}", "linear: ≤ 1.2 × empty's", Text.Times(growth), growth <= 1.2);
    }

    private static string Kept((int Remade, int All) outputs) => $"{outputs.All - outputs.Remade} of {outputs.All}";
}
