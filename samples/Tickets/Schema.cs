namespace Tickets;

/// <summary>The database as it is at the first start: the two tickets of HubSpot's documentation, and a company with more than five.</summary>
internal static class Schema
{
    public const string Script = """
        BEGIN IMMEDIATE;

        CREATE TABLE IF NOT EXISTS tickets (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            link TEXT,
            created TEXT NOT NULL,
            priority TEXT NOT NULL,
            project TEXT NOT NULL,
            reported_by TEXT,
            description TEXT,
            reporter_type TEXT,
            status TEXT NOT NULL,
            ticket_type TEXT,
            updated TEXT NOT NULL,
            resolved_by TEXT,
            resolution_type TEXT,
            resolution_impact TEXT,
            company_domain TEXT
        );

        CREATE TABLE IF NOT EXISTS seeded (at TEXT NOT NULL);

        INSERT INTO tickets
        SELECT * FROM (VALUES
            (245, 'API-22: APIs working too fast', 'http://example.com/1', '2016-09-15', 'High', 'API', 'msmith@hubspot.com',
             'Customer reported that the APIs are just running too fast. This is causing a problem in that they''re so happy.',
             'Account Manager', 'InProgress', 'Bug', '2016-09-28', NULL, NULL, NULL, 'testcompany.com'),
            (988, 'API-54: Question about bulk APIs', 'http://example.com/2', '2016-08-04', 'High', 'API', 'ksmith@hubspot.com',
             'Customer is not able to find documentation about our bulk Contacts APIs.',
             'Support Rep', 'Resolved', 'Bug', '2016-09-23', 'ijones@hubspot.com', 'Referred to documentation', '94.34', 'testcompany.com'),
            (1001, 'WEB-1: The front page is slow', NULL, '2016-09-01', 'Medium', 'WEB', 'ana@busycompany.com', NULL, 'Customer', 'Open', 'Bug', '2016-09-01', NULL, NULL, NULL, 'busycompany.com'),
            (1002, 'WEB-2: A dark theme, please', NULL, '2016-09-02', 'Low', 'WEB', 'ana@busycompany.com', NULL, 'Customer', 'Open', 'Wish', '2016-09-02', NULL, NULL, NULL, 'busycompany.com'),
            (1003, 'WEB-3: Sign-in fails on Mondays', NULL, '2016-09-03', 'High', 'WEB', 'ben@busycompany.com', NULL, 'Customer', 'InProgress', 'Bug', '2016-09-03', NULL, NULL, NULL, 'busycompany.com'),
            (1004, 'WEB-4: Typing error in the footer', NULL, '2016-09-04', 'Low', 'WEB', 'ben@busycompany.com', NULL, 'Customer', 'Open', 'Bug', '2016-09-04', NULL, NULL, NULL, 'busycompany.com'),
            (1005, 'WEB-5: Export as a spreadsheet', NULL, '2016-09-05', 'Medium', 'WEB', 'ana@busycompany.com', NULL, 'Customer', 'Open', 'Wish', '2016-09-05', NULL, NULL, NULL, 'busycompany.com'),
            (1006, 'WEB-6: Invoices show the wrong year', NULL, '2016-09-06', 'High', 'WEB', 'eve@busycompany.com', NULL, 'Customer', 'Open', 'Bug', '2016-09-06', NULL, NULL, NULL, 'busycompany.com'),
            (1007, 'WEB-7: The search finds too much', NULL, '2016-09-07', 'Low', 'WEB', 'eve@busycompany.com', NULL, 'Customer', 'Open', 'Bug', '2016-09-07', NULL, NULL, NULL, 'busycompany.com'))
        WHERE NOT EXISTS (SELECT * FROM seeded);

        INSERT INTO seeded SELECT datetime('now') WHERE NOT EXISTS (SELECT * FROM seeded);

        COMMIT;
        """;
}
