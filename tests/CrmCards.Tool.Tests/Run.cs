using System.Diagnostics;
using System.Text.Json;

namespace CrmCards.Tool.Tests;

/// <summary>A run of the tool as a process of its own.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    internal static string Tickets { get; } = typeof(Tickets.TicketCard).Assembly.Location;

    internal JsonElement Json => JsonDocument.Parse(Output).RootElement;

    internal static Task<Run> OfAsync(params string[] arguments) => OfAsync(("NO_COLOR", "1"), "", arguments);

    /// <param name="variable">A variable of its environment.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static async Task<Run> OfAsync((string Name, string Value) variable, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ToolException).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[variable.Name] = variable.Value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        return new(process.ExitCode, await output, await errors);
    }
}
