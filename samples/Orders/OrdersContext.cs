using Microsoft.EntityFrameworkCore;

namespace Orders;

public sealed class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<AccountSettings> Settings => Set<AccountSettings>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<OrderStatus>().HaveConversion<string>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>().HasIndex(customer => new { customer.PortalId, customer.Email }).IsUnique();
        modelBuilder.Entity<Order>().HasIndex(order => order.DealId);
        modelBuilder.Entity<AccountSettings>().Property(settings => settings.PortalId).ValueGeneratedNever();
    }
}
