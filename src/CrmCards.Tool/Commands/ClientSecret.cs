using System.CommandLine;

namespace CrmCards.Tool.Commands;

/// <summary>Where the app's client secret comes from: never from the command line, which other users of the machine can read.</summary>
internal static class ClientSecret
{
    /// <summary>The environment variable that HubSpot's own tools take the secret from.</summary>
    internal const string Variable = "CLIENT_SECRET";

    internal static Option<bool> Option(string missing = "") => new("--secret-stdin")
    {
        Description = $"Reads the app's client secret from standard input. Default: from the environment variable {Variable}{missing}.",
    };

    /// <returns>The secret; null if there is none.</returns>
    internal static async Task<string?> ReadAsync(bool isOnInput, CancellationToken cancellationToken)
    {
        var secret = isOnInput
            ? (await Console.In.ReadLineAsync(cancellationToken).ConfigureAwait(false))?.Trim()
            : Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(secret) ? null : secret;
    }
}
