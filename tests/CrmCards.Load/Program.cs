using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmCards.Load;
using CrmCards.Load.Instances;
using CrmCards.Tests.Signatures;
using Tickets;

if (args is ["fuzz", .. var further]) return await FuzzCommand.RunAsync(further);
if (args is ["--instances", var instances, .. var time]) return await InstancesCommand.RunAsync(instances, time);

const string Secret = "the secret of the load run";
const int Workers = 64;
var crmLimit = TimeSpan.FromSeconds(5);
var duration = TimeSpan.FromSeconds(args is [var seconds] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 60);

var folder = Directory.CreateTempSubdirectory("crmcards-load-");
await using var app = Build();
app.Services.GetRequiredService<TicketStore>().Initialize();
app.MapCrmCards();
app.MapTicketPages();
await app.StartAsync();
using var client = new HttpClient(new SigningHandler(Secret, new Uri("https://cards.example.com"))) { BaseAddress = new Uri(app.Urls.Single()) };

var running = app.Services.GetRequiredService<Running>();
var tally = new Tally();
var weights = RequestKind.All.SelectMany(kind => Enumerable.Repeat(kind, kind.Weight)).ToArray();

// What starting costs is not a leak.
await LoadAsync(new Tally(), TimeSpan.FromSeconds(Math.Min(10, duration.TotalSeconds)));
await IdleAsync();
var before = GC.GetTotalMemory(forceFullCollection: true);
await LoadAsync(tally, duration);
await IdleAsync();
var after = GC.GetTotalMemory(forceFullCollection: true);

tally.Print(Console.Out);
Console.WriteLine($"heap before {before / 1024} KiB, after {after / 1024} KiB; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MiB; handlers still running: {running.Count}");
if (after > before * 1.25) tally.Fault($"the heap grew from {before:N0} to {after:N0} bytes");
if (running.Count > 0) tally.Fault($"{running.Count} handlers still run");
foreach (var (fault, count) in tally.Faults) Console.WriteLine($"FAULT, {count} times: {fault}");
folder.Delete(recursive: true);
return tally.Faults.IsEmpty ? 0 : 1;

WebApplication Build()
{
    var builder = WebApplication.CreateSlimBuilder();
    builder.Logging.ClearProviders();
    builder.Services.AddCrmCards(options =>
    {
        options.PublicUrl = new Uri("https://cards.example.com");
        options.ClientSecret = Secret;
    });
    builder.Services.AddHybridCache();
    builder.Services.AddSingleton(new TicketStore(Path.Combine(folder.FullName, "tickets.db")));
    builder.Services.AddSingleton<Running>();
    var built = builder.Build();
    built.Urls.Add("http://127.0.0.1:0");
    return built;
}

Task LoadAsync(Tally into, TimeSpan time)
{
    var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
    return Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
    {
        var random = new Random(worker);
        while (Stopwatch.GetTimestamp() < end) await SendAsync(weights[random.Next(weights.Length)], into);
    })));
}

async Task SendAsync(RequestKind kind, Tally into)
{
    using var request = kind.Create();
    var start = Stopwatch.GetTimestamp();
    try
    {
        using var response = await client.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        var elapsed = Stopwatch.GetElapsedTime(start);
        into.Answered(kind.Name, elapsed);
        if (!kind.Statuses.Contains(response.StatusCode)) into.Fault($"{kind.Name}: {(int)response.StatusCode}");
        if (!kind.IsWellFormed(json.RootElement)) into.Fault($"{kind.Name}: an answer that is not well-formed");
        if (elapsed > crmLimit) into.Fault($"{kind.Name}: an answer later than {crmLimit.TotalSeconds} s");
    }
    catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException)
    {
        into.Fault($"{kind.Name}: {e.GetType().Name}: {e.Message}");
    }
}

// Handlers that were left alone end by themselves.
async Task IdleAsync()
{
    var limit = Stopwatch.StartNew();
    while (running.Count > 0 && limit.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(100);
}
