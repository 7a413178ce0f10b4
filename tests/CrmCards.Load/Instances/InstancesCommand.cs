using System.Diagnostics;
using System.Globalization;
using CrmCards.Deployment;

namespace CrmCards.Load.Instances;

/// <summary>Puts the Orders sample behind nginx as <c>docs/deploy.md</c> does, with one instance, with two and so on, and measures each.</summary>
internal static class InstancesCommand
{
    private const int Accounts = 1_000;
    private const int Records = 20_000;

    /// <summary>Longer than a response is kept.</summary>
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(45);

    /// <param name="most">The highest number of instances.</param>
    /// <param name="args">For how many seconds each number is measured.</param>
    internal static async Task<int> RunAsync(string most, string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var seconds = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 20;
        var folder = Directory.CreateTempSubdirectory("crmcards-load-");
        var program = await PublishAsync(folder);
        Console.WriteLine("| instances | requests a second | median | 99 % | failed | CPU a request: instances | nginx | Redis |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        for (var count = 1; count <= int.Parse(most, CultureInfo.InvariantCulture); count++)
        {
            await using var site = await LoadedSite.StartAsync(folder.CreateSubdirectory($"{count}"), program, count);
            await site.MeasureAsync(TimeSpan.FromSeconds(3));
            var run = await site.MeasureAsync(TimeSpan.FromSeconds(seconds));
            Console.WriteLine($"| {count} | {run.PerSecond:N0} | {run.Median.TotalMilliseconds:N1} ms | {run.Late.TotalMilliseconds:N1} ms | {run.Failed} | {Micro(run.Instances)} | {Micro(run.Nginx)} | {Micro(run.Redis)} |");
        }

        await GrowAsync(folder.CreateSubdirectory("growth"), program);
        folder.Delete(recursive: true);
        return 0;

        static string Micro(TimeSpan time) => $"{time.TotalMicroseconds:N0} µs";
    }

    /// <summary>What is kept of accounts and records, and for how long.</summary>
    private static async Task GrowAsync(DirectoryInfo folder, string program)
    {
        await using var site = await LoadedSite.StartAsync(folder, program, count: 2);
        await site.MeasureAsync(TimeSpan.FromSeconds(3));
        Console.WriteLine("");
        Console.WriteLine("| after | memory of the instances | keys in Redis | memory of Redis |");
        Console.WriteLine("|---|---|---|---|");
        await PrintAsync("the start");
        for (var round = 0; round < 3; round++)
        {
            await site.FetchAsync(Accounts, Records, first: round * Records);
            await PrintAsync($"{(round + 1) * Records:N0} records of {Accounts:N0} accounts");
            await Task.Delay(Expiry);
            await PrintAsync($"{Expiry.TotalSeconds:N0} s more");
        }

        async Task PrintAsync(string after)
        {
            var (keys, memory) = await site.RedisAsync();
            Console.WriteLine($"| {after} | {string.Join(" and ", site.WorkingSets.Select(Mebi))} | {keys:N0} | {Mebi(memory)} |");
        }

        static string Mebi(long bytes) => $"{bytes / 1024.0 / 1024.0:N0} MiB";
    }

    private static async Task<string> PublishAsync(DirectoryInfo folder)
    {
        var app = Path.Combine(folder.FullName, "app");
        var command = DeployPage.Command("dotnet publish").Skip(1).Select(part => part == "out/orders" ? app : part);
        using var publish = Process.Start(new ProcessStartInfo("dotnet", command) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(app, "Orders.dll") : throw new InvalidOperationException(output);
    }
}
