namespace Dapper;

public static class SqlMapper
{
    public static Task<IEnumerable<T>> QueryAsync<T>(this DbConnection connection, string sql, object? param = null) =>
        throw new NotSupportedException($"{connection} {sql} {param}");

    public static Task<T> ExecuteScalarAsync<T>(this DbConnection connection, string sql, object? param = null) =>
        throw new NotSupportedException($"{connection} {sql} {param}");
}
