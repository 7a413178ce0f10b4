using System.Diagnostics;
using System.Globalization;

namespace CrmCards.Benchmarks.Serializer;

/// <summary>What the first response costs a process, before anything of the serializer is compiled.</summary>
internal static class FirstCall
{
    public const string Argument = "--first-call";

    private const int Starts = 9;

    /// <summary>The milliseconds, in this very process.</summary>
    public static int Print()
    {
        var response = Inputs.Example(2)[0];
        var start = Stopwatch.GetTimestamp();
        Contestants.CrmCards(response);
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>The median of several fresh processes.</summary>
    public static double Measure(bool isDry) => Statistics.Median(Enumerable.Range(0, isDry ? 1 : Starts).Select(_ => InFreshProcess()));

    private static double InFreshProcess()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Argument) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
