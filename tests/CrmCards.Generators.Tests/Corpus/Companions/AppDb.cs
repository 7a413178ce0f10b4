namespace Acme;

public sealed class AppDb : DbContext
{
    public DbSet<TicketRow> Tickets => Set<TicketRow>();
}
