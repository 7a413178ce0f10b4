namespace Acme;

public sealed class TicketStore
{
    public List<Ticket> All { get; } = [];

    public Task<List<Ticket>> FindAsync(string? domain, CancellationToken cancellationToken) => throw new NotSupportedException($"{domain}");
    public Task<List<Ticket>> FindAsync(string? domain, int take, CancellationToken cancellationToken) => throw new NotSupportedException($"{domain} {take}");
    public Task<Ticket> GetAsync(long id, CancellationToken cancellationToken) => throw new NotSupportedException($"{id}");
    public Task<int> CountAsync(string? domain, CancellationToken cancellationToken) => throw new NotSupportedException($"{domain}");
    public Task<bool> CloseAsync(long id, CancellationToken cancellationToken) => throw new NotSupportedException($"{id}");
    public IAsyncEnumerable<Ticket> StreamAsync(string? domain) => throw new NotSupportedException($"{domain}");
    public bool TryGet(string? domain, out List<Ticket> tickets) => (tickets = All).Exists(ticket => ticket.Title == domain);
}
