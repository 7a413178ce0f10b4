namespace CrmCards.Benchmarks.Serializer;

/// <summary>The responses that are written, the same in every run.</summary>
internal static class Inputs
{
    private const int MixedCount = 512;
    private const int Seed = 20260915;
    private const int DocumentObjects = 2;

    private static readonly string[] Words =
        ["API", "customer", "reported", "that", "bulk", "contacts", "are", "running", "too", "fast", "documentation", "for", "export", "cannot", "be", "found", "invoice", "since", "yesterday"];

    private static readonly Ticket[] Document =
    [
        new()
        {
            Id = 245,
            Title = "API-22: APIs working too fast",
            Link = new("http://example.com/1"),
            Created = new(2016, 9, 15),
            Priority = Priority.High,
            Project = "API",
            ReportedBy = "msmith@hubspot.com",
            Description = "Customer reported that the APIs are just running too fast. This is causing a problem in that they're so happy.",
            ReporterType = "Account Manager",
            Status = TicketStatus.InProgress,
            TicketType = "Bug",
            Updated = new(2016, 9, 28),
        },
        new()
        {
            Id = 988,
            Title = "API-54: Question about bulk APIs",
            Link = new("http://example.com/2"),
            Created = new(2016, 8, 4),
            Priority = Priority.High,
            Project = "API",
            ReportedBy = "ksmith@hubspot.com",
            Description = "Customer is not able to find documentation about our bulk Contacts APIs.",
            ReporterType = "Support Rep",
            Status = TicketStatus.Resolved,
            TicketType = "Bug",
            Updated = new(2016, 9, 23),
            Properties =
            [
                CardProperty.Email("Resolved by", "ijones@hubspot.com"),
                CardProperty.Text("Resolution type", "Referred to documentation"),
                CardProperty.Currency("Resolution impact", 94.34m, "GBP"),
            ],
        },
    ];

    /// <summary>The document's example with that many results.</summary>
    public static CardResponse<Ticket>[] Example(int results) =>
        [new([.. Enumerable.Range(0, results).Select(i => Document[i % DocumentObjects] with { Id = Document[i % DocumentObjects].Id + i })])];

    /// <summary>Different responses, so that no branch predictor learns them.</summary>
    public static CardResponse<Ticket>[] Mixed()
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, MixedCount).Select(_ => Response(random))];
    }

    /// <summary>Two results whose description is the same short text many times.</summary>
    public static CardResponse<Ticket>[] Text(string part) =>
        [new([.. Document.Select(ticket => ticket with { Description = string.Concat(Enumerable.Repeat(part, 100)) })])];

    private static CardResponse<Ticket> Response(Random random)
    {
        var results = new List<Ticket>();
        for (var count = random.Next(1, CardLimits.MaxResults + 1); results.Count < count;)
        {
            var result = Result(random);
            if (results.TrueForAll(known => known.Id != result.Id)) results.Add(result);
        }

        return random.Next(4) == 0
            ? new(results) { TotalCount = random.Next(6, 5000), AllItemsLink = new($"https://example.com/tickets?page={random.Next(100)}") }
            : new(results);
    }

    private static Ticket Result(Random random) => new()
    {
        Id = random.NextInt64(1, 1L << random.Next(1, 53)),
        Title = Sentence(random, 3, 9),
        Link = random.Next(4) == 0 ? null : new($"https://example.com/tickets/{random.Next(100000)}"),
        Created = new DateOnly(2015, 1, 1).AddDays(random.Next(4000)),
        Priority = (Priority)random.Next(3),
        Project = random.Next(5) == 0 ? null : Sentence(random, 1, 2),
        ReportedBy = random.Next(5) == 0 ? null : $"{Words[random.Next(Words.Length)]}{random.Next(1000)}@example.com",
        Description = random.Next(5) == 0 ? null : Sentence(random, 5, 40),
        ReporterType = random.Next(5) == 0 ? null : Sentence(random, 1, 3),
        Status = (TicketStatus)random.Next(3),
        TicketType = random.Next(5) == 0 ? null : Sentence(random, 1, 2),
        Updated = new DateOnly(2015, 1, 1).AddDays(random.Next(4000)),
        Properties = random.Next(3) == 0 ? Further(random) : [],
    };

    private static IReadOnlyList<CardProperty> Further(Random random) =>
    [
        CardProperty.Email("Resolved by", $"{Words[random.Next(Words.Length)]}@example.com"),
        CardProperty.Text("Resolution type", Sentence(random, 1, 5)),
        CardProperty.Currency("Resolution impact", random.Next(1_000_000) / 100m, "GBP"),
    ];

    /// <summary>Ordinary text: now and then a letter outside ASCII or a character to escape.</summary>
    private static string Sentence(Random random, int least, int most)
    {
        var words = Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Words[random.Next(Words.Length)]);
        return string.Join(' ', words) + random.Next(12) switch { 0 => " – für später", 1 => " \"urgent\" & open", _ => "" };
    }
}
