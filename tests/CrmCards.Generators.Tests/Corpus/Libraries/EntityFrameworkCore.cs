namespace Microsoft.EntityFrameworkCore;

public abstract class DbContext
{
    public DbSet<T> Set<T>() where T : class => new();
    public Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);
    protected virtual void OnModelCreating(ModelBuilder modelBuilder) { }
}

public class DbSet<T> : List<T>, IQueryable<T> where T : class
{
    Type IQueryable.ElementType => typeof(T);
    System.Linq.Expressions.Expression IQueryable.Expression => this.AsQueryable().Expression;
    IQueryProvider IQueryable.Provider => this.AsQueryable().Provider;

    public ValueTask<T?> FindAsync(object?[] keyValues, CancellationToken cancellationToken) => throw new NotSupportedException($"{keyValues}");
}

public sealed class ModelBuilder
{
    public EntityTypeBuilder<T> Entity<T>() where T : class => new();
}

public sealed class EntityTypeBuilder<T> where T : class
{
    public EntityTypeBuilder<T> HasKey(Func<T, object?> key) => this;
}

public interface IEntityTypeConfiguration<T> where T : class
{
    void Configure(EntityTypeBuilder<T> builder);
}

public static class EntityFrameworkQueryableExtensions
{
    public static IQueryable<T> Include<T, TProperty>(this IQueryable<T> source, Func<T, TProperty> path) where T : class => source;
    public static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source) where T : class => source;
    public static IAsyncEnumerable<T> AsAsyncEnumerable<T>(this IQueryable<T> source) => source.ToAsyncEnumerable();
    public static Task<bool> AnyAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => Task.FromResult(source.Any());
    public static Task<int> CountAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => Task.FromResult(source.Count());
    public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => Task.FromResult(source.FirstOrDefault());
    public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => Task.FromResult(source.ToList());
    public static Task<T[]> ToArrayAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => Task.FromResult(source.ToArray());
}
