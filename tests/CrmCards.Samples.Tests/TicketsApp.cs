using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace CrmCards.Samples.Tests;

/// <summary>The Tickets sample with a database file of its own.</summary>
internal sealed class TicketsApp : IAsyncDisposable
{
    public const string DocumentQuery =
        "userId=12345&userEmail=testuser@example.com&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999&domain=testcompany.com";

    private readonly DirectoryInfo _folder;
    private readonly string _program;
    private AppProcess _process;

    private TicketsApp(DirectoryInfo folder, string program, AppProcess process)
    {
        _folder = folder;
        _program = program;
        _process = process;
    }

    public HttpClient Client => _process.Client;

    private static string BuiltProgram => Repository.Built("samples/Tickets");

    public static async Task<TicketsApp> StartAsync(string? program = null)
    {
        program ??= BuiltProgram;
        var folder = Directory.CreateTempSubdirectory("crmcards-tickets-");
        return new(folder, program, await StartAsync(program, folder));
    }

    /// <summary>Ends the app and starts it again on the same file.</summary>
    public async Task RestartAsync()
    {
        await _process.DisposeAsync();
        _process = await StartAsync(_program, _folder);
    }

    public async Task<JsonNode> FetchAsync(string query = DocumentQuery) =>
        (await Client.GetFromJsonAsync<JsonNode>($"/cards/tickets?{query}"))!;

    /// <summary>Looks into the file itself.</summary>
    public object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath(_folder)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Task<AppProcess> StartAsync(string program, DirectoryInfo folder) =>
        AppProcess.StartAsync(program, new Uri("https://example.com"), $"--Tickets:Database={DatabasePath(folder)}");

    private static string DatabasePath(DirectoryInfo folder) => Path.Combine(folder.FullName, "tickets.db");
}
