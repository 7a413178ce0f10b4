using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Tickets;

namespace CrmCards.Preview.Tests;

/// <summary>The Tickets sample on Kestrel, as it runs on a developer's machine, with a secret and a database file of its own.</summary>
internal sealed class TicketsApp : WebApplicationFactory<TicketCard>
{
    internal const string Secret = "never-seen-in-the-browser";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-preview-");

    internal TicketsApp()
    {
        // The port is a setting, since the factory would change it in a server that the sample may have started already.
        UseKestrel();
        StartServer();
    }

    internal string Address => $"{ClientOptions.BaseAddress.AbsoluteUri.TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/crmcards";

    private string Database => Path.Combine(_folder.FullName, "tickets.db");

    internal object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseSetting("CrmCards:ClientSecret", Secret)
        .UseSetting("CrmCards:AcceptedSignatures", "V2, V3")
        .UseSetting("Logging:Console:LogLevel:Default", "None")
        .UseSetting("Tickets:Database", Database);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_folder.Exists) _folder.Delete(recursive: true);
    }
}
