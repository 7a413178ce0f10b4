using CrmCards;

public sealed record Ticket
{
    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardProperty("Created")]
    public DateOnly Created { get; init; }

    [CardProperty("Priority")]
    public Priority Priority { get; init; }

    public bool IsOpen => Priority == Priority.High;
}

public enum Priority
{
    [StatusOption("High", StatusOptionType.Danger)]
    High,

    [StatusOption("Low")]
    Low,
}

public sealed class TicketStore
{
    private readonly List<Ticket> _tickets =
    [
        new() { Id = 245, Title = "APIs working too fast", Created = new(2016, 9, 15), Priority = Priority.High },
        new() { Id = 988, Title = "Question about bulk APIs", Created = new(2016, 8, 4), Priority = Priority.Low },
    ];

    public Task<List<Ticket>> FindAsync(string? domain, int take, CancellationToken cancellationToken) =>
        Task.FromResult(domain == "" || cancellationToken.IsCancellationRequested ? [] : _tickets.Take(take).ToList());

    public Task<long> CountAsync(string? domain, CancellationToken cancellationToken) =>
        Task.FromResult(domain == "" || cancellationToken.IsCancellationRequested ? 0L : _tickets.Count);

    public Task<bool> ResolveAsync(long id, CancellationToken cancellationToken) =>
        Task.FromResult(!cancellationToken.IsCancellationRequested && _tickets.Exists(ticket => ticket.Id == id));

    public Task<bool> DeleteAsync(long id, CancellationToken cancellationToken) =>
        Task.FromResult(!cancellationToken.IsCancellationRequested && _tickets.RemoveAll(ticket => ticket.Id == id) > 0);
}
