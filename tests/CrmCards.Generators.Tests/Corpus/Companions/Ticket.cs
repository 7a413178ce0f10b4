namespace Acme;

public sealed record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Votes")] int Votes = 0);
