using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmCards.Benchmarks.Endpoints;

/// <summary>The document's card through Kestrel on loopback.</summary>
internal sealed class EndpointTable : ITable
{
    private const int Rounds = 21;
    private const double JsonBar = 1.35;
    private const double BytesBar = 0.9;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan DryTurn = TimeSpan.FromMilliseconds(50);

    private static readonly Contestant[] All =
    [
        new("empty, unsigned", EndpointServer.Empty, IsSigned: false),
        new("CrmCards, unsigned", EndpointServer.Card, IsSigned: false),
        new("TypedResults.Json, unsigned", EndpointServer.Json, IsSigned: false),
        new("ready-made bytes, unsigned", EndpointServer.Bytes, IsSigned: false),
        new("empty, signed", EndpointServer.Empty, IsSigned: true),
        new("CrmCards, signed", EndpointServer.Card, IsSigned: true),
        new("TypedResults.Json, signed", EndpointServer.Json, IsSigned: true),
        new("ready-made bytes, signed", EndpointServer.Bytes, IsSigned: true),
    ];

    public string Name => "endpoints";

    public async Task MeasureAsync(Report report, bool isDry)
    {
        Cores.Use(1);
        using var server = ServerProcess.Start();
        using var client = new HttpClient { BaseAddress = server.Unsigned };
        Check(server);

        var (rounds, turn) = isDry ? (1, DryTurn) : (Rounds, Turn);
        if (!isDry) foreach (var contestant in All) await MeasureAsync(contestant, turn * 2);
        var samples = All.ToDictionary(contestant => contestant, _ => new List<Sample>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contestant in All) samples[contestant].Add(await MeasureAsync(contestant, turn));
        }

        var figures = All.Select(contestant => new Figures(contestant, samples[contestant])).ToArray();
        var (empty, emptySigned) = (figures[0], figures[4]);
        report.Say($"Server and load on a core each, 16 connections; medians of {rounds} turns of {turn.TotalSeconds} s. Bytes are allocated by the server, above what it takes to answer the same request empty.");
        report.Grid(
            ["", "requests a second", "bytes a request"],
            figures.Select(figure => (string[])[figure.Contestant.Name, Text.Of(figure.PerSecond), Text.Of(figure.Bytes - (figure.Contestant.IsSigned ? emptySigned : empty).Bytes)]));
        Judge(report, figures[1], figures[2], figures[3], empty, allocationBar: 64);
        Judge(report, figures[5], figures[6], figures[7], emptySigned, allocationBar: 256);

        async Task<Sample> MeasureAsync(Contestant contestant, TimeSpan time)
        {
            using var load = contestant.Load(server);
            var before = await AllocatedAsync();
            var answered = load.Run(time);
            return new(answered / time.TotalSeconds, (double)(await AllocatedAsync() - before) / answered);
        }

        async Task<long> AllocatedAsync() => long.Parse(await client.GetStringAsync(new Uri(EndpointServer.Allocated, UriKind.Relative)), CultureInfo.InvariantCulture);
    }

    /// <summary>All that answer anything answer the same.</summary>
    private static void Check(ServerProcess server)
    {
        var answers = All.Where(contestant => contestant.Path != EndpointServer.Empty).Select(contestant =>
        {
            using var load = contestant.Load(server);
            return (contestant.Name, Json: JsonNode.Parse(load.Answer));
        }).ToArray();
        foreach (var (name, json) in answers)
        {
            if (!JsonNode.DeepEquals(json, answers[0].Json)) throw new InvalidOperationException($"{name} answers something else:\n{json}\n{answers[0].Json}");
        }
    }

    private static void Judge(Report report, Figures ours, Figures json, Figures bytes, Figures empty, int allocationBar)
    {
        var kind = ours.Contestant.IsSigned ? "signed" : "unsigned";
        Compare("TypedResults.Json", json, JsonBar);
        Compare("ready-made bytes", bytes, BytesBar);
        var allocated = ours.Bytes - empty.Bytes;
        report.Bar($"{kind}: bytes a request", $"≤ {allocationBar} B", $"{Text.Of(allocated)} B", allocated <= allocationBar);

        void Compare(string name, Figures other, double bar)
        {
            var ratio = Statistics.Median(ours.Samples.Zip(other.Samples, (a, b) => a.PerSecond / b.PerSecond));
            report.Bar($"{kind}: requests a second / {name}", $"≥ {Text.Times(bar)}", Text.Times(ratio), ratio >= bar);
        }
    }

    private sealed record Contestant(string Name, string Path, bool IsSigned)
    {
        public Load Load(ServerProcess server) => new(IsSigned ? server.Signed : server.Unsigned, Path, IsSigned);
    }

    private sealed record Figures(Contestant Contestant, IReadOnlyList<Sample> Samples)
    {
        public double PerSecond => Statistics.Median(Samples.Select(sample => sample.PerSecond));

        public double Bytes => Statistics.Median(Samples.Select(sample => sample.Bytes));
    }

    private readonly record struct Sample(double PerSecond, double Bytes);
}
