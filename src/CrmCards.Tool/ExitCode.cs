namespace CrmCards.Tool;

/// <summary>The tool's exit codes, for scripts.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>There are differences, or findings.</summary>
    internal const int Differences = 1;

    internal const int Usage = 2;
    internal const int CouldNotRun = 3;
}
