namespace Acme;

public sealed class TicketRow
{
    public long Id { get; set; }
    public string Subject { get; set; } = "";
    public string? Domain { get; set; }
    public int Votes { get; set; }
    public bool IsOpen { get; set; }
    public DateTime Created { get; set; }

    public Ticket ToTicket() => new(Id, Subject, Votes);
}
