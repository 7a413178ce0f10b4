namespace CrmCards.Tool;

/// <summary>What the tool tells scripts.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>There are differences, or findings.</summary>
    internal const int Differences = 1;

    internal const int Usage = 2;
    internal const int CouldNotRun = 3;
}
