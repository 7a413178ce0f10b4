namespace CrmCards.Benchmarks.Generator;

/// <summary>Sources with the same types and members for all generators, annotated for one of them.</summary>
internal abstract class Inputs
{
    /// <summary>What the first property is called, where nothing is edited.</summary>
    public const string Word = "Created";

    protected const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    /// <param name="i">The file's number among all.</param>
    /// <param name="word">The name of its first property: another than <see cref="Word"/> for an edited file.</param>
    public abstract string File(int i, string word);

    /// <summary>A further file, for all.</summary>
    public virtual string Shared(int count) => "";

    /// <summary>The twelve properties that a card shows.</summary>
    protected static IEnumerable<(string Type, string Name)> Properties(int i, string word) =>
    [
        ("DateOnly", word), ("string?", "Project"), ("string?", "ReportedBy"), ("string?", "Description"), ("string?", "Kind"), ("DateOnly?", "Updated"),
        ("int", "Votes"), ("decimal", "Cost"), ("DateTimeOffset", "Due"), ("Uri?", "Page"), ("bool", "IsOpen"), ($"Status{i}", "Status"),
    ];

    /// <summary>A result: two more properties beside those twelve, and the enum that one of them has.</summary>
    protected static string Record(int i, string word, Func<string, string>? attributes = null, string ofType = "", string name = "Ticket") => $$"""
        {{ofType}}
        public sealed class {{name}}{{i}}
        {
            {{attributes?.Invoke("Id")}}public required long Id { get; set; }
            {{attributes?.Invoke("Title")}}public required string Title { get; set; }
            {{string.Join("\n    ", Properties(i, word).Select(property => $"{attributes?.Invoke(property.Name)}public {property.Type} {property.Name} {{ get; set; }}"))}}
        }

        """;

    protected static string Enum(int i, Func<string, string>? attributes = null) => $$"""
        public enum Status{{i}}
        {
            {{attributes?.Invoke("Open")}}Open,
            {{attributes?.Invoke("InProgress")}}InProgress,
            {{attributes?.Invoke("Resolved")}}Resolved,
        }

        """;
}
