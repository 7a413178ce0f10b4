using System.Text.Json;
using System.Text.Json.Serialization;
using CrmCards.Tool.AppCards;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CrmCards.Tool.Commands;

/// <summary>Says what was done, or what would be.</summary>
internal static class ChangeReport
{
    /// <summary>Whether something is left to do.</summary>
    internal static bool HasOpen(IReadOnlyList<Change> changes, bool isCheck, bool isForced) =>
        isCheck ? changes.Count > 0 : !isForced && changes.Any(change => change.Kind == ChangeKind.Edited);

    internal static void Write(IReadOnlyList<Change> changes, bool isCheck, bool isForced, bool asJson)
    {
        if (asJson)
        {
            IReadOnlyList<ReportedChange> reported = [.. changes.Select(change => new ReportedChange(change.Path, Word(change.Kind)))];
            Console.WriteLine(JsonSerializer.Serialize(reported, ReportJson.Default.IReadOnlyListReportedChange));
            return;
        }

        foreach (var change in changes)
        {
            Console.WriteLine($"{Line(change, isCheck, isForced)}: {change.Path}");
            if (isCheck) WriteDifference(change);
        }

        if (changes.Count == 0) Console.WriteLine("The project is up to date with the code.");
    }

    private static string Line(Change change, bool isCheck, bool isForced) => change.Kind switch
    {
        ChangeKind.Create => isCheck ? "missing" : "created",
        ChangeKind.Update => isCheck ? "differs" : "updated",
        ChangeKind.Delete => isCheck ? "no longer needed" : "deleted",
        _ when isForced && !isCheck => "overwritten",
        _ => "edited by hand, kept unless --force is given",
    };

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "create",
        ChangeKind.Update => "update",
        ChangeKind.Delete => "delete",
        _ => "edited",
    };

    /// <summary>The lines that differ, with those of the disk first.</summary>
    private static void WriteDifference(Change change)
    {
        if (change.Before is null || change.After is null) return;
        foreach (var line in InlineDiffBuilder.Diff(change.Before, change.After).Lines)
        {
            if (line.Type == ChangeType.Deleted) Console.WriteLine($"  - {line.Text.Trim()}");
            if (line.Type == ChangeType.Inserted) Console.WriteLine($"  + {line.Text.Trim()}");
        }
    }
}

/// <summary>A change, for scripts.</summary>
/// <param name="Path">Within the project's folder, with slashes.</param>
/// <param name="Change"><c>create</c>, <c>update</c>, <c>delete</c> or <c>edited</c>.</param>
internal sealed record ReportedChange(string Path, string Change);

/// <summary>Writes reports without reflection.</summary>
[JsonSerializable(typeof(IReadOnlyList<ReportedChange>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class ReportJson : JsonSerializerContext;
