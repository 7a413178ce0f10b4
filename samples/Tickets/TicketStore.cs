using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tickets;

/// <summary>The tickets, in a SQLite file.</summary>
public sealed class TicketStore(string path)
{
    private const string Columns =
        "id, title, link, created, priority, project, reported_by, description, reporter_type, status, ticket_type, updated, resolved_by, resolution_type, resolution_impact";

    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString;

    /// <summary>Creates the file and fills it, where there is none yet.</summary>
    public void Initialize()
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Schema.Script;
        command.ExecuteNonQuery();
    }

    /// <summary>Some of the tickets of a company or of a person, the newest first, and how many there are in all.</summary>
    public async Task<TicketPage> FindAsync(string? domain, string? email, int skip, int take, CancellationToken cancellationToken)
    {
        const string Where = "WHERE ($domain <> '' AND company_domain = $domain) OR ($email <> '' AND reported_by = $email)";
        await using var connection = await OpenAsync(cancellationToken);
        await using var count = Command(connection, $"SELECT COUNT(*) FROM tickets {Where}", ("$domain", domain ?? ""), ("$email", email ?? ""));
        var total = (long)(await count.ExecuteScalarAsync(cancellationToken))!;

        await using var select = Command(connection, $"SELECT {Columns} FROM tickets {Where} ORDER BY updated DESC, id LIMIT $take OFFSET $skip",
            ("$domain", domain ?? ""), ("$email", email ?? ""), ("$skip", skip), ("$take", take));
        return new TicketPage(await ReadAsync(select, cancellationToken), total);
    }

    public async Task<Ticket?> GetAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var select = Command(connection, $"SELECT {Columns} FROM tickets WHERE id = $id", ("$id", id));
        return (await ReadAsync(select, cancellationToken)).FirstOrDefault();
    }

    /// <summary>The projects that have tickets.</summary>
    public async Task<IReadOnlyList<string>> ProjectsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var select = Command(connection, "SELECT DISTINCT project FROM tickets ORDER BY project");
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        var projects = new List<string>();
        while (await row.ReadAsync(cancellationToken)) projects.Add(row.GetString(0));
        return projects;
    }

    /// <summary>Creates a ticket and returns its id.</summary>
    public async Task<long> CreateAsync(string title, string? description, Priority priority, string? project, string? domain, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var insert = Command(connection, """
            INSERT INTO tickets (title, created, priority, project, description, status, ticket_type, updated, company_domain)
            VALUES ($title, $today, $priority, $project, $description, 'Open', 'Bug', $today, $domain)
            RETURNING id
            """,
            ("$title", title), ("$today", Today), ("$priority", priority.ToString()), ("$description", description), ("$project", project ?? "API"), ("$domain", domain));
        return (long)(await insert.ExecuteScalarAsync(cancellationToken))!;
    }

    public Task<bool> EditAsync(long id, string title, string? description, Priority priority, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE tickets SET title = $title, description = $description, priority = $priority, updated = $today WHERE id = $id", cancellationToken,
            ("$id", id), ("$title", title), ("$description", description), ("$priority", priority.ToString()), ("$today", Today));

    public Task<bool> ReassignAsync(long id, string project, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE tickets SET project = $project, updated = $today WHERE id = $id", cancellationToken,
            ("$id", id), ("$project", project), ("$today", Today));

    public Task<bool> AddNoteAsync(long id, string note, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE tickets SET description = COALESCE(description || char(10), '') || $note, updated = $today WHERE id = $id", cancellationToken,
            ("$id", id), ("$note", note), ("$today", Today));

    /// <summary>Resolves a ticket; a second time changes nothing, so that a repeated request does no harm.</summary>
    public Task<bool> ResolveAsync(long id, string resolvedBy, CancellationToken cancellationToken) =>
        ChangeAsync("""
            UPDATE tickets SET
                updated = CASE status WHEN 'Resolved' THEN updated ELSE $today END,
                resolved_by = COALESCE(resolved_by, $by),
                resolution_type = COALESCE(resolution_type, 'Resolved from HubSpot'),
                resolution_impact = COALESCE(resolution_impact, '0.00'),
                status = 'Resolved'
            WHERE id = $id
            """, cancellationToken, ("$id", id), ("$by", resolvedBy), ("$today", Today));

    public Task<bool> DeleteAsync(long id, CancellationToken cancellationToken) =>
        ChangeAsync("DELETE FROM tickets WHERE id = $id", cancellationToken, ("$id", id));

    private static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private async Task<bool> ChangeAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = Command(connection, sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static async Task<List<Ticket>> ReadAsync(SqliteCommand select, CancellationToken cancellationToken)
    {
        var tickets = new List<Ticket>();
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            tickets.Add(new Ticket
            {
                Id = row.GetInt64(0),
                Title = row.GetString(1),
                Link = Text(row, 2) is { } link ? new Uri(link) : null,
                Created = DateOnly.Parse(row.GetString(3), CultureInfo.InvariantCulture),
                Priority = Enum.Parse<Priority>(row.GetString(4)),
                Project = row.GetString(5),
                ReportedBy = Text(row, 6),
                Description = Text(row, 7),
                ReporterType = Text(row, 8),
                Status = Enum.Parse<TicketStatus>(row.GetString(9)),
                TicketType = Text(row, 10),
                Updated = DateOnly.Parse(row.GetString(11), CultureInfo.InvariantCulture),
                Resolution = Text(row, 12) is { } resolvedBy
                    ? new Resolution(resolvedBy, row.GetString(13), decimal.Parse(row.GetString(14), CultureInfo.InvariantCulture))
                    : null,
            });
        }

        return tickets;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>Some of the tickets of a search, and how many it found in all.</summary>
public sealed record TicketPage(IReadOnlyList<Ticket> Items, long Total);
