public sealed record TicketRow(long Id, string Title, DateOnly Created, string State, string? Reporter);

public sealed class TicketTable
{
    private readonly List<TicketRow> _rows = [new(245, "APIs working too fast", new(2016, 9, 15), "open", "msmith@example.com")];

    public Task<List<TicketRow>> FindAsync(string? domain, int take, CancellationToken cancellationToken) =>
        Task.FromResult(domain is null || cancellationToken.IsCancellationRequested ? [] : _rows.Take(take).ToList());

    public Task<bool> ResolveAsync(long id, string? by, CancellationToken cancellationToken) =>
        Task.FromResult(by is not null && !cancellationToken.IsCancellationRequested && _rows.Exists(row => row.Id == id));
}
