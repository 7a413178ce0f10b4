using System.Diagnostics;
using System.Globalization;
using CrmCards.Load.Fuzzing;

namespace CrmCards.Load;

/// <summary>Sends raw requests to the witnesses, and says what came of it.</summary>
internal static class FuzzCommand
{
    private const string PublicUrl = "https://cards.example.com";
    private const string Secret = "the secret of the fuzzer";
    private const int Requests = 100_000;
    private const int MostGrown = 4 * 1024 * 1024;

    /// <param name="args">How many requests, and the seed.</param>
    internal static async Task<int> RunAsync(string[] args)
    {
        var requests = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : Requests;
        var seed = args is [_, var given] ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next(1_000_000);
        var clock = new FastClock();
        var errors = new ErrorLog();
        await using var app = Build(clock, errors);
        await app.StartAsync();
        var fuzz = new Fuzz(new Uri(app.Urls.Single()), new RawSigner(Secret, PublicUrl), clock);

        // What starting costs is not a leak.
        await fuzz.RunAsync(requests / 5, seed + 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var sent = await fuzz.RunAsync(requests, seed);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var after = GC.GetTotalMemory(forceFullCollection: true);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sent:N0} requests in {elapsed.TotalSeconds:0} s, seed {seed}; answers, those of the beginning included: {Told(fuzz.Statuses)}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heap before {before / 1024} KiB, after {after / 1024} KiB; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MiB"));
        string[] faults =
        [
            .. fuzz.Faults.Select(fault => $"{fault.Value} times: {fault.Key}"),
            .. errors.Lines,
            .. after - before > MostGrown ? [$"the heap grew by {after - before:N0} bytes"] : Array.Empty<string>(),
        ];
        foreach (var fault in faults) Console.WriteLine($"FAULT, {fault}");
        return faults.Length == 0 ? 0 : 1;
    }

    private static WebApplication Build(TimeProvider clock, ErrorLog errors)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(errors);
        builder.Services.AddSingleton(clock);
        builder.Services.AddCrmCards(options =>
        {
            options.PublicUrl = new Uri(PublicUrl);
            options.ClientSecret = Secret;
        });
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapCrmCards();
        app.MapWitnessHooks();
        return app;
    }

    private static string Told(IReadOnlyDictionary<string, int> statuses) =>
        string.Join(", ", statuses.OrderBy(status => status.Key, StringComparer.Ordinal).Select(status => string.Create(CultureInfo.InvariantCulture, $"{status.Value:N0} of {status.Key}")));
}
