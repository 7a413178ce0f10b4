using System.Text.Encodings.Web;
using CrmCards;

namespace Tickets;

/// <summary>The pages behind the card's iframe actions. Each form closes the dialog when it is sent.</summary>
internal static class TicketPages
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Default;

    public static void MapTicketPages(this WebApplication app)
    {
#pragma warning disable CARD0319 // The card of HubSpot's documentation opens its pages unsigned; the notes below show the safe way.
        app.MapGet("/tickets/{id:long}/edit", async (long id, TicketStore store, CancellationToken cancellationToken) =>
            await store.GetAsync(id, cancellationToken) is { } ticket
                ? Form("Edit ticket", TicketFields(ticket.Title, ticket.Description, ticket.Priority))
                : NotFound());
        app.MapPost("/tickets/{id:long}/edit", EditAsync);

        app.MapGet("/tickets/{id:long}/reassign", async (long id, TicketStore store, CancellationToken cancellationToken) =>
            await store.GetAsync(id, cancellationToken) is { } ticket
                ? Form("Reassign ticket", Field("project", "Project", ticket.Project))
                : NotFound());
        app.MapPost("/tickets/{id:long}/reassign", ReassignAsync);

        app.MapGet("/tickets/new", (string? domain) =>
            Form("Create ticket", TicketFields("", "", Priority.Medium) + Field("domain", "Company domain", domain)));
        app.MapPost("/tickets/new", CreateAsync);

        app.MapGet("/settings", () => Form("Settings", "<p>The Tickets sample has nothing to set.</p>"));
        app.MapPost("/settings", () => CardIframeResult.Done);
#pragma warning restore CARD0319
        app.MapGet("/cancel", () => CardIframeResult.Cancel);

        var note = app.MapGroup("/open-tickets/{id:long}/note").RequireCardIframe();
        note.MapGet("", (CardIframe iframe) => Form($"Note on ticket {iframe.ObjectId}", Field("note", $"What {iframe.UserEmail} has to say", "")));
        note.MapPost("", AddNoteAsync);

        app.MapGet("/tickets", async (string? domain, string? email, TicketStore store, CancellationToken cancellationToken) =>
        {
            var page = await store.FindAsync(domain, email, skip: 0, take: int.MaxValue, cancellationToken);
            return Page("Tickets", $"<ul>{string.Concat(page.Items.Select(ticket => $"<li>{Html.Encode(ticket.Title)}</li>"))}</ul>");
        });
    }

    private static async Task<IResult> EditAsync(long id, HttpRequest request, TicketStore store, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (!Enum.TryParse<Priority>(form["priority"], out var priority) || string.IsNullOrWhiteSpace(form["title"]))
            return Refused("A ticket needs a title and a priority.");
        return Closed(await store.EditAsync(id, form["title"]!, form["description"], priority, cancellationToken));
    }

    private static async Task<IResult> ReassignAsync(long id, HttpRequest request, TicketStore store, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(form["project"])) return Refused("Name the project.");
        return Closed(await store.ReassignAsync(id, form["project"]!, cancellationToken));
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, TicketStore store, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (!Enum.TryParse<Priority>(form["priority"], out var priority) || string.IsNullOrWhiteSpace(form["title"]))
            return Refused("A ticket needs a title and a priority.");
        await store.CreateAsync(form["title"]!, form["description"], priority, project: null, form["domain"], cancellationToken);
        return CardIframeResult.Done;
    }

    private static async Task<IResult> AddNoteAsync(long id, CardIframe iframe, HttpRequest request, TicketStore store, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(form["note"])) return Refused("Write a note.");
        return Closed(await store.AddNoteAsync(id, $"{iframe.UserEmail}: {form["note"]}", cancellationToken));
    }

    private static IResult Closed(bool isFound) => isFound ? CardIframeResult.Done : NotFound();

    private static IResult NotFound() => Results.Text("There is no such ticket.", statusCode: StatusCodes.Status404NotFound);

    private static IResult Refused(string reason) => Results.Text(reason, statusCode: StatusCodes.Status400BadRequest);

    private static string TicketFields(string title, string? description, Priority priority) => $"""
        {Field("title", "Title", title)}
        {Field("description", "Description", description)}
        <p><label>Priority <select name="priority">
        {string.Concat(Enum.GetValues<Priority>().Select(option => $"<option{(option == priority ? " selected" : "")}>{option}</option>"))}
        </select></label></p>
        """;

    private static string Field(string name, string label, string? value) =>
        $"""<p><label>{label} <input name="{name}" value="{Html.Encode(value ?? "")}"></label></p>""";

    private static IResult Form(string title, string fields) => Page(title, $"""
        <form method="post">
        {fields}
        <p><button>Save</button> <a href="/cancel">Cancel</a></p>
        </form>
        """);

    private static IResult Page(string title, string body) => Results.Content($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Html.Encode(title)}</title>
        <style>body {"{"} font: 1rem system-ui; margin: 2rem; {"}"} label {"{"} display: block; {"}"}</style>
        </head>
        <body>
        <h1>{Html.Encode(title)}</h1>
        {body}
        </body>
        </html>
        """, "text/html; charset=utf-8");
}
