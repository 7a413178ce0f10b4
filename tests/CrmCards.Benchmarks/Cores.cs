using System.Diagnostics;

namespace CrmCards.Benchmarks;

/// <summary>Keeps server and load out of each other's way.</summary>
internal static class Cores
{
    public static void Use(int core)
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > core) Process.GetCurrentProcess().ProcessorAffinity = 1 << core;
    }
}
