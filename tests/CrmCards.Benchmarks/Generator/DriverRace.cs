namespace CrmCards.Benchmarks.Generator;

/// <summary>All contestants on a number of files, taking turns, so that what slows the machine down slows all of them.</summary>
internal sealed class DriverRace
{
    private readonly Dictionary<(string Name, Scenario Scenario, bool IsEmpty), List<Sample>> _samples = [];

    private DriverRace(int files) => Files = files;

    public int Files { get; }

    public Dictionary<string, double> Kilobytes { get; } = [];

    public Dictionary<string, Dictionary<Scenario, (int Remade, int All)>> Outputs { get; } = [];

    public static DriverRace Run(int files, int rounds)
    {
        var race = new DriverRace(files);
        var sessions = Contestant.All.Select(contestant => (contestant.Name, Session: new DriverSession(contestant, files))).ToArray();
        foreach (var (name, session) in sessions)
        {
            race.Kilobytes[name] = session.EmittedKilobytes;
            race.Outputs[name] = session.Outputs();
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var scenario in Enum.GetValues<Scenario>())
            {
                foreach (var (name, session) in sessions)
                {
                    race.Add((name, scenario, false), session.Measure(scenario, isEmpty: false));
                    race.Add((name, scenario, true), session.Measure(scenario, isEmpty: true));
                }
            }
        }

        return race;
    }

    public double Time(string name, Scenario scenario) => Statistics.Median(_samples[(name, scenario, false)].Select(sample => sample.Milliseconds));

    /// <summary>How the time has grown since fewer files, over how that of the empty generator has, which is the compiler's own part.</summary>
    /// <remarks>Without the collector's pauses, which depend on all that the process keeps, the other contestants' compilations among it.</remarks>
    public double GrowthSince(DriverRace fewer, string name, Scenario scenario) =>
        Work((name, scenario, false)) / fewer.Work((name, scenario, false)) / (Work((name, scenario, true)) / fewer.Work((name, scenario, true)));

    public double Megabytes(string name, Scenario scenario) => Statistics.Median(_samples[(name, scenario, false)].Select(sample => sample.Megabytes));

    public double OverEmpty(string name, Scenario scenario) => Ratio((name, scenario, false), (name, scenario, true));

    public double Ratio(string name, Scenario scenario, string other, Scenario otherScenario) => Ratio((name, scenario, false), (other, otherScenario, false));

    /// <summary>The median of the rounds' ratios, not the ratio of medians: a slow round slows both sides.</summary>
    private double Ratio((string, Scenario, bool) one, (string, Scenario, bool) other) =>
        Statistics.Median(_samples[one].Zip(_samples[other], (a, b) => a.Milliseconds / b.Milliseconds));

    private double Work((string, Scenario, bool) key) => Statistics.Median(_samples[key].Select(sample => sample.Milliseconds - sample.Pauses));

    private void Add((string, Scenario, bool) key, Sample sample)
    {
        if (!_samples.TryGetValue(key, out var samples)) _samples.Add(key, samples = []);
        samples.Add(sample);
    }
}
